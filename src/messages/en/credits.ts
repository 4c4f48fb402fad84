import { plainly, type Rich, rich } from "../rich.ts";
import { list } from "./grammar.ts";

type Names = readonly string[];

/** Who did what for an article beside writing it, a phrase for each role. */
export const creditOf = {
  interviewer: (names: Names): Rich<string> => rich`Interview by ${list(names)}`,
  "told-to": (names: Names): Rich<string> => rich`As told to ${list(names)}`,
  translator: (names: Names): Rich<string> => rich`Translated by ${list(names)}`,
  photographer: (names: Names): Rich<string> => rich`Photographs by ${list(names)}`,
  illustrator: (names: Names): Rich<string> => rich`Illustrations by ${list(names)}`,
  cartographer: (names: Names): Rich<string> => rich`Maps by ${list(names)}`,
  researcher: (names: Names): Rich<string> => rich`Research by ${list(names)}`,
};

/** What somebody did for several articles, above them on their own page. */
export const worksOf: Record<keyof typeof creditOf, string> = {
  interviewer: "Interviews",
  "told-to": "As told to",
  translator: "Translations",
  photographer: "Photographs",
  illustrator: "Illustrations",
  cartographer: "Maps",
  researcher: "Research",
};

/** Who did what in a line, without markup; "" for nobody. */
export const creditLine = (credits: readonly { role: keyof typeof creditOf; names: Names }[]): string =>
  credits.map(({ role, names }) => plainly(creditOf[role](names))).join(" · ");
