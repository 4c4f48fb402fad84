import { count, range } from "./grammar.ts";

const left = (issues: number) => count(issues, { one: "Le queda 1 número por recibir", other: `Le quedan ${issues} números por recibir` });
const lastCopy = (last: number) => (last > 0 ? ` El último ejemplar que le correspondía es el n.º ${last}; quédeselo.` : "");

/** The letters about a subscription: each a subject, a title and its paragraphs; and what they have in common with the account page. */
export const letters = {
  yourAccount: "Su cuenta",
  seeOffers: "Ver las suscripciones",
  subscribe: "Suscribirse",
  stopRenewing: "Detener la renovación, con un clic y sin iniciar sesión",
  askNoMore: "No preguntarme más por la renovación, con un clic y sin iniciar sesión",
  beside:
    "Quien hizo este pedido escribió el correo electrónico de usted y no ha demostrado que sea suyo; por eso el pedido se guarda junto a su cuenta y nada de lo que usted tiene ha cambiado. Si fue usted, inicie sesión y confírmelo en la página de su cuenta; allí también puede decir que no fue usted.",
  becauseSubscription: (title: string) => `Recibe este correo porque tiene una suscripción a ${title}.`,
  becauseOrder: (title: string) => `Recibe este correo porque hizo un pedido a ${title}.`,
  becauseGave: "Recibe este correo porque regaló una suscripción.",
  invoiceStands: "La factura de este período sigue vigente y está pendiente de pago; no habrá otra.",
  nothingMore: "No se cobrará nada más.",
  sentAgain: (issues: string) => `Lo que no llegó, ${issues}, se le envía otra vez de todos modos.`,
  inMoney: (issues: string) => `La suma incluye lo prometido por lo que no llegó: ${issues}.`,

  held: ({ from, to, last }: { from: number; to: number; last: number }) => ({
    subject: `En pausa: ${range({ from, to })}`,
    title: "En pausa",
    paragraphs: [
      `${from === to ? `No recibirá el n.º ${from}` : `No recibirá los números del n.º ${from} al n.º ${to}`}, como pidió. No se pierde nada: al final se añaden otros tantos, y el último de su período es ahora el n.º ${last}.`,
      "Puede levantar la pausa en la página de su cuenta en cualquier momento; los números que para entonces no estén cerrados volverán a llegarle.",
    ],
  }),
  beginsLater: ({ first, last, present, stops }: { first: number; last: number; present: number; stops: boolean }) => ({
    subject: `Empieza con el n.º ${first}`,
    title: "Una tras otra",
    paragraphs: [
      `Lo que tiene llega hasta el n.º ${present}. Lo que pidió además empieza después: con el n.º ${first}, y llega hasta el n.º ${last}. Nada llega dos veces y nada se pierde.`,
      ...(stops ? ["Lo que tiene ya no se renueva, porque esta es su continuación."] : []),
    ],
  }),
  lifted: ({ from, last }: { from: number; last: number }) => ({
    subject: `Vuelve a recibir sus ejemplares desde el n.º ${from}`,
    title: "Se ha levantado la pausa",
    paragraphs: [`Vuelve a recibir sus ejemplares desde el n.º ${from}. El último de su período es el n.º ${last}.`],
  }),
  /** `instead`: the issue that is added at the end; undefined where the same is sent again. */
  claimed: ({ issue, instead }: { issue: number; instead: number | undefined }) => ({
    subject: `Sobre su n.º ${issue}`,
    title: `El n.º ${issue} no llegó`,
    paragraphs: [
      instead === undefined
        ? `Lo sentimos. Le enviaremos otra vez el n.º ${issue}, con el próximo envío complementario.`
        : `Lo sentimos. En lugar del n.º ${issue} recibirá un número más al final de su período: el n.º ${instead}.`,
      "Compruebe, por favor, la dirección en la página de su cuenta; si no es correcta, cámbiela ahora.",
    ],
  }),
  grace: (issues: number) => ({
    subject: "Su período ha terminado; sus ejemplares, no",
    title: "Su período ha terminado; sus ejemplares, no",
    paragraphs: [
      `Ha recibido todos los números que pagó. Para que no se pierda nada, ${count(issues, { one: "de todos modos le llegará un número más", other: `de todos modos le llegarán ${issues} números más` })}; cuando renueve, ${count(issues, { one: "contará", other: "contarán" })} para el nuevo período.`,
    ],
    button: "Renovar",
  }),
  stopped: ({ nothingMore, issues, last }: { nothingMore: string; issues: number; last: number }) => ({
    subject: "Su suscripción no se renovará",
    title: "No se renovará",
    paragraphs: [
      `${nothingMore} ${left(issues)}; el último es el n.º ${last}, y todos le llegarán.`,
      "Si cambia de idea, «Volver a renovar» en la página de su cuenta lo deja sin efecto.",
    ],
  }),
  renewsAgain: ({ auto, last }: { auto: boolean; last: number }) => ({
    subject: "Su suscripción vuelve a renovarse",
    title: "Vuelve a renovarse",
    paragraphs: [
      auto
        ? `Después del n.º ${last}, el último de su período, se renueva como usted había aceptado; le escribimos antes de cobrar nada.`
        : `Antes del n.º ${last}, el último de su período, le escribimos sobre la renovación. No se cobra nada automáticamente.`,
    ],
  }),
  refunded: ({ sum, byHand, last, kept }: { sum: string; byHand: boolean; last: number; kept: string }) => ({
    subject: `Su reembolso de ${sum} está en camino`,
    title: "Su reembolso está en camino",
    paragraphs: [
      `Su reembolso de ${sum} está en camino. ${
        byHand
          ? "Como no pagó en línea, se lo devolvemos por transferencia, o como acordemos con usted. Tarda unos días."
          : "Se lo devolvemos por el mismo medio de pago; su banco puede tardar unos días en reflejarlo."
      }`,
      `La suscripción ha terminado, y con ella su acceso.${lastCopy(last)}`,
      ...(kept ? [kept] : []),
      "Gracias por habernos leído. La puerta sigue abierta.",
    ],
  }),
  keptDespiteRefund: (sum: string) => ({
    subject: `Le hemos devuelto ${sum}`,
    title: "Su dinero de vuelta, y sus ejemplares también",
    paragraphs: [
      `Le hemos devuelto ${sum} por el mismo medio de pago; su banco puede tardar unos días en reflejarlo.`,
      "No cambia nada más: todos los números que le corresponden le seguirán llegando.",
    ],
  }),
  whyEnded: {
    declined: "El cobro de su renovación fue rechazado, así que no se cobró nada y la suscripción ha terminado.",
    trial: "Ya ha recibido todos sus números gratuitos, y el período gratuito termina por sí solo. No se ha cobrado nada.",
    served: "Ha recibido todos los números que pagó, y la suscripción ha terminado.",
  },
  ended: (why: string) => ({
    subject: "Su suscripción ha terminado",
    title: "Ese fue el último número",
    paragraphs: [why, "Los números de su período siguen abiertos para usted."],
    again: "Retomarla",
  }),
  whoeverHasGift: "su amigo o amiga",
  giftGiven: (name: string) => ({
    subject: `Su regalo para ${name} ha llegado al último número`,
    title: "Su regalo está completo",
    paragraphs: [`Han llegado todos los números de su regalo para ${name}. El regalo termina aquí por sí solo y no se cobra nada.`],
    button: "Regalarlo otra vez",
  }),
  giftHad: (title: string) => ({
    subject: "Ese fue el último número de su regalo",
    title: "Ese fue el último número",
    paragraphs: [
      `La suscripción a ${title} que le regalaron ha llegado a su fin. Sus números siguen abiertos para usted y no se cobra nada. Si le gustaría continuar, aquí están las suscripciones.`,
    ],
  }),
  giftEnded: ({ title, last }: { title: string; last: number }) => ({
    subject: `Su suscripción a ${title} ha terminado`,
    title: "La suscripción ha terminado",
    paragraphs: [`Quien le regaló la suscripción a ${title} le ha puesto fin.${lastCopy(last)}`],
  }),
};
