import { rich } from "../rich.ts";
import { count, minutes as minutesCounted } from "./grammar.ts";

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
  found: "Resultados",
  foundNone: "Não aparece neste número.",
  foundOne: "1 resultado",
  foundMany: "{count} resultados",
  foundMost: "Os primeiros {count} resultados",
  turn: "Virar as páginas",
  before: "Página anterior",
  after: "Página seguinte",
  /** The script writes the numbers. */
  pageOf: "{page} de {pages}",
  listen: (headline: string) => `Ouvir “${headline}”`,
  written: ({ by, minutes }: { by: string; minutes: number }) => [by, minutesCounted(minutes)].filter(Boolean).join(" · "),
  rest: rich<"a">`O resto deste texto é para assinantes. <a>Continuar a leitura</a>`,
  restSigned: rich<"a">`O resto deste texto é para quem entra na sua conta. <a>Continuar a leitura</a>`,
  restOfPages: (pages: number) =>
    rich<"a">`A capa é para todos. Os assinantes podem virar ${count(pages, { one: `todas as páginas (${pages})`, other: `as ${pages} páginas` })}. <a>Assinar</a>`,
  end: "Fim deste número",
  keys: "As páginas viram-se com as setas do teclado, nas margens da janela ou deslizando o dedo.",
};
