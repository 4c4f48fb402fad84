import { count } from "./grammar.ts";

const issues = (number: number) => count(number, { one: "1 issue", other: `${number} issues` });
/** What it is that comes to an end is named, so that nobody takes the days of the guarantee for it. */
const theseIssues = (number: number) => count(number, { one: "this issue", other: `these ${number} issues` });

type Renewal = { price: string; plusTax: boolean; isFull: boolean };
const renews = (number: number, { price, plusTax, isFull }: Renewal): string =>
  ` After ${theseIssues(number)} it renews for another ${issues(number)} ${isFull ? "at the full price of" : "at the price of the day, today"} ${price}${plusTax ? " and tax" : ""}, announced before, until I stop it. I can stop renewing at any time on my account page.`;

/** What is sold: what an offer promises, what is agreed to, and what its price is made of. */
export const offers = {
  issues,
  promises: {
    issues,
    perYear: (number: number) => `${issues(number)} per year`,
    owed: "You buy issues, not months. If one of ours is late, you lose nothing.",
    printOption: "Optional print edition",
    print: "Print edition",
    alsoByPost: "With print, every issue also comes by post.",
    byPost: "Every issue comes by post.",
    digital: "Digital edition access",
    onTheWeb: "Every issue on the web, as a print view and as an EPUB.",
    exclusive: "Exclusive subscriber content",
    forSubscribers: "Articles of each issue are written for subscribers alone.",
    audio: "Audio provided for all articles",
    readAloud: "Read aloud by a synthetic voice that keeps your place in the text.",
    archive: "Unlimited access to past issues",
    wholeArchive: "As far back as the archive goes, with a search that looks into every word.",
    adFree: "Ad-free",
    notOurs: "Not even our own advertisements.",
    premium: "Sent to you with the order, while there are some left.",
    guarantee: (days: number) => `${days}-day money-back guarantee`,
    allBack: "One button on your account page; all of it comes back.",
    cancel: "Cancel anytime",
    oneButton: "One button, no letter, no questions. Paid issues still come.",
  },
  /** Without a price it is free; without a renewal it ends by itself. */
  consent: ({
    number,
    gift,
    price,
    later,
    renewal,
    guarantee,
  }: {
    number: number;
    gift: boolean;
    price: string | undefined;
    later: boolean;
    renewal: Renewal | undefined;
    guarantee: { days: number; months: number } | undefined;
  }) =>
    `I order ${issues(number)} ${gift ? "as a gift " : ""}${price === undefined ? "free of charge" : `for ${price}, ${later ? "paid when the invoice comes" : "paid now"}`}.${renewal ? renews(number, renewal) : ` It ends by itself after ${theseIssues(number)}.`}${guarantee ? ` Whatever else I do, I get all of it back if I ask within ${guarantee.days} days of ordering, once in ${guarantee.months} months.` : ""}`,
  /** `pays`: nothing where the credit is worth as much. */
  switchConsent: ({
    from,
    last,
    offer,
    number,
    credit,
    pays,
  }: {
    from: number;
    last: number;
    offer: string;
    number: number;
    credit: string;
    pays: string | undefined;
  }) =>
    `From no. ${from} I have ${offer}, ${issues(number)} to no. ${last}. My unused copies are credited with ${credit}, and ${pays === undefined ? "I pay nothing" : `I pay ${pays} now`}.`,
  lines: {
    offer: ({ offer, number, copies }: { offer: string; number: number; copies: number }) =>
      `${offer}, ${issues(number)}${copies > 1 ? `, ${copies} copies of each` : ""}`,
    switched: ({ offer, number }: { offer: string; number: number }) => `${offer}, ${issues(number)}`,
    coupon: (code: string) => `Coupon ${code}`,
    tax: (rate: string) => `Tax, ${rate}`,
    reverseCharge: "Tax within it falls away: reverse charge",
  },
  changeTo: (offer: string) => `Change to ${offer}`,
  reverseCharge: "No tax is charged: reverse charge, the recipient of the supply owes the tax (Article 196 of Directive 2006/112/EC).",
  containsTax: ({ rate, tax }: { rate: string; tax: string }) => `Contains tax at ${rate}: ${tax}`,
};
