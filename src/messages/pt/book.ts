import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

const minutesLong = (minutes: number) => count(minutes, { one: "1 minuto", other: `${minutes} minutos` });

export const book: Messages["book"] = {
  read: "Ler a edição",
  readPages: "Folhear as páginas",
  title: (issue) => `${issue}, do princípio ao fim`,
  bar: "Esta edição",
  toIssue: (number) => `Edição ${number}`,
  contents: "Índice",
  settings: "Aa",
  settingsSaid: "Definições de leitura",
  find: "Procurar",
  findInside: "Procurar nesta edição",
  words: "Palavras a procurar",
  found: "O que se encontrou",
  foundNone: "Nada disso está nesta edição.",
  foundOne: "1 lugar",
  foundMany: "{count} lugares",
  foundMost: "Os primeiros {count} lugares",
  turn: "Virar as páginas",
  before: "Página anterior",
  after: "Página seguinte",
  pageOf: "{page} de {pages}",
  listen: (headline) => `Ouvir «${headline}»`,
  written: ({ by, minutes }) => [by, minutesLong(minutes)].filter(Boolean).join(" · "),
  rest: rich<"a">`O resto deste texto é para assinantes. <a>Continuar a ler</a>`,
  restSigned: rich<"a">`O resto deste texto é para quem inicia sessão. <a>Continuar a ler</a>`,
  restOfPages: (pages) =>
    rich<"a">`A capa é para todos. Com uma assinatura viram-se todas as páginas (${count(pages, { one: "1 página", other: `${pages} páginas` })}). <a>Assinar</a>`,
  end: "Fim desta edição",
  keys: "As setas do teclado viram as páginas, tal como as margens da janela e um deslizar do dedo.",
};
