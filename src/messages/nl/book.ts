import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

const minutesLong = (minutes: number) => count(minutes, { one: "1 minuut", other: `${minutes} minuten` });

export const book: Messages["book"] = {
  read: "Het nummer lezen",
  readPages: "Door de pagina’s bladeren",
  title: (issue) => `${issue}, van voor tot achter`,
  bar: "Dit nummer",
  toIssue: (number) => `Nummer ${number}`,
  contents: "Inhoud",
  settings: "Aa",
  settingsSaid: "Leesinstellingen",
  find: "Zoeken",
  findInside: "In dit nummer zoeken",
  words: "Woorden om te zoeken",
  found: "Wat er is gevonden",
  foundNone: "Dat staat nergens in dit nummer.",
  foundOne: "1 plaats",
  foundMany: "{count} plaatsen",
  foundMost: "De eerste {count} plaatsen",
  turn: "Bladeren",
  before: "Vorige pagina",
  after: "Volgende pagina",
  pageOf: "{page} van {pages}",
  listen: (headline) => `Luister naar ‘${headline}’`,
  written: ({ by, minutes }) => [by, minutesLong(minutes)].filter(Boolean).join(" · "),
  rest: rich<"a">`De rest van dit stuk is voor abonnees. <a>Verder lezen</a>`,
  restSigned: rich<"a">`De rest van dit stuk is voor lezers die inloggen. <a>Verder lezen</a>`,
  restOfPages: (pages) =>
    rich<"a">`De cover is voor iedereen. Met een abonnement bladert u door alle pagina’s (${count(pages, { one: "1 pagina", other: `${pages} pagina’s` })}). <a>Abonneren</a>`,
  end: "Einde van dit nummer",
  keys: "Bladeren kan met de pijltoetsen, met de randen van het venster en door te vegen.",
};
