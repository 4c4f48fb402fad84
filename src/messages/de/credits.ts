import type { Messages } from "../catalogue.ts";
import { plainly, type Rich, rich } from "../rich.ts";
import { list } from "./grammar.ts";

type Names = readonly string[];
type Reading = Messages["reading"];

export const creditOf: Reading["creditOf"] = {
  interviewer: (names: Names): Rich<string> => rich`Interview: ${list(names)}`,
  "told-to": (names: Names): Rich<string> => rich`Aufgezeichnet von ${list(names)}`,
  translator: (names: Names): Rich<string> => rich`Übersetzt von ${list(names)}`,
  photographer: (names: Names): Rich<string> => rich`Fotos: ${list(names)}`,
  illustrator: (names: Names): Rich<string> => rich`Illustrationen: ${list(names)}`,
  cartographer: (names: Names): Rich<string> => rich`Karten: ${list(names)}`,
  researcher: (names: Names): Rich<string> => rich`Recherche: ${list(names)}`,
};

export const worksOf: Reading["worksOf"] = {
  interviewer: "Interviews",
  "told-to": "Aufgezeichnet",
  translator: "Übersetzungen",
  photographer: "Fotos",
  illustrator: "Illustrationen",
  cartographer: "Karten",
  researcher: "Recherchen",
};

export const creditLine: Messages["editions"]["credits"] = (credits) =>
  credits.map(({ role, names }) => plainly(creditOf[role](names))).join(" · ");
