import { count } from "../grammar.ts";

/** Who can come in, and by what. */
export const people = {
  giveEmail: "Give an e-mail address, as in name@example.org.",
  noEmail: "This is not an e-mail address.",
  lettersTooOften: "That was often. Wait a quarter of an hour before you ask for a new letter; a code that you have is still good.",
  triesTooOften: "Too many wrong tries. Wait a quarter of an hour.",
  linkUsed: "This link was used already. Ask for a new letter.",
  linkOver: "This link was used already, or is older than a quarter of an hour. Ask for a new letter; the newest one counts.",
  noLetter: (minutes: number) =>
    `No letter of this browser is open: its code was used, is older than ${minutes} minutes, or was asked for in another browser. Ask for a new letter.`,
  askAgain: "Ask for a new letter.",
  codeWrongLast: "That was not the code, for the fifth time. Ask for a new letter.",
  codeWrong: (left: number) =>
    `That is not the code of our letter. Look at it again; there ${count(left, { one: "is one more try", other: `are ${left} more tries` })}.`,
  notTheCode: "This is not the code of the letter.",
  notTheSecond: "This code is not good, or no longer.",
  keysTooOften: "Too many wrong addresses or passwords came from this place; wait ten minutes.",
  keyUnknown: "This is nobody’s address or password.",
  keyEnded: "This address or password was ended by its reader. A new one is made on the account page, under “My feeds and apps”.",
  noDemo: "This magazine is no demo; sign in with your e-mail address.",
  secondWrong: "That is not a code of your app, nor a recovery code that is still good. A code is good once.",
  secondTooOften: "Too many wrong codes. Wait a quarter of an hour.",
  appHeld: "Your app gives codes already. Take it away first, then set up another.",
  passkeyRefused: "This passkey did not open. Try again, or sign in by a code.",
};
