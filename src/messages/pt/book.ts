import { rich } from "../rich.ts";
import { minutes as minutesCounted, pages as pagesCounted } from "./grammar.ts";

/** An issue read from front to back: its bar, its contents, and what is found in it. */
export const book = {
  read: "Ler o número",
  readPages: "Virar as suas páginas",
  title: (issue: string) => `${issue}, do princípio ao fim`,
  bar: "Este número",
  toIssue: (number: number) => `Número ${number}`,
  contents: "Sumário",
  settings: "Aa",
  settingsSaid: "Opções de leitura",
  find: "Pesquisar",
  findInside: "Pesquisar neste número",
  words: "Palavras a procurar",
  found: "O que foi encontrado",
  foundNone: "Nada neste número diz isso.",
  foundOne: "1 lugar",
  foundMany: "{count} lugares",
  foundMost: "Os primeiros {count} lugares",
  turn: "Virar as páginas",
  before: "Página anterior",
  after: "Página seguinte",
  /** The script writes the numbers. */
  pageOf: "{page} de {pages}",
  listen: (headline: string) => `Ouvir “${headline}”`,
  written: ({ by, minutes }: { by: string; minutes: number }) => [by, minutesCounted(minutes)].filter(Boolean).join(" · "),
  rest: rich<"a">`O resto deste artigo é para assinantes. <a>Continuar a leitura</a>`,
  restSigned: rich<"a">`O resto deste artigo é para quem entra na sua conta. <a>Continuar a leitura</a>`,
  restOfPages: (pages: number) =>
    rich<"a">`A capa é para todos. Os assinantes podem virar todas as páginas, ${pagesCounted(pages)}. <a>Assinar</a>`,
  end: "O fim deste número",
  keys: "As setas do teclado viram as páginas; também as margens da janela e um gesto do dedo.",
};
