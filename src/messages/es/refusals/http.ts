type Range = { least: number | undefined; most: number | undefined };
const range = ({ least, most }: Range): string =>
  most !== undefined ? ` del ${least ?? 0} al ${most}` : least === undefined ? "" : `, ${least} o más`;
const aNumber = ({ whole, ...bounds }: Range & { whole: boolean }) => `${whole ? "número entero" : "número"}${range(bounds)}`;

/** What the door of the house will not take. */
export const http = {
  titles: {
    invalid: "Aún hay algo que corregir",
    missing: "Aquí no hay nada",
    forbidden: "Esto no está abierto para usted",
    conflict: "Esto ya no encaja",
    gone: "Esto ya no está aquí",
    "too-many": "Demasiados intentos",
    unavailable: "Ahora mismo no",
  },
  fault: "Algo se ha roto por nuestra parte",
  faultMore: "El fallo ha quedado anotado. Nada de lo que escribió se ha perdido a propósito; inténtelo de nuevo dentro de un minuto.",
  nothingHere: "En esta dirección no hay nada. Puede que se haya trasladado o retirado.",
  foreign: "Esta petición venía de otro sitio, así que no se ha hecho nada. Abra la página aquí e inténtelo de nuevo.",
  noForm: "Lo que se envió no es un formulario. Vuelva atrás, cargue de nuevo la página y envíelo otra vez.",
  tooLarge: (megabytes: number) => `Este formulario admite como máximo ${megabytes} MB.`,
  chooseFirst: "Elija antes de la lista.",
  chooseOne: "Elija uno.",
  notDay: (typed: string) => `«${typed}» no es una fecha; escríbala así: 2026-11-24.`,
  writeDay: "Escríbala así: 2026-11-24.",
  notNumber: ({ typed, ...asked }: Range & { typed: string; whole: boolean }) => `«${typed}» no es un ${aNumber(asked)}.`,
  writeNumber: (asked: Range & { whole: boolean }) => `Un ${aNumber(asked)}.`,
  goneMeanwhile: "Algo de lo elegido no está, o ya no está. Vuelva atrás, cargue de nuevo la página y elija otra vez.",
  isHeld: "Está retenido: nadie lo cambia hasta que eso se levante. No se ha guardado nada.",
  standsAlready: "Lo mismo ya está ahí, o se envió dos veces en el mismo instante. Cargue de nuevo la página y compruébelo.",
  cannotBeKept: "Hay aquí un número, una fecha o un texto que no se puede guardar. Vuelva atrás y revise lo que escribió.",
};
