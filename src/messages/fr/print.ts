import type { Messages } from "../catalogue.ts";
import { count, figure } from "./grammar.ts";

export const print: Messages["print"] = {
  volume: ({ volume, number }) => `Volume ${volume}, n° ${number}`,
  picture: "Image",
  correction: (day) => `Rectificatif du ${day}.`,
  minutes: (minutes) => count(minutes, { one: `${minutes} minute`, other: `${minutes} minutes` }),

  included: "Ce qui est compris",
  pageOf: ({ page, pages }) => `Page ${page} sur ${pages}`,

  notes: "Notes",
  inThisIssue: "Dans ce numéro",
  about: (title) => `À propos de « ${title} »`,
  continuedFrom: (page) => `Suite de la page ${page}`,
  continuedOn: (page) => `Suite page ${page}`,
  sheet: ({ title, issue, page, trim }) => `${title} · ${issue} · p. ${page} · ${trim}`,

  named: (last) => `${last}.`,
  namedAll: ({ first, last }) => `${first} et ${last}.`,
  also: (last) => `Ainsi que ${last}.`,
  alsoAll: ({ first, last }) => `Ainsi que ${first} et ${last}.`,
  expires: (issue) => `FIN N° ${issue}`,
  copies: (copies) => `${figure(copies)} EXEMPLAIRES`,
};
