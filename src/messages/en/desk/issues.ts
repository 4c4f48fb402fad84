import { count } from "../grammar.ts";
import { rich } from "../../rich.ts";

/** The list of issues, and one of them: what it says of itself, its sale, its days. */
export const issues = {
  onSale: "On sale. Its editions are being made.",
  takenBack: "Taken back: nothing was published, earned or sent.",
  delayed: "The new day stands in the calendar. Nobody loses a copy.",
  skipped: "Skipped: it and all after it appear one place later. Nobody loses a copy.",
  saleTitle: (number: number) => `Put issue ${number} on sale`,
  saleBegins: (seconds: number) =>
    `It begins in ${seconds} seconds, or at the hour you give, and until then it can be taken back. After that it stays on sale; an article of it can be withdrawn.`,
  allPublic: (articles: number) =>
    `It holds ${count(articles, { one: "1 article", other: `${articles} articles` })}; all of them are public as they stand.`,
  published: ({ articles, fresh, behind }: { articles: number; fresh: number; behind: number }) =>
    `It holds ${count(articles, { one: "1 article", other: `${articles} articles` })}. ${count(fresh, { one: "1 draft is", other: `${fresh} drafts are` })} published with it${behind > 0 ? `, and the changes of ${behind} that are public already` : ""}.`,
  noLetter: "No letter waits for its sale.",
  letterAt: ({ subject, hour }: { subject: string; hour: string }) =>
    `Its letter, “${subject}”, goes at ${hour}; where the sale is later than that, the letter waits and goes with the sale.`,
  letterTo: ({ subject, readers }: { subject: string; readers: number }) =>
    `Its letter, “${subject}”, goes to ${count(readers, { one: "1 reader", other: `${readers} readers` })}.`,
  early: ({ day, days }: { day: string; days: number }) =>
    `It is to appear on ${day}: that is ${count(days, { one: "1 day", other: `${days} days` })} early.`,
  lateBy: ({ day, days }: { day: string; days: number }) =>
    `It was to appear on ${day}: that is ${count(days, { one: "1 day", other: `${days} days` })} late.`,
  noNote: "It has no editor’s note.",
  delaySays: (day: string) => `It was to appear on ${day}, and appears on the day you give; its close date moves by as many days.`,
  moveIt: "Move it",
  appearsOn: "Appears on",
  following: "those after it move by as many days",
  why: "Why",
  skipTitle: (day: string) => `The magazine does not appear on ${day}`,
  skipOdd: "A place that is skipped cannot be given back.",
  skipIt: "Skip this place",
  issue: (number: number) => `Issue ${number}`,
  copiesServed: ({ digital, printed }: { digital: number; printed: number }) =>
    `${count(digital, { one: "1 digital copy is", other: `${digital} digital copies are` })} released and ${count(printed, { one: "1 printed copy counts", other: `${printed} printed copies count` })} as mailed; what they were paid for is earned.`,
  embargo: ({ headline, hour }: { headline: string; hour: string }) => `“${headline}” is under embargo until ${hour}.`,
  drafts: (headlines: readonly string[]) => `Drafts: ${headlines.map((one) => `“${one}”`).join(", ")}.`,
  before: (numbers: readonly number[]) => `${numbers.map((number) => `No. ${number}`).join(", ")} of before is not on sale yet.`,
  labelsWait: (labels: number) =>
    count(labels, {
      one: "1 printed copy waits for a label: they are frozen with the sale.",
      other: `${labels} printed copies wait for a label: they are frozen with the sale.`,
    }),
  owes: (copies: number) =>
    `${count(copies, { one: "1 copy is", other: `${copies} copies are` })} owed of it. Copies are owed by number: nobody loses one.`,
  isLate: (number: number) => `Issue ${number} is late`,
  plannedAfter: (issues: number) =>
    `${count(issues, { one: "1 issue is", other: `${issues} issues are` })} planned after it, which stay where they are or move by as many days.`,
  skipSays: ({ number, after }: { number: number; after: number }) =>
    `No. ${number} and the ${after} after it take the next place in the calendar each. No number is left out.`,
  states: { planned: "planned", open: "open", closed: "closed", "on sale": "on sale" },
  moves: { late: "Late", skipped: "Skipped", moved: "Moved" },
  closes: ({ from, to }: { from: string; to: string }) => `, closes ${from} → ${to}`,
  title: "Issues",
  no: "No.",
  volumeNumber: "Volume, number",
  coverDate: "Cover date",
  closesOn: "Closes",
  theme: "Theme",
  state: "State",
  line: "Two years on a line",
  find: "Number, theme or year",
  ahead: "Ahead",
  onSaleHead: "On sale",
  noneYet: "No issue is on sale yet.",
  ofItself: "What it says of itself",
  couldNot: (why: string) => `It was to go on sale and could not. ${why}`,
  takeBack: "Take it back",
  place: "Its place in the calendar",
  moveDays: "Move its days",
  late: "It is late",
  skips: "The magazine does not appear this time",
  save: "Save",
  letter: "Its letter",
  see: "See it",
  putOnSale: "Put on sale",
  notYet: "It cannot be put on sale yet:",
  note: "Editor’s note",
  coverLines: "Cover lines, one a line",
  cover: "Cover",
  coverArt: "Cover art for print: a picture without type, over which title, date, price and cover lines are set",
  facts: ({ volume, number, cover, closes, state }: { volume: number; number: number; cover: string; closes: string; state: string }) =>
    rich<
      "cover" | "print" | "editions"
    >`Volume ${volume}, number ${number} · cover date ${cover} · closes ${closes} · ${state} · <cover>Cover</cover> · <print>Print: pages, preflight, files</print> · <editions>Editions</editions>`,
  goesOn: (when: string) => `It goes on sale ${when}. Nothing is published, earned or sent before.`,
  appears: (day: string) => `It is to appear on ${day}.`,
  appearedEarly: (day: string) => `It is on sale before its day, which is ${day}.`,
  appeared: (day: string) => `It appeared on ${day}.`,
};
