import { rich } from "../rich.ts";
import { articles, count, days as daysCounted } from "./grammar.ts";

const areLeft = (number: number) => (number === 0 ? "no queda ninguno" : count(number, { one: "queda uno", other: `quedan ${number}` }));
const times = (number: number) => (number === 0 ? "todavía no" : count(number, { one: "una vez", other: `${number} veces` }));

/** What is read without a subscription: articles that subscribers give by a link, and a number of articles a month. */
export const freeReading = {
  give: "Regalar este artículo",
  title: "Artículos que regala",
  says: ({ aMonth, left, days }: { aMonth: number; left: number; days: number }) =>
    `Con un enlace que usted crea aquí, quien lo tenga lee un artículo sin iniciar sesión. Puede regalar ${articles(aMonth)} al mes; ${areLeft(left)}. Un enlace abre su artículo durante ${daysCounted(days)} y nada más: ni grabación, ni archivo, ni otro artículo.`,
  none: "De momento la revista no tiene enlaces de este tipo.",
  make: (headline: string) => `Crear un enlace a «${headline}»`,
  notYours: (headline: string) =>
    `«${headline}» no se puede regalar con un enlace: o puede leerlo todo el mundo, o usted no lo lee con una suscripción propia.`,
  madeFor: (headline: string) => rich`Este enlace abre <strong>${headline}</strong>. Se muestra solo esta vez: no guardamos copia de él.`,
  theLink: "El enlace",
  until: (day: string) => `Abre hasta el ${day}.`,
  given: "Lo que ha regalado",
  nothingGiven: "Nada todavía. Debajo de cada artículo para suscriptores está «Regalar este artículo».",
  opened: "Abierto",
  openedTimes: times,
  states: { over: "ha terminado", revoked: "retirado" },
  takeBack: "Retirarlo",
  takeBackOf: (headline: string) => `Retirarlo: el enlace a «${headline}»`,
  takenBack: "El enlace ya no abre nada.",
  notPublic: "Un artículo que ya no es público",
  /** Above an article that was given. */
  wasGiven: (day: string) => `Este artículo es regalo de una persona suscrita. El enlace lo abre hasta el ${day}.`,
  meterTo: ({ left, aMonth }: { left: number; aMonth: number }) =>
    left > 0
      ? `Con su cuenta lee ${articles(aMonth)} al mes sin suscripción; este mes ${areLeft(left)}.`
      : `Ya ha leído todos los artículos que este mes tiene abiertos sin suscripción: ${aMonth}. El mes que viene se abren otros tantos.`,
  meterTold: (aMonth: number) =>
    `Quien inicia sesión lee ${articles(aMonth)} al mes sin suscripción. La cuenta no cuesta nada: le enviamos un código por correo.`,
  readThisOne: "Leer este",
  metered: ({ left, aMonth }: { left: number; aMonth: number }) =>
    `Este es uno de los artículos que lee este mes sin suscripción (${articles(aMonth)}); ${areLeft(left)}. Volver a él este mes no gasta ninguno más. Las grabaciones y las descargas son para suscriptores.`,
};
