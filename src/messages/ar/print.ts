import { apart, copiesCounted, minutes as minutesCounted } from "./grammar.ts";

/** What stands on the pages that the typesetter sets: the printed issue and the print view. */
export const print = {
  volume: ({ volume, number }: { volume: number; number: number }) => `المجلد ${volume}، رقم ${number}`,
  picture: "صورة",
  correction: (day: string) => `تصويب، ${day}.`,
  minutes: (minutes: number) => minutesCounted.are(minutes),

  included: "ما يشمله الاشتراك",
  pageOf: ({ page, pages }: { page: string; pages: string }) => `الصفحة ${page} من ${pages}`,

  notes: "الهوامش",
  inThisIssue: "في هذا العدد",
  about: (title: string) => `عن ${apart(title)}`,
  continuedFrom: (page: string) => `تتمة الصفحة ${page}`,
  continuedOn: (page: string) => `التتمة في الصفحة ${page}`,
  /** Outside of the trim, for whoever prints it. */
  sheet: ({ title, issue, page, trim }: { title: string; issue: string; page: string; trim: string }) =>
    `${apart(title)} · ${issue} · الصفحة ${page} · ${apart(trim)}`,

  /** Who is named without a line about them: alone, or several, `first` being all but the last with commas between them. */
  named: (last: string) => `${last}.`,
  namedAll: ({ first, last }: { first: string; last: string }) => `${first} و${last}.`,
  /** The same after others have had a line. */
  also: (last: string) => `وكذلك ${last}.`,
  alsoAll: ({ first, last }: { first: string; last: string }) => `وكذلك ${first} و${last}.`,
  expires: (issue: number) => `حتى العدد ${issue}`,
  copies: (copies: number) => copiesCounted.are(copies),
};
