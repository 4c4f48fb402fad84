import { plainly, type Rich, rich } from "../rich.ts";
import { list } from "./grammar.ts";

type Names = readonly string[];

/** Who did what for an article beside writing it, a phrase for each role. */
export const creditOf = {
  interviewer: (names: Names): Rich<string> => rich`حوار: ${list(names)}`,
  "told-to": (names: Names): Rich<string> => rich`تدوين: ${list(names)}`,
  translator: (names: Names): Rich<string> => rich`ترجمة: ${list(names)}`,
  photographer: (names: Names): Rich<string> => rich`تصوير: ${list(names)}`,
  illustrator: (names: Names): Rich<string> => rich`رسوم: ${list(names)}`,
  cartographer: (names: Names): Rich<string> => rich`خرائط: ${list(names)}`,
  researcher: (names: Names): Rich<string> => rich`بحث: ${list(names)}`,
};

/** What somebody did for several articles, above them on their own page. */
export const worksOf: Record<keyof typeof creditOf, string> = {
  interviewer: "حوارات",
  "told-to": "شهادات مدوّنة",
  translator: "ترجمات",
  photographer: "صور",
  illustrator: "رسوم",
  cartographer: "خرائط",
  researcher: "أبحاث",
};

/** Who did what in a line, without markup; "" for nobody. */
export const creditLine = (credits: readonly { role: keyof typeof creditOf; names: Names }[]): string =>
  credits.map(({ role, names }) => plainly(creditOf[role](names))).join(" · ");
