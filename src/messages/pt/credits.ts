import { plainly, type Rich, rich } from "../rich.ts";
import { list } from "./grammar.ts";

type Names = readonly string[];

/** Who did what for an article beside writing it, a phrase for each role. */
export const creditOf = {
  interviewer: (names: Names): Rich<string> => rich`Entrevista de ${list(names)}`,
  "told-to": (names: Names): Rich<string> => rich`Depoimento a ${list(names)}`,
  translator: (names: Names): Rich<string> => rich`Tradução de ${list(names)}`,
  photographer: (names: Names): Rich<string> => rich`Fotografias de ${list(names)}`,
  illustrator: (names: Names): Rich<string> => rich`Ilustrações de ${list(names)}`,
  cartographer: (names: Names): Rich<string> => rich`Mapas de ${list(names)}`,
  researcher: (names: Names): Rich<string> => rich`Pesquisa de ${list(names)}`,
};

/** What somebody did for several articles, above them on their own page. */
export const worksOf: Record<keyof typeof creditOf, string> = {
  interviewer: "Entrevistas",
  "told-to": "Depoimentos",
  translator: "Traduções",
  photographer: "Fotografias",
  illustrator: "Ilustrações",
  cartographer: "Mapas",
  researcher: "Pesquisa",
};

/** Who did what in a line, without markup; "" for nobody. */
export const creditLine = (credits: readonly { role: keyof typeof creditOf; names: Names }[]): string =>
  credits.map(({ role, names }) => plainly(creditOf[role](names))).join(" · ");
