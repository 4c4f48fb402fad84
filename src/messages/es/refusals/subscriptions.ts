import { count, days as daysCounted, issues as issuesCounted } from "../grammar.ts";

/** Why a subscription or its copies are not changed like this. */
export const subscriptions = {
  address: "El correo aún no podría entregar nada en esta dirección.",
  none: "No hay ninguna suscripción así en su cuenta.",
  nonePrinted: "No hay en su cuenta ninguna suscripción impresa que se pueda enviar allí.",
  writeWhy: "Anote por qué; queda en la historia de la suscripción.",
  why: "¿Por qué?",
  ended: "La suscripción ha terminado y no se renueva.",
  stopped: "La suscripción ya no se renueva.",
  endedForGood: "La suscripción ha terminado; suscríbase de nuevo.",
  renews: "La suscripción ya se renueva.",
  linkCut:
    "Este enlace no está completo. Cópielo entero del correo, o inicie sesión y pulse «Detener la renovación» en la página de su cuenta.",
  notRunning: "La suscripción no está en vigor.",
  giveNumbers: "Indique el primer y el último número que desea poner en pausa.",
  wrongOrder: ({ from, to }: { from: number; to: number }) => `El n.º ${to} va antes que el n.º ${from}.`,
  onItsWay: ({ from, first }: { from: number; first: number }) =>
    `El n.º ${from} ya va de camino; el primero que se puede poner en pausa es el n.º ${first}.`,
  longest: (issues: number) => `Una pausa abarca como máximo ${issuesCounted(issues)}.`,
  onHold: (issue: number) => `El n.º ${issue} ya está en pausa.`,
  noneOwed: ({ from, to }: { from: number; to: number }) => `Del n.º ${from} al n.º ${to} no le queda ningún número por recibir.`,
  holdPassed: "Todos los números de esta pausa han pasado ya o van de camino.",
  noHold: "No existe esa pausa.",
  holdLifted: "Esta pausa ya se levantó.",
  noCopy: "No existe ese ejemplar.",
  noReplacement: "No hay ningún ejemplar de reposición así a la espera de envío.",
  claim: {
    digital: (issue: number) => `El n.º ${issue} es de la edición digital; no se envió nada que pudiera perderse.`,
    claimed: (issue: number) => `El n.º ${issue} ya se ha reclamado.`,
    notPosted: (issue: number) => `El n.º ${issue} no se ha enviado.`,
    givenBack: "Se reembolsó lo que valía.",
    unpaid: (issue: number) => `El n.º ${issue} no se pagó.`,
    wait: ({ issue, posted, until }: { issue: number; posted: string; until: string }) =>
      `El n.º ${issue} se envió el ${posted}. Espere, por favor, hasta el ${until}.`,
    tooLate: ({ issue, days }: { issue: number; days: number }) => `El n.º ${issue} se envió hace más de ${daysCounted(days)}. Escríbanos.`,
    tooMany: (copies: number) =>
      `${count(copies, { one: "Se ha reclamado 1 ejemplar", other: `Se han reclamado ${copies} ejemplares` })} en doce meses. Escríbanos, y averiguaremos qué pasa con el correo.`,
    twice: (issue: number) => `El n.º ${issue} se envió dos veces. Escríbanos.`,
    sentAgain: (issue: number) => `El n.º ${issue} ya se envió otra vez; se puede añadir un número más al final.`,
  },
};
