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
    conflict: "Esto ya no es posible",
    gone: "Esto ya no está aquí",
    "too-many": "Demasiados intentos",
    unavailable: "Ahora mismo no",
  },
  fault: "Algo ha fallado por nuestra parte",
  faultMore: "El fallo ha quedado anotado. Si se ha perdido algo de lo que escribió, lo sentimos; inténtelo de nuevo dentro de un minuto.",
  nothingHere: "En esta dirección no hay nada. Puede que se haya trasladado o retirado.",
  foreign: "Esta petición venía de otro sitio, así que no se ha hecho nada. Abra la página aquí e inténtelo de nuevo.",
  noForm: "Lo que se envió no es un formulario. Vuelva atrás, cargue de nuevo la página y envíelo otra vez.",
  tooLarge: (megabytes: number) => `Este formulario admite como máximo ${megabytes} MB.`,
  infected: ({ name, found }: { name: string; found: string }) =>
    `«${name}» no se ha aceptado: el antivirus encontró «${found}» en él, y no se ha guardado nada. Pida una copia limpia a quien lo envió y avise a quien se ocupa del servidor de la revista.`,
  tooLargeToScan: ({ name, megabytes }: { name: string; megabytes: number }) =>
    `«${name}» es mayor de lo que el antivirus puede recibir (${megabytes} MB como máximo), así que no se ha aceptado. Envíelo en partes más pequeñas, o pida a quien se ocupa del servidor de la revista que aumente SCANNER_MOST_MB y el StreamMaxLength del antivirus.`,
  scannerSilent:
    "Ahora no se puede aceptar ningún archivo: el antivirus que los examina no responde, y sin él no se acepta nada. Inténtelo de nuevo en unos minutos. Si continúa, pida a quien se ocupa del servidor de la revista que revise el antivirus; masthead doctor dice qué le falta.",
  chooseFirst: "Primero elija algo de la lista.",
  chooseOne: "Elija uno.",
  notDay: (typed: string) => `«${typed}» no es una fecha; escríbala así: 2026-11-24.`,
  writeDay: "Escríbala así: 2026-11-24.",
  notNumber: ({ typed, ...asked }: Range & { typed: string; whole: boolean }) => `«${typed}» no es un ${aNumber(asked)}.`,
  writeNumber: (asked: Range & { whole: boolean }) => `Un ${aNumber(asked)}.`,
  goneMeanwhile: "Algo de lo elegido no está, o ya no está. Vuelva atrás, cargue de nuevo la página y elija otra vez.",
  isHeld: "Está bloqueado: nadie puede cambiarlo hasta que se levante el bloqueo. No se ha guardado nada.",
  standsAlready: "Lo mismo ya está ahí, o se envió dos veces en el mismo instante. Cargue de nuevo la página y compruébelo.",
  cannotBeKept: "Hay aquí un número, una fecha o un texto que no se puede guardar. Vuelva atrás y revise lo que escribió.",
};
