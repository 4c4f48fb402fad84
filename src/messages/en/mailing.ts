import { creditLine } from "./credits.ts";
import { count } from "./grammar.ts";

/** The newsletter’s letter, around what the editor wrote, and the letter that asks for consent. */
export const mailing = {
  issueOf: ({ number, day }: { number: number; day: string }) => `Issue ${number} · ${day}`,
  issue: (number: number) => `Issue ${number}`,
  cover: ({ number, shows }: { number: number; shows: string }) => `Cover of issue ${number}: ${shows}`,
  minutes: (minutes: number) => count(minutes, { one: "1 minute", other: `${minutes} minutes` }),
  written: ({ by, day }: { by: string; day: string }) => (by ? `Written by ${by} on ${day}` : `Published on ${day}`),
  credits: creditLine,
  correction: ({ day, text }: { day: string; text: string }) => `Correction, ${day}. ${text}`,
  restForSignedIn: "The rest is for readers who sign in; that costs nothing.",
  restForSubscribers: "The rest is for subscribers.",
  tooLong: "The rest is too long for a letter.",
  readIssue: "Read the issue",
  signInAndRead: "Sign in and read on",
  subscribe: "Subscribe",
  readOn: "Read on",
  readOrHear: "Read or hear it on the page",
  alsoInIssue: "Also in this issue",
  inIssue: "In this issue",
  unsubscribe: "Unsubscribe",
  becauseSubscriber: (title: string) =>
    `You get this letter because you subscribe to ${title}. Leave the letters, or stop renewing, without signing in:`,
  becauseAsked: (day: string | undefined) => `You get this letter because you asked for it${day === undefined ? "" : ` on ${day}`}.`,
  becausePreview: "Here stands why this reader gets the letter.",
  becauseTest: "This is a test, sent from the desk to you alone.",
  readOnWeb: "Read this on the web",
  onWeb: "On the web",
  consent: ({ title, days }: { title: string; days: number }) => ({
    subject: `The newsletter of ${title}: is this you?`,
    title: "Shall we write to you?",
    paragraphs: [
      `Somebody, probably you, asked for the newsletter of ${title} with this address. Press the button and it comes with every issue.`,
    ],
    button: "Yes, send it to me",
    after: ["If it was not you, do nothing: without the button nothing is sent."],
    footer: `The link is good for ${days} days. You get this one letter because your address was entered on our page.`,
  }),
};
