import { figure, minutes as minutesCounted } from "./grammar.ts";

/** What stands on the pages that the typesetter sets: the printed issue and the print view. */
export const print = {
  volume: ({ volume, number }: { volume: number; number: number }) => `Volumen ${volume}, n.º ${number}`,
  picture: "Imagen",
  correction: (day: string) => `Rectificación, ${day}.`,
  minutes: minutesCounted,

  included: "Qué incluye",
  pageOf: ({ page, pages }: { page: string; pages: string }) => `Página ${page} de ${pages}`,

  notes: "Notas",
  inThisIssue: "En este número",
  about: (title: string) => `Sobre ${title}`,
  continuedFrom: (page: string) => `Viene de la página ${page}`,
  continuedOn: (page: string) => `Continúa en la página ${page}`,
  /** Outside of the trim, for whoever prints it. */
  sheet: ({ title, issue, page, trim }: { title: string; issue: string; page: string; trim: string }) =>
    `${title} · ${issue} · página ${page} · ${trim}`,

  /** Who is named without a line about them: alone, or several, `first` being all but the last with commas between them. No “y”, which is “e” before an Inés. */
  named: (last: string) => `${last}.`,
  namedAll: ({ first, last }: { first: string; last: string }) => `${first}, ${last}.`,
  /** The same after others have had a line. */
  also: (last: string) => `También: ${last}.`,
  alsoAll: ({ first, last }: { first: string; last: string }) => `También: ${first}, ${last}.`,
  expires: (issue: number) => `HASTA N.º ${issue}`,
  copies: (copies: number) => `${figure(copies)} EJEMPLARES`,
};
