import { count } from "../grammar.ts";

const days = (number: number) => count(number, { one: "one day", other: `${number} days` });
const shift = (by: number) => `${days(Math.abs(by))} ${by < 0 ? "earlier" : "later"}`;
type Moved = { from: string; to: string; by: number };

/** Days at the desk: the issues on a line, their days moved, everything that goes out. */
export const calendar = {
  out: {
    title: "Calendar",
    line: "Issues on a line",
    before: "Month before",
    after: "Month after",
    list: "Day by day",
    none: "Nothing goes out in this month.",
    closes: (issue: number) => `No. ${issue} closes`,
    labels: (issue: number) => `Labels and print run of no. ${issue} are due`,
    appears: (issue: number) => `No. ${issue} appears`,
    saleAt: (issue: number) => `No. ${issue} goes on sale`,
    article: (headline: string) => `“${headline}” is published`,
    letter: (subject: string) => `The letter “${subject}” goes out`,
    renewals: (letters: number) => count(letters, { one: "1 renewal letter or notice", other: `${letters} renewal letters and notices` }),
    says: "Renewal letters and notices go by the day of an issue’s sale; how many is reckoned from the subscriptions of today.",
  },
  own: {
    title: "In your own calendar",
    says: "A calendar program shows everything that goes out, and keeps it up to date, by a secret address of yours. Who has the address sees the calendar and nothing else of the desk; a new one ends the one before, and it ends with your place at the desk.",
    make: "Make an address",
    makeAnew: "Make a new address",
    end: "End the address",
    made: "There is one, of",
    used: "A program asked last",
    unused: "No program has asked yet.",
    once: "This is the address. It is shown once: put it into your calendar program as a subscription, or open it there.",
    open: "Open it in a calendar program",
    back: "Calendar",
    ended: "The address is ended. Programs that have it are told nothing more.",
  },
  line: {
    title: "Issues on a line",
    issues: "All issues",
    says: "Two years of issues, each from its close to its sale. A day is moved on its own page, and with a script also here: pull it, or go to it with Tab, push it with the arrows (Shift: a week), and press Enter. Nothing is moved before you have seen what follows.",
    label: "Two years of issues, from close to sale",
    today: "today",
    closes: ({ issue, day }: { issue: number; day: string }) => `No. ${issue} closes ${day}`,
    appears: ({ issue, day }: { issue: number; day: string }) => `No. ${issue} appears ${day}`,
    /** `{day}` is put in by the page’s script. */
    wouldClose: (issue: number) => `No. ${issue} would close on {day}. Enter shows what follows, Escape puts it back.`,
    wouldAppear: (issue: number) => `No. ${issue} would appear on {day}. Enter shows what follows, Escape puts it back.`,
    head: { issue: "Issue", closes: "Closes", appears: "Appears", cover: "Cover date", state: "State", move: "Days" },
    no: (issue: number) => `No. ${issue}`,
    move: "Move its days",
    moveOf: (issue: number) => `Move its days: no. ${issue}`,
    none: "No issue is planned yet.",
    states: { planned: "planned", open: "open", closed: "closed", "on sale": "on sale" },
  },
  days: {
    title: (issue: number) => `The days of no. ${issue}`,
    line: "Issues on a line",
    stands: ({ closes, appears }: { closes: string; appears: string }) => `It closes on ${closes} and appears on ${appears}.`,
    closeOn: "Closes",
    onSaleOn: "Appears",
    following: "those after it move by as many days",
    look: "See what follows",
    what: "What follows",
    not: "It cannot be so:",
    why: "Why (readers who ask will be told)",
    move: "Move the days",
    leave: "No, leave them",
    moved: "The new days stand in the calendar. Nobody loses a copy.",
    appears: ({ from, to, by }: Moved) => `It appears on ${to} instead of ${from}: ${shift(by)}.`,
    appearsAsBefore: (day: string) => `It appears on ${day}, as before.`,
    cover: ({ from, to }: { from: string; to: string }) => `Its cover is dated ${to} instead of ${from}.`,
    coverStands: (day: string) => `Its cover keeps its date, ${day}.`,
    closes: ({ from, to, by }: Moved) =>
      `It closes on ${to} instead of ${from}: ${shift(by)}. Until then a printed subscription can begin with it; labels are made after it.`,
    closesAsBefore: (day: string) => `It closes on ${day}, as before.`,
    pieces: ({ pieces, drafts, left }: { pieces: number; drafts: number; left: number }) =>
      `${count(pieces, { one: "One piece stands", other: `${pieces} pieces stand` })} in it, ${count(drafts, { one: "one of them a draft", other: `${drafts} of them drafts` })}; ${days(left)} are left before it closes.`,
    others: ({ number, last, on }: { number: number; last: number; on: string }) =>
      `${count(number, { one: "One issue moves", other: `${number} issues move` })} with it, up to no. ${last}, which then appears on ${on}. Those that are planned later follow.`,
    alone: "Those after it stay where they are.",
    owed: ({ digital, print }: { digital: number; print: number }) =>
      `${count(digital + print, { one: "One copy is owed", other: `${digital + print} copies are owed` })} of it, ${digital} digital and ${print} printed. Copies are owed by number: nobody loses one.`,
    ends: (terms: number) =>
      `${count(terms, { one: "One subscription ends", other: `${terms} subscriptions end` })} with it: what asks for their renewal, and charges it, goes by the day it appears.`,
    earned: ({ from, to }: { from: string; to: string }) => `What its copies were paid for is earned in ${to}, not in ${from}.`,
    letter: (at: string) => `Its letter is set to go on ${at}; look whether it should still.`,
    year: ({ year, was, will }: { year: string; was: number; will: number }) =>
      `${year} has ${count(will, { one: "one issue", other: `${will} issues` })} instead of ${was}.`,
  },
};
