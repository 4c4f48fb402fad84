import { figure, minutes as minutesCounted } from "./grammar.ts";

/** What stands on the pages that the typesetter sets: the printed issue and the print view. */
export const print = {
  volume: ({ volume, number }: { volume: number; number: number }) => `Volume ${volume}, n.º ${number}`,
  picture: "Imagem",
  correction: (day: string) => `Correção, ${day}.`,
  minutes: minutesCounted,

  included: "O que inclui",
  pageOf: ({ page, pages }: { page: string; pages: string }) => `Página ${page} de ${pages}`,

  notes: "Notas",
  inThisIssue: "Neste número",
  about: (title: string) => `Sobre ${title}`,
  continuedFrom: (page: string) => `Continuação da página ${page}`,
  continuedOn: (page: string) => `Continua na página ${page}`,
  /** Outside of the trim, for whoever prints it. */
  sheet: ({ title, issue, page, trim }: { title: string; issue: string; page: string; trim: string }) =>
    `${title} · ${issue} · página ${page} · ${trim}`,

  /** Who is named without a line about them: alone, or several, `first` being all but the last with commas between them. */
  named: (last: string) => `${last}.`,
  namedAll: ({ first, last }: { first: string; last: string }) => `${first} e ${last}.`,
  /** The same after others have had a line. */
  also: (last: string) => `Também ${last}.`,
  alsoAll: ({ first, last }: { first: string; last: string }) => `Também ${first} e ${last}.`,
  expires: (issue: number) => `ATÉ N.º ${issue}`,
  copies: (copies: number) => `${figure(copies)} EXEMPLARES`,
};
