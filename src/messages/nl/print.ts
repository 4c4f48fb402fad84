import type { Messages } from "../catalogue.ts";
import { count, figure } from "./grammar.ts";

export const print: Messages["print"] = {
  volume: ({ volume, number }) => `Jaargang ${volume}, nummer ${number}`,
  picture: "Beeld",
  correction: (day) => `Rectificatie, ${day}.`,
  minutes: (minutes) => count(minutes, { one: "1 minuut", other: `${minutes} minuten` }),

  included: "Dit krijgt u",
  pageOf: ({ page, pages }) => `Pagina ${page} van ${pages}`,

  notes: "Noten",
  inThisIssue: "In dit nummer",
  about: (title) => `Over ‘${title}’`,
  continuedFrom: (page) => `Vervolg van pagina ${page}`,
  continuedOn: (page) => `Vervolg op pagina ${page}`,
  sheet: ({ title, issue, page, trim }) => `${title} · ${issue} · pagina ${page} · ${trim}`,

  named: (last) => `${last}.`,
  namedAll: ({ first, last }) => `${first} en ${last}.`,
  also: (last) => `Verder ${last}.`,
  alsoAll: ({ first, last }) => `Verder ${first} en ${last}.`,
  expires: (issue) => `T/M NR. ${issue}`,
  copies: (copies) => `${figure(copies)} EXEMPLAREN`,
};
