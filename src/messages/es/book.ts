import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

const minutesLong = (minutes: number) => count(minutes, { one: "1 minuto", other: `${minutes} minutos` });

export const book: Messages["book"] = {
  read: "Leer el número",
  readPages: "Pasar sus páginas",
  title: (issue) => `${issue}, de principio a fin`,
  bar: "Este número",
  toIssue: (number) => `Número ${number}`,
  contents: "Sumario",
  settings: "Aa",
  settingsSaid: "Ajustes de lectura",
  find: "Buscar",
  findInside: "Buscar en este número",
  words: "Palabras que busca",
  found: "Resultados",
  foundNone: "No aparece en este número.",
  foundOne: "1 resultado",
  foundMany: "{count} resultados",
  foundMost: "Los primeros {count} resultados",
  turn: "Pasar las páginas",
  before: "Página anterior",
  after: "Página siguiente",
  pageOf: "{page} de {pages}",
  listen: (headline) => `Escuchar «${headline}»`,
  written: ({ by, minutes }) => [by, minutesLong(minutes)].filter(Boolean).join(" · "),
  rest: rich<"a">`El resto de este texto es para suscriptores. <a>Seguir leyendo</a>`,
  restSigned: rich<"a">`El resto de este texto es para quien inicia sesión. <a>Seguir leyendo</a>`,
  restOfPages: (pages) =>
    rich<"a">`La portada es para todo el mundo. Los suscriptores pueden pasar ${count(pages, { one: "su única página", other: `las ${pages} páginas` })}. <a>Suscribirse</a>`,
  end: "Fin de este número",
  keys: "Las páginas se pasan con las flechas del teclado, en los bordes de la ventana o deslizando el dedo.",
};
