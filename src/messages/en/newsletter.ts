import { rich } from "../rich.ts";

/** The newsletter's pages: asking for it, confirming, leaving. */
export const newsletter = {
  lookIntoMail: "Look into your mail",
  letterSent: (email: string) =>
    rich`If <strong>${email}</strong> can get mail, a letter with a button is on its way. Press it within three days, and the newsletter comes.`,
  newsletter: "The newsletter",
  described: (title: string) => `The newsletter of ${title}: one letter with every issue.`,
  oneLetter: "One letter with every issue: what is in it, and one of its articles to begin with. Nobody counts whether you open it.",
  email: "E-mail",
  sendIt: "Send it to me",
  firstLetter:
    "We first send one letter that asks whether it was you. Every letter after it ends with a link that unsubscribes you by one click.",
  askFor: "Ask for the newsletter",
  pressAndItComes: "Press the button, and the newsletter comes with every issue.",
  yes: "Yes, send it to me",
  willCome: "It will come",
  comesTo: (email: string) => rich`The newsletter comes to <strong>${email}</strong>, with the next issue first.`,
  toThisIssue: "To this issue",
  unsubscribed: "You are unsubscribed",
  unsubscribe: "Unsubscribe",
  willNotRenew: "It will not renew. No further term is charged or invoiced, and every issue of this one still comes.",
  noneComes: (email: string) =>
    rich`No newsletter comes to <strong>${email}</strong> any more. A subscription to the magazine is not touched by it.`,
  sendAgain: "That was a mistake: send it again",
  pressAndNoneComes: ({ title, email }: { title: string; email: string }) =>
    rich`Press the button, and no newsletter of ${title} comes to <strong>${email}</strong> any more. A subscription to the magazine is not touched by it.`,
  yourSubscription: "Your subscription",
  renews: "It renews. To stop that, press the button: no further term is charged or invoiced, and every issue of this one still comes.",
  stopRenewing: ({ offer, number }: { offer: string; number: number }) => `Stop renewing ${offer}, no. ${number}`,
};
