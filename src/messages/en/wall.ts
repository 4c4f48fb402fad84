import { type Rich, rich } from "../rich.ts";
import { count } from "./grammar.ts";

const words = (number: number, said: string) => count(number, { one: `${said} word`, other: `${said} words` });
const toRead = (minutes: number) => count(minutes, { one: "1 minute to read", other: `${minutes} minutes to read` });
const toHear = (minutes: number) => count(minutes, { one: "1 minute to hear", other: `${minutes} minutes to hear` });
const issues = (number: number) => count(number, { one: "1 issue", other: `${number} issues` });
const about = (exact: boolean) => (exact ? "" : "about ");

/** Where an article stops for those who may not read all of it, and what its price is made of wherever an offer is shown. */
export const wall = {
  restForSubscribers: "The rest is for subscribers",
  signInToRead: "Sign in to read on",
  openToSignedIn: "This article is open to everybody who signs in. It costs nothing: we mail you a code.",
  piece: ({ words: number, said, minutes, hear }: { words: number; said: string; minutes: number; hear: number | undefined }) =>
    [`You have read the opening of ${words(number, said)}`, toRead(minutes), hear === undefined ? "" : toHear(hear)]
      .filter(Boolean)
      .join(" · "),
  waysToRead: "Ways to read on",
  free: "Free",
  /** What stands beside the name of an offer: the price and for what. */
  forIssues: ({ price, issues: number }: { price: string; issues: number }) => `${price} for ${issues(number)}`,
  anIssue: ({ price, exact }: { price: string; exact: boolean }) => `${about(exact)}${price} an issue`,
  aYear: ({ price, exact }: { price: string; exact: boolean }) => `${about(exact)}${price} a year`,
  issuesFree: (number: number) => `${issues(number)}, free`,
  endsByItself: "it ends by itself",
  later: ({ price, issues: number }: { price: string; issues: number }) => `then ${price} for each ${issues(number)}, announced before`,
  plusTax: "plus tax",
  chooseIt: "Choose",
  choose: (offer: string) => `Choose ${offer}`,
  thisIssueAlone: (number: number) => `Issue ${number} alone`,
  forGood: "it stays yours",
  give: (title: string): Rich<"a" | "all"> => rich`<all>All offers</all> · <a>Give ${title}</a>`,
  alreadySubscriber: "Already a subscriber?",
  yourEmail: "Your e-mail address",
  sendCode: "Send me a code",
  comeBack: "You come back to this page.",
  signedInWithout: "You are signed in. Nothing that belongs to this address opens this article.",
};
