import { type Rich, rich } from "../rich.ts";
import { count, issues as issuesCounted, minutes as minutesCounted } from "./grammar.ts";

const about = (exact: boolean) => (exact ? "" : "unos ");

/** Where an article stops for those who may not read all of it, and what its price is made of wherever an offer is shown. */
export const wall = {
  restForSubscribers: "El resto es para suscriptores",
  signInToRead: "Inicie sesión para seguir leyendo",
  openToSignedIn: "Este artículo está abierto a quien inicie sesión. No cuesta nada: le enviamos un código por correo.",
  piece: ({ words: number, said, minutes, hear }: { words: number; said: string; minutes: number; hear: number | undefined }) =>
    [
      `Ha leído el comienzo de un texto de ${count(number, { one: `${said} palabra`, other: `${said} palabras` })}`,
      `${minutesCounted(minutes)} de lectura`,
      hear === undefined ? "" : `${minutesCounted(hear)} de audio`,
    ]
      .filter(Boolean)
      .join(" · "),
  waysToRead: "Maneras de seguir leyendo",
  free: "Gratis",
  /** What stands beside the name of an offer: the price and for what. */
  forIssues: ({ price, issues }: { price: string; issues: number }) => `${price} por ${issuesCounted(issues)}`,
  anIssue: ({ price, exact }: { price: string; exact: boolean }) => `${about(exact)}${price} por número`,
  aYear: ({ price, exact }: { price: string; exact: boolean }) => `${about(exact)}${price} al año`,
  issuesFree: (issues: number) => `${issuesCounted(issues)}, gratis`,
  endsByItself: "no se renueva",
  later: ({ price, issues }: { price: string; issues: number }) =>
    `después ${price} por cada ${count(issues, { one: "número", other: issuesCounted(issues) })}, con aviso previo`,
  plusTax: "más impuestos",
  chooseIt: "Elegir",
  choose: (offer: string) => `Elegir ${offer}`,
  thisIssueAlone: (number: number) => `Solo el número ${number}`,
  forGood: "es suyo para siempre",
  give: (title: string): Rich<"a" | "all"> => rich`<all>Todas las suscripciones</all> · <a>Regalar ${title}</a>`,
  alreadySubscriber: "¿Ya tiene una suscripción?",
  yourEmail: "Su correo electrónico",
  sendCode: "Enviarme un código",
  comeBack: "Volverá a esta página.",
  signedInWithout: "Ha iniciado sesión. Nada de lo que pertenece a esta dirección abre este artículo.",
};
