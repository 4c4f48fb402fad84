import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count, figure } from "./grammar.ts";

const pagesCounted = (pages: number) => count(pages, { one: "1 pagina", other: `${pages} pagina’s` });

export const facsimile: Messages["facsimile"] = {
  coverShows: "de eerste pagina, zoals die is gedrukt",
  pages: "Zoals gedrukt",
  facts: ({ day, pages }) => `${day} · ${pagesCounted(pages)}`,
  page: (page) => `Pagina ${page}`,
  pageOf: ({ page, pages }) => `Pagina ${page} van ${pages}`,
  titled: ({ page, issue }) => `Nummer ${issue}, pagina ${page}`,
  turn: "Bladeren",
  before: "Vorige pagina",
  after: "Volgende pagina",
  allPages: "Alle pagina’s",
  text: "Wat er staat",
  picture: (page) => `Pagina ${page} zoals die is gedrukt; de tekst staat eronder`,
  silentPicture: (page) => `Pagina ${page} zoals die is gedrukt`,
  silent: "Deze pagina is alleen een beeld: de woorden zijn niet bekend, en geen zoekopdracht vindt ze.",
  undrawn: "Deze pagina is beschadigd in het bewaarde bestand en kan niet worden getoond.",
  marked: (words) => `Gemarkeerd: ${words}`,
  unmark: "Zonder markering",
  behind: (pages) =>
    rich<"a">`De cover is voor iedereen. Met een abonnement bladert u verder (${pagesCounted(pages)} in totaal) en zoekt u erin. <a>Abonneren</a>`,
  notYours: "De pagina’s van dit nummer zijn voor abonnees.",
  foundInPages: "Op de pagina’s van oude nummers",
  pagesFound: (pages) => pagesCounted(pages),
  mostPages: ({ shown, total }) => `De ${figure(shown)} beste van ${pagesCounted(total)}`,
};
