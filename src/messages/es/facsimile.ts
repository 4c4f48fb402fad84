import { rich } from "../rich.ts";
import { count, figure, pages as pagesCounted } from "./grammar.ts";

/** Old issues, page by page as they were printed. */
export const facsimile = {
  /** What the cover’s picture shows, for those who do not see it. */
  coverShows: "su primera página, tal como se imprimió",
  pages: "Tal como se imprimió",
  facts: ({ day, pages }: { day: string; pages: number }) => `${day} · ${pagesCounted(pages)}`,
  page: (page: number) => `Página ${page}`,
  pageOf: ({ page, pages }: { page: number; pages: number }) => `Página ${page} de ${pages}`,
  titled: ({ page, issue }: { page: number; issue: number }) => `Número ${issue}, página ${page}`,
  turn: "Pasar las páginas",
  before: "Página anterior",
  after: "Página siguiente",
  allPages: "Todas las páginas",
  text: "Texto de la página",
  picture: (page: number) => `La página ${page} tal como se imprimió; su texto está debajo`,
  silentPicture: (page: number) => `La página ${page} tal como se imprimió`,
  silent: "Esta página es solo una imagen: su texto no se ha reconocido y ninguna búsqueda lo encuentra.",
  undrawn: "Esta página está dañada en el archivo que se conservó y no se puede mostrar.",
  marked: (words: string) => `Palabras marcadas: ${words}`,
  unmark: "Sin marcas",
  behind: (pages: number) =>
    rich<"a">`La portada es para todo el mundo. Los suscriptores pueden pasar ${count(pages, { one: "su única página", other: `las ${pages} páginas` })} y buscar en el texto. <a>Suscribirse</a>`,
  notYours: "Las páginas de este número son para suscriptores.",
  foundInPages: "En las páginas de números antiguos",
  pagesFound: pagesCounted,
  mostPages: ({ shown, total }: { shown: number; total: number }) => `Las ${figure(shown)} más relevantes de ${pagesCounted(total)}`,
};
