import { rich } from "../rich.ts";
import { count, figure, pages as pagesCounted } from "./grammar.ts";

/** Old issues, page by page as they were printed. */
export const facsimile = {
  /** What the cover’s picture shows, for those who do not see it. */
  coverShows: "a sua primeira página, tal como foi impressa",
  pages: "Tal como foi impresso",
  facts: ({ day, pages }: { day: string; pages: number }) => `${day} · ${pagesCounted(pages)}`,
  page: (page: number) => `Página ${page}`,
  pageOf: ({ page, pages }: { page: number; pages: number }) => `Página ${page} de ${pages}`,
  titled: ({ page, issue }: { page: number; issue: number }) => `Número ${issue}, página ${page}`,
  turn: "Virar as páginas",
  before: "Página anterior",
  after: "Página seguinte",
  allPages: "Todas as páginas",
  text: "Texto da página",
  picture: (page: number) => `A página ${page} tal como foi impressa; o texto está por baixo`,
  silentPicture: (page: number) => `A página ${page} tal como foi impressa`,
  silent: "Esta página é só uma imagem: o seu texto não foi reconhecido, e nenhuma pesquisa o encontra.",
  undrawn: "Esta página está danificada no PDF conservado e não pode ser mostrada.",
  marked: (words: string) => `Palavras marcadas: ${words}`,
  unmark: "Sem marcas",
  behind: (pages: number) =>
    rich<"a">`A capa é para todos. Os assinantes podem virar ${count(pages, { one: `todas as páginas (${pages})`, other: `as ${pages} páginas` })} e pesquisar no texto. <a>Assinar</a>`,
  notYours: "As páginas deste número são para assinantes.",
  foundInPages: "Nas páginas de números antigos",
  pagesFound: pagesCounted,
  mostPages: ({ shown, total }: { shown: number; total: number }) => `As ${figure(shown)} mais relevantes de ${pagesCounted(total)}`,
};
