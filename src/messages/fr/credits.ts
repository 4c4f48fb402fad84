import type { Messages } from "../catalogue.ts";
import { plainly, type Rich, rich } from "../rich.ts";
import { list } from "./grammar.ts";

type Names = readonly string[];
type Reading = Messages["reading"];

export const creditOf: Reading["creditOf"] = {
  interviewer: (names: Names): Rich<string> => rich`Entretien : ${list(names)}`,
  "told-to": (names: Names): Rich<string> => rich`Propos recueillis par ${list(names)}`,
  translator: (names: Names): Rich<string> => rich`Traduit par ${list(names)}`,
  photographer: (names: Names): Rich<string> => rich`Photos : ${list(names)}`,
  illustrator: (names: Names): Rich<string> => rich`Illustrations : ${list(names)}`,
  cartographer: (names: Names): Rich<string> => rich`Cartes : ${list(names)}`,
  researcher: (names: Names): Rich<string> => rich`Documentation : ${list(names)}`,
};

export const worksOf: Reading["worksOf"] = {
  interviewer: "Entretiens",
  "told-to": "Propos recueillis",
  translator: "Traductions",
  photographer: "Photos",
  illustrator: "Illustrations",
  cartographer: "Cartes",
  researcher: "Documentation",
};

export const creditLine: Messages["editions"]["credits"] = (credits) =>
  credits.map(({ role, names }) => plainly(creditOf[role](names))).join(" · ");
