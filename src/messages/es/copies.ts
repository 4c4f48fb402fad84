import { issues as issuesCounted, moreIssues, range } from "./grammar.ts";

/** What a reader can do about copies on the account page. */
export const copies = {
  ranges: (ranges: readonly { from: number; to: number }[]) => ranges.map(range).join(", "),
  youStopped: ({ auto, price, last, issues }: { auto: boolean; price: string; last: number; issues: number }) =>
    `Ha detenido la renovación. «Volver a renovar» lo deja sin efecto: ahora no se cobra nada. ${auto ? `Después del n.º ${last} le cobraremos ${price} por ${moreIssues(issues)}.` : `Antes de que termine con el n.º ${last} le escribiremos, como hasta ahora; no se cobra nada si usted no renueva.`}`,
  renewAfterAll: "Volver a renovar",
  holdCopies: "Poner en pausa mis ejemplares",
  aboutHolds: ({ print, last, first, longest }: { print: boolean; last: number; first: number; longest: number }) =>
    `Para un viaje o una mudanza: no recibirá los ejemplares de los números que indique, ${print ? "ni impresos ni digitales" : "y su período queda en espera"}. No pierde nada: al final se añaden otros tantos, de modo que su período ya no termina con el n.º ${last}, sino otros tantos números después. La lectura en este sitio sigue abierta para usted. El primer número que aún se puede poner en pausa es el n.º ${first}; la pausa más larga es de ${issuesCounted(longest)}. Puede levantarla en cualquier momento.`,
  fromNo: "Desde el n.º",
  toNo: "Hasta el n.º",
  holdThese: "Poner en pausa estos números",
  countsThrough: (title: string) => `La numeración de ${title} es correlativa; el número está en la portada.`,
  isOnHold: (issue: number) => `El n.º ${issue} está en pausa`,
  areOnHold: ({ from, to }: { from: number; to: number }) => `Los números del n.º ${from} al n.º ${to} están en pausa`,
  liftedNow: (first: number) =>
    `Si levanta la pausa ahora, volverá a recibir ejemplares desde el n.º ${first}, y se quitan los números que se añadieron al final por ellos. Lo que haya pasado entretanto sigue añadido.`,
  liftHold: "Levantar la pausa",
  didNotCome: "No ha llegado un ejemplar",
  whichIsMissing:
    "Espere diez días: el correo puede retrasarse. Después díganos aquí cuál falta y si prefiere el mismo número otra vez, con el próximo envío complementario, o un número más al final de su período. Ninguna de las dos cosas le cuesta nada.",
  posted: ({ issue, day }: { issue: number; day: string }) => `N.º ${issue}, enviado el ${day}`,
  sendAgain: (issue: number) => `Enviar otra vez el n.º ${issue}`,
  oneMore: (issue: number) => `Uno más en lugar del n.º ${issue}`,
  claims: {
    givenBack: (issue: number) => `El n.º ${issue} no llegó; se reembolsó lo que valía.`,
    added: ({ issue, instead }: { issue: number; instead: number | null }) =>
      `El n.º ${issue} no llegó; a cambio se añadió al final el n.º ${instead}.`,
    posted: (issue: number) => `El n.º ${issue} no llegó; se envió otra vez.`,
    goesOut: (issue: number) => `El n.º ${issue} no llegó; saldrá otra vez con el próximo envío complementario.`,
  },
};
