import type { Messages } from "../catalogue.ts";
import { plainly, type Rich, rich } from "../rich.ts";
import { list } from "./grammar.ts";

type Names = readonly string[];
type Reading = Messages["reading"];

export const creditOf: Reading["creditOf"] = {
  interviewer: (names: Names): Rich<string> => rich`Interview: ${list(names)}`,
  "told-to": (names: Names): Rich<string> => rich`Opgetekend door ${list(names)}`,
  translator: (names: Names): Rich<string> => rich`Vertaald door ${list(names)}`,
  photographer: (names: Names): Rich<string> => rich`Foto’s: ${list(names)}`,
  illustrator: (names: Names): Rich<string> => rich`Illustraties: ${list(names)}`,
  cartographer: (names: Names): Rich<string> => rich`Kaarten: ${list(names)}`,
  researcher: (names: Names): Rich<string> => rich`Research: ${list(names)}`,
};

export const worksOf: Reading["worksOf"] = {
  interviewer: "Interviews",
  "told-to": "Opgetekend",
  translator: "Vertalingen",
  photographer: "Foto’s",
  illustrator: "Illustraties",
  cartographer: "Kaarten",
  researcher: "Research",
};

export const creditLine: Messages["editions"]["credits"] = (credits) =>
  credits.map(({ role, names }) => plainly(creditOf[role](names))).join(" · ");
