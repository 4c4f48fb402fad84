import { count } from "./grammar.ts";

/**
 * The pages that most magazines have, as drafts in Markdown. What only the magazine knows stands as “[… the address]”; a page in
 * which one is left is not made public.
 */
export const firstPages = {
  titles: { about: "About", contact: "Contact", writeForUs: "How to write for us", privacy: "Privacy", imprint: "Imprint" },
  unknown: {
    about: "[… in one paragraph: what the magazine is about, and for whom it is made]",
    post: "[… the postal address]",
    publisher: "[… the name of who publishes]",
    publisherAt: "[… who publishes, with the postal address]",
  },
  about: ({ about, title, times }: { about: string; title: string; times: number }) => `
${about}

${title} appears ${count(times, { one: "once a year", other: `${times} times a year` })}. [… who makes it, where, and since when]
`,
  contact: ({ mail, post }: { mail: string; post: string }) => `
## Subscriptions and accounts

Write to ${mail}. Most of what concerns a subscription (the address, a holiday, a copy that did not come, stopping) can also be done under [your account](/account).

## The editors

[… how the editors are reached: an address of mail, a telephone, the hours]

## By post

${post}
`,
  privacy: ({ publisher, title, mail, host }: { publisher: string; title: string; mail: string; host: string }) => `
${publisher} publishes ${title} and answers for what is kept here. Questions go to ${mail}.

## What is kept of you

Whoever only reads leaves nothing with us: no cookie is set for reading, and no other company is asked for anything while you read.

If you sign in, we keep your address of e-mail and, where you gave it, your name; one cookie says that you are signed in, and ends when you sign out. If you subscribe, we keep what was ordered, what was paid and when, and where printed copies go, for as long as the law wants books to be kept. Card numbers never come to ${host}: the payment company asks for them itself. If you ask for the newsletter, we keep when and how you asked, and when you left it.

If you send a letter to the editor, we keep your name, your address of e-mail and your place for the editors alone, until the letter is printed or declined.

## How readers are counted

How many read and hear an article, and how far, is counted on our own server: as sums by day, without a cookie and without your address. Whoever asks not to be tracked is not counted.

## Your rights

You may ask what we keep of you and have it as a file, have it corrected or deleted, object to its use or have it limited, and complain to the authority that watches over it. [… which authority that is, and who else is responsible where the law wants one named]
`,
  registered: (registration: string) => `Registered: ${registration}`,
  vat: (id: string) => `VAT: ${id}`,
  issnPrint: (issn: string) => `ISSN (print): ${issn}`,
  issnOnline: (issn: string) => `ISSN (online): ${issn}`,
  imprint: ({ words, publisher, mail, lines }: { words: string; publisher: string; mail: string; lines: string }) => `
${words}

${publisher}

E-mail: ${mail}

${lines}

Responsible for what is printed: [… name and address]
`,
  writeForUs: ({ title, mail }: { title: string; mail: string }) => `
[… what is wanted: which subjects, how long, and what is not]

## How to offer something

Send a paragraph that says what the piece is about and why it belongs in ${title}, and one that says who you are, to ${mail}. [… when an answer can be expected]

## What we pay

[… the fee, and when it is paid]

## What happens to your text

An editor reads it with you before it is printed; nothing appears under your name that you have not seen. [… which rights the magazine takes, and which stay yours]
`,
};
