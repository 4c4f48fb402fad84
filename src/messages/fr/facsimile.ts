import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count, figure } from "./grammar.ts";

const pagesCounted = (pages: number) => count(pages, { one: `${pages} page`, other: `${pages} pages` });

export const facsimile: Messages["facsimile"] = {
  coverShows: "sa première page, telle qu’elle a été imprimée",
  pages: "Tel que paru",
  facts: ({ day, pages }) => `${day} · ${pagesCounted(pages)}`,
  page: (page) => `Page ${page}`,
  pageOf: ({ page, pages }) => `Page ${page} sur ${pages}`,
  titled: ({ page, issue }) => `Numéro ${issue}, page ${page}`,
  turn: "Tourner les pages",
  before: "Page précédente",
  after: "Page suivante",
  allPages: "Toutes les pages",
  text: "Texte de la page",
  picture: (page) => `Page ${page} telle qu’elle a été imprimée ; son texte est en dessous`,
  silentPicture: (page) => `Page ${page} telle qu’elle a été imprimée`,
  silent: "Cette page n’est qu’une image : ses mots ne sont pas connus, et aucune recherche ne les trouve.",
  undrawn: "Cette page est abîmée dans le fichier conservé et ne peut être montrée.",
  marked: (words) => `Mots marqués : ${words}`,
  unmark: "Sans les marques",
  behind: (pages) =>
    rich<"a">`La couverture est ouverte à tous. Avec un abonnement, vous feuilletez le numéro entier (${pagesCounted(pages)}) et vous y cherchez. <a>S’abonner</a>`,
  notYours: "Les pages de ce numéro sont réservées aux abonnés.",
  foundInPages: "Dans les pages des anciens numéros",
  pagesFound: (pages) => pagesCounted(pages),
  mostPages: ({ shown, total }) => `Les ${figure(shown)} meilleures sur ${pagesCounted(total)}`,
};
