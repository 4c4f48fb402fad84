import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

const minutesLong = (minutes: number) => count(minutes, { one: `${minutes} minute`, other: `${minutes} minutes` });

export const book: Messages["book"] = {
  read: "Lire le numéro",
  readPages: "Feuilleter ses pages",
  title: (issue) => `${issue}, de la première à la dernière page`,
  bar: "Ce numéro",
  toIssue: (number) => `Numéro ${number}`,
  contents: "Sommaire",
  settings: "Aa",
  settingsSaid: "Réglages de lecture",
  find: "Chercher",
  findInside: "Chercher dans ce numéro",
  words: "Mots à chercher",
  found: "Résultats",
  foundNone: "Rien de tel dans ce numéro.",
  foundOne: "1 passage",
  foundMany: "{count} passages",
  foundMost: "Les {count} premiers passages",
  turn: "Tourner les pages",
  before: "Page précédente",
  after: "Page suivante",
  pageOf: "{page} sur {pages}",
  listen: (headline) => `Écouter « ${headline} »`,
  written: ({ by, minutes }) => [by, minutesLong(minutes)].filter(Boolean).join(" · "),
  rest: rich<"a">`La suite de cet article est réservée aux abonnés. <a>Lire la suite</a>`,
  restSigned: rich<"a">`La suite de cet article est accessible après connexion. <a>Lire la suite</a>`,
  restOfPages: (pages) =>
    rich<"a">`La couverture est ouverte à tous. Avec un abonnement, vous feuilletez le numéro entier (${count(pages, { one: `${pages} page`, other: `${pages} pages` })}). <a>S’abonner</a>`,
  end: "Fin de ce numéro",
  keys: "Tournez les pages avec les flèches du clavier, les bords de la fenêtre ou un balayage du doigt.",
};
