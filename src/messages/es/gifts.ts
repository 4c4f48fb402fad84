import { rich } from "../rich.ts";
import { issues as issuesCounted } from "./grammar.ts";

/** A gift as it is taken and handed over, and the change of an edition. */
export const gifts = {
  aFriend: "Alguien que le aprecia",
  aGift: (title: string) => `Un regalo: ${title}`,
  for: (name: string) => `Para ${name}`,
  hasGiven: ({ donor, title }: { donor: string; title: string }) => `${donor} le ha regalado ${title}`,
  somebodyGave: (title: string) => `Le han regalado ${title}`,
  whatIsGiven: ({ offer, issues, print }: { offer: string; issues: number; print: boolean }) =>
    `${offer}: ${issuesCounted(issues)}${print ? ", por correo postal" : ""}. A usted no se le cobra nada, ni ahora ni después, y termina por sí solo.`,
  take: "Aceptar el regalo",
  willBelongTo: (email: string) => rich<"a">`Será de ${email}. ¿No es usted? <a>Cierre antes la sesión</a>.`,
  signInToTake: "Iniciar sesión para aceptarlo",
  waitsUntil: (day: string) =>
    `Basta con su correo electrónico: le enviamos un código y el regalo será de esa dirección. Espera hasta el ${day}.`,
  yourCard: "Su tarjeta",
  givesYou: ({ donor, title }: { donor: string; title: string }) => `${donor} le regala una suscripción a ${title}. Acepte el regalo en`,
  printAsCard:
    "Imprima esta página como tarjeta, o envíe usted la dirección. Se muestra en este navegador y durante una hora; puede hacer otra en cualquier momento. Quien tenga la dirección puede aceptar el regalo.",
  backToAccount: "Volver a su cuenta",
  changeTo: (offer: string) => `Cambiar a ${offer}`,
  changesFrom: ({ last, first, offer }: { last: number; first: number; offer: string }) =>
    `Hasta el n.º ${last} no cambia nada. Desde el n.º ${first} tiene ${offer}.`,
  copiesAreWorth: "Sus ejemplares no usados valen",
  offerFor: ({ offer, issues }: { offer: string; issues: number }) => `${offer}, ${issuesCounted(issues)}`,
  payNow: "A pagar ahora",
  nothing: "nada",
  lastIssue: "Último número del período",
  no: (issue: number) => `N.º ${issue}`,
  thisAsWell: "Quiero también este",
  changeAndPay: (price: string) => `Cambiar con obligación de pago: ${price}`,
  changeIt: "Cambiar",
  restNotOnline: "El resto del precio aún no se puede pagar en línea.",
  leaveIt: "Dejarlo como está",
};
