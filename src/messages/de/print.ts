import type { Messages } from "../catalogue.ts";
import { count, figure } from "./grammar.ts";

export const print: Messages["print"] = {
  volume: ({ volume, number }) => `Jahrgang ${volume}, Nummer ${number}`,
  picture: "Bild",
  correction: (day) => `Korrektur, ${day}.`,
  minutes: (minutes) => count(minutes, { one: "1 Minute", other: `${minutes} Minuten` }),

  included: "Das ist enthalten",
  pageOf: ({ page, pages }) => `Seite ${page} von ${pages}`,

  notes: "Anmerkungen",
  inThisIssue: "In dieser Ausgabe",
  about: (title) => `Über „${title}“`,
  continuedFrom: (page) => `Fortsetzung von Seite ${page}`,
  continuedOn: (page) => `Fortsetzung auf Seite ${page}`,
  sheet: ({ title, issue, page, trim }) => `${title} · ${issue} · Seite ${page} · ${trim}`,

  named: (last) => `${last}.`,
  namedAll: ({ first, last }) => `${first} und ${last}.`,
  also: (last) => `Außerdem ${last}.`,
  alsoAll: ({ first, last }) => `Außerdem ${first} und ${last}.`,
  expires: (issue) => `BIS NR. ${issue}`,
  copies: (copies) => `${figure(copies)} EXEMPLARE`,
};
