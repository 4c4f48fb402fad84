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
  words: "Palabras que buscar",
  found: "Lo encontrado",
  foundNone: "Nada de eso hay en este número.",
  foundOne: "1 lugar",
  foundMany: "{count} lugares",
  foundMost: "Los primeros {count} lugares",
  turn: "Pasar las páginas",
  before: "Página anterior",
  after: "Página siguiente",
  pageOf: "{page} de {pages}",
  listen: (headline) => `Escuchar «${headline}»`,
  written: ({ by, minutes }) => [by, minutesLong(minutes)].filter(Boolean).join(" · "),
  rest: rich<"a">`El resto de este texto es para suscriptores. <a>Seguir leyendo</a>`,
  restSigned: rich<"a">`El resto de este texto es para quien inicia sesión. <a>Seguir leyendo</a>`,
  restOfPages: (pages) =>
    rich<"a">`La portada es para todos. Con una suscripción se pasan todas las páginas (${count(pages, { one: "1 página", other: `${pages} páginas` })}). <a>Suscribirse</a>`,
  end: "Fin de este número",
  keys: "Las flechas del teclado pasan las páginas, como también los bordes de la ventana y un deslizamiento.",
};
