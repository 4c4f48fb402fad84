/** Letters to the editor: the form, the page after it, and the mails about one. */
export const correspondence = {
  title: "Letters to the editor",
  write: "Write to the editor",
  writeAbout: "Write to the editor about this article",
  intro:
    "Say what you think, in your own words, and as briefly as it can be said. An editor reads every letter; some are printed, and may be shortened.",
  about: (headline: string) => `About “${headline}”`,
  name: "Your name, as it may be printed",
  place: "Where you live: a town is enough",
  email: "Your e-mail address (for the editors, never shown)",
  text: "Your letter",
  consent: "It may be printed, with my name and place, on paper and on these pages.",
  leaveEmpty: "Leave this empty",
  send: "Send it",
  whatHappens: ({ unproven, declined }: { unproven: number; declined: number }) =>
    `We send you a mail with a button, so that nobody writes in your name; without it the letter is deleted after ${unproven} days. A letter that we decline is deleted after ${declined} days. Nothing of it is shown before an editor prints it.`,
  unwanted: "The magazine takes no letters by this form at the moment.",
  lookIntoMail: "Look into your mail",
  mailSent: "A mail is on its way to the address that you gave. Press the button in it, and your letter is with the editors.",
  isItYou: "Is this your letter?",
  press: "Press the button, and it goes to the editors.",
  yes: "Yes, send it to the editors",
  arrived: "Your letter is with the editors",
  arrivedSays: "Thank you. Somebody reads it. If it is printed you find it in the magazine; if not, we write to you.",
  toThisIssue: "To this issue",
  section: "Letters",
  onArticle: (headline: string) => `On “${headline}”`,
  letterOf: (name: string) => `A letter from ${name}`,
  prove: ({ title, days, name }: { title: string; days: number; name: string }) => ({
    subject: `Your letter to ${title}: is it yours?`,
    title: "Is this your letter?",
    paragraphs: [
      `A letter to the editor of ${title} was sent with this address, under the name ${name}. Press the button, and the editors get it.`,
    ],
    button: "Yes, it is mine",
    after: ["If it was not you, do nothing: nobody is shown it, and it is deleted."],
    footer: `The link is good for ${days} days. You get this one mail because your address was entered on our page.`,
  }),
  decline: ({ title, name, days }: { title: string; name: string; days: number }) => ({
    subject: `Your letter to ${title}`,
    title: "Thank you for your letter",
    paragraphs: [
      `Dear ${name}, thank you for writing to us. We have read your letter and shall not print it this time. We get more of them than there are columns, and the choice is seldom easy.`,
    ],
    footer: `Your letter and your address are deleted ${days} days from now. You get this mail because you sent a letter to the editor of ${title}.`,
  }),
};
