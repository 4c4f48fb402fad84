import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

/** What a reader keeps of their reading: saved for later, begun, read. */
export const shelf = {
  save: "Save for later",
  takeOut: "Take it out",
  takeOutOf: (headline: string) => `Take it out of what you saved: “${headline}”`,
  reading: "To read",
  goOn: "Go on reading",
  title: "Saved for later",
  says: "What you saved stays here until you take it out. Nobody sees it but you.",
  nothingSaved: "Nothing yet. Every article has “Save for later” below its headline.",
  saveThis: (headline: string) => `Save “${headline}” for later`,
  saved: (headline: string) => rich<"a">`Saved for later: <a>${headline}</a>.`,
  takenOut: (headline: string) => rich<"a">`Taken out: <a>${headline}</a>.`,
  savedOn: (day: string) => `Saved on ${day}`,
  allSaved: (number: number) => count(number, { one: "The piece you saved", other: `All ${number} pieces you saved` }),
  history: "What you have read",
  historySays: (days: number) =>
    `What you begin and read while you are signed in, and where you stopped, so that you can go on at any of your devices, in the text or in the recording. Nobody sees it but you, it is in no count, and what you have not come back to for ${days} days is deleted.`,
  historyOff: "Nothing of what you read is kept here. Your browser may still keep the place where you stopped, for itself alone.",
  nothingRead: "Nothing yet.",
  stoppedAt: ({ day, part }: { day: string; part: number }) => `${day} · ${part}% read`,
  wasRead: (day: string) => `${day} · read to the end`,
  forget: "Forget it",
  forgetOf: (headline: string) => `Forget it: “${headline}”`,
  empty: "Forget all of it",
  emptySays: "Everything in this list is deleted at once, and with it where you stopped. It goes on from here.",
  switchOff: "Keep no history",
  switchOffSays: "Everything in this list is deleted at once, and from now on nothing of what you read is kept.",
  switchOn: "Keep a history again",
  done: {
    forgotten: "It is forgotten.",
    emptied: "All of it is forgotten.",
    off: "From now on nothing of what you read is kept; what was kept is deleted.",
    on: "What you read is kept for you from now on.",
  },
  pagesOfHistory: "Pages of what you have read",
  more: "More",
  back: "Back",
  backToAccount: "Back to your account",
};
