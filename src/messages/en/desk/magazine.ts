import { count } from "../grammar.ts";

/** The calendar of issues and the sections. */
export const magazine = {
  unusable: {
    perYear: "A magazine appears 1 to 366 times a year.",
    firstNumber: "The first issue has a whole number from 1; one that appeared before goes on counting.",
    noDay: (typed: string) => `“${typed}” is not a day; write it as 2026-12-01.`,
    noTitle: "A magazine has a title.",
    noEmail: (typed: string) => `“${typed}” is not one e-mail address; write it as post@magazine.example.`,
    noLanguages: (typed: string) => `“${typed}” is not a language; write tags such as de, fr with commas between them.`,
    noLanguage: (typed: string) => `“${typed}” is not a language; write a tag such as en, de or pt-BR.`,
    noZone: (typed: string) => `“${typed}” is not a time zone; write it as Europe/London.`,
    noIssn: (typed: string) => `“${typed}” is not an ISSN: four digits, a hyphen, four more, and the last one checks the others.`,
  },
  nameSection: "Give the section a name.",
  calendar: "The calendar of issues",
  rhythm: ({ issues, number, day }: { issues: number; number: number; day: string }) =>
    `${count(issues, { one: "1 issue", other: `${issues} issues` })} a year, from No. ${number} on ${day}.`,
  stands: (why: string) => `${why} The calendar stands; single issues can be late or skipped on their own pages.`,
  canBegin:
    "As long as nothing is sold it can begin otherwise. Articles that are placed stay where they are in the row: those of the first issue are in the first again.",
  firstDay: "First issue’s day (2026-12-01)",
  firstNumber: "Its number",
  perYear: "Issues a year",
  before: "The magazine appeared before it came here: issues of days that are past are on purpose",
  next: (day: string) => `The next first issue that can still be made appears on ${day}.`,
  begin: "Begin the calendar so",
  sections: "Sections",
  ink: "Ink",
  inkOf: (name: string) => `Ink of ${name}`,
  change: "Change",
  see: "See it",
  newSection: "New section",
  add: "Add",
};
