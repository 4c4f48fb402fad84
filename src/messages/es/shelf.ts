import { rich } from "../rich.ts";
import { articles, days as daysCounted } from "./grammar.ts";

/** What a reader keeps of their reading: saved for later, begun, read. */
export const shelf = {
  save: "Guardar para después",
  takeOut: "Quitar",
  takeOutOf: (headline: string) => `Quitar «${headline}» de lo guardado`,
  reading: "Para leer",
  goOn: "Seguir leyendo",
  title: "Guardado para después",
  says: "Lo que guardó se queda aquí hasta que lo quite. No lo ve nadie más que usted.",
  nothingSaved: "Nada todavía. Cada artículo tiene «Guardar para después» debajo del titular.",
  saveThis: (headline: string) => `Guardar «${headline}» para después`,
  saved: (headline: string) => rich<"a">`Guardado para después: <a>${headline}</a>.`,
  takenOut: (headline: string) => rich<"a">`Quitado: <a>${headline}</a>.`,
  savedOn: (day: string) => `Guardado el ${day}`,
  allSaved: (number: number) => `Todo lo guardado: ${articles(number)}`,
  history: "Lo que ha leído",
  historySays: (days: number) =>
    `Lo que empieza y lee con la sesión iniciada, y dónde lo dejó, para que pueda seguir en cualquiera de sus dispositivos, en el texto o en la grabación. No lo ve nadie más que usted, no entra en ningún recuento, y aquello a lo que no haya vuelto en ${daysCounted(days)} se borra.`,
  historyOff: "Aquí no se guarda nada de lo que lee. Su navegador aún puede recordar, solo para sí, el punto en el que lo dejó.",
  nothingRead: "Nada todavía.",
  stoppedAt: ({ day, part }: { day: string; part: number }) => `${day} · ${part} % leído`,
  wasRead: (day: string) => `${day} · leído hasta el final`,
  forget: "Borrar del historial",
  forgetOf: (headline: string) => `Borrar del historial: «${headline}»`,
  empty: "Vaciar el historial",
  emptySays: "Todo lo que hay en esta lista se borra de inmediato, y con ello dónde lo dejó. El historial sigue desde aquí.",
  switchOff: "No guardar historial",
  switchOffSays: "Todo lo que hay en esta lista se borra de inmediato, y desde ahora no se guarda nada de lo que lee.",
  switchOn: "Volver a guardar un historial",
  done: {
    forgotten: "Se ha borrado del historial.",
    emptied: "El historial está vacío.",
    off: "Desde ahora no se guarda nada de lo que lee; lo que se guardaba se ha borrado.",
    on: "Desde ahora se guarda para usted lo que lee.",
  },
  pagesOfHistory: "Páginas de lo que ha leído",
  more: "Más",
  back: "Atrás",
  backToAccount: "Volver a su cuenta",
};
