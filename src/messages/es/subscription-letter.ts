import { count, issues as issuesCounted } from "./grammar.ts";

const on = (day: string | undefined) => (day === undefined ? "" : `, el ${day}`);
const moreFor = (issues: number, price: string) => `${count(issues, { one: "1 número más", other: `${issues} números más` })} por ${price}`;

/** A subscription as its reader’s account tells it, sentence by sentence; `day` and sums come as they are shown. */
export const subscriptionLetter = {
  comes: {
    both: (since: string) => `La recibe en papel y en digital desde el ${since}.`,
    print: (since: string) => `La recibe en papel desde el ${since}.`,
    digital: (since: string) => `La recibe en digital desde el ${since}.`,
  },
  copiesEach: (copies: number) => `De cada número llegan ${count(copies, { one: "1 ejemplar", other: `${copies} ejemplares` })}.`,
  gift: (giver: string) => `Es un regalo de ${giver}.`,
  free: "No le cuesta nada.",
  opens: {
    archive: "Todo lo que hemos publicado está abierto aquí para usted.",
    term: "Los números de su período están abiertos aquí para usted.",
  },
  onHold: "De momento está en pausa; lo que tiene abierto aquí sigue abierto.",
  inGrace: "Su período ha terminado, y le seguimos enviando un poco más, para que no se pierda nada mientras se renueva.",
  onItsWay: (ranges: string) => `De camino a usted: ${ranges}.`,
  oneToCome: ({ last, day }: { last: number; day: string | undefined }) =>
    `Queda un número por llegar, el último de su período: el n.º ${last}${on(day)}.`,
  /** `next`: where one of them has not appeared yet. */
  toCome: (of: {
    issues: number;
    ranges: string;
    next: number | undefined;
    nextOn: string | undefined;
    last: number;
    lastOn: string | undefined;
  }) =>
    `${count(of.issues, { one: "Queda 1 número por llegar", other: `Quedan ${of.issues} números por llegar` })}, ${of.ranges}.${of.next === undefined ? "" : ` El próximo es el n.º ${of.next}${on(of.nextOn)}.`} El último de su período es el n.º ${of.last}${on(of.lastOn)}.`,
  allCame: (last: number) => `Todos los números de su período han llegado o van de camino; el último es el n.º ${last}.`,
  graceToCome: (ranges: string) => `Todavía por llegar, como cortesía, mientras se renueva: ${ranges}.`,
  paid: ({ sum, issues, day }: { sum: string; issues: number; day: string }) => `Pagó ${sum} por ${issuesCounted(issues)} el ${day}.`,
  credited: (sum: string) => `Además le descontamos ${sum} por ejemplares que antes no había usado.`,
  openInvoice: ({ sum, issues, due }: { sum: string; issues: number; due: string | undefined }) =>
    `La factura de este período sigue pendiente de pago: ${sum} por ${issuesCounted(issues)}${due === undefined ? "" : `, con vencimiento el ${due}`}.`,
  failed: (again: string | undefined) =>
    `El pago de su renovación no se completó.${again === undefined ? "" : ` Lo intentaremos otra vez el ${again}.`} Puede pagarla más abajo en cualquier momento.`,
  takenBack: "Su banco retiró el pago.",
  renews: ({ last, day, issues, price }: { last: number; day: string | undefined; issues: number; price: string }) =>
    `Se renueva cuando haya salido el n.º ${last}${on(day)}: ${moreFor(issues, price)}, con el medio de pago actual. Le escribimos al menos una semana antes.`,
  /** The term is over, and the week since the letter about it is not. */
  renewsSoon: ({ issues, price }: { issues: number; price: string }) =>
    `Se renueva en unos días: ${moreFor(issues, price)}, con el medio de pago actual.`,
  asked: ({ last, issues, price }: { last: number; issues: number; price: string | undefined }) =>
    `Después del n.º ${last} no se cobra nada automáticamente. Le escribimos antes, y solo continúa si usted lo dice${price === undefined ? "" : `: ${moreFor(issues, price)}`}.`,
  askedAndOpen: (last: number) => `Después del n.º ${last} termina, salvo que diga que quiere continuar; le escribimos antes.`,
  ends: (last: number) => `Termina con el n.º ${last} y no se cobra nada.`,
  endsAndOpen: (last: number) => `Termina con el n.º ${last}.`,
  stopped: (last: number) => `Ha detenido la renovación: la suscripción no se renovará y termina con el n.º ${last}. No se cobra nada más.`,
  stoppedAndOpen: (last: number) => `Ha detenido la renovación: la suscripción no se renovará y termina con el n.º ${last}.`,
  toStop: (button: string) =>
    `Para detener la renovación, pulse «${button}» más abajo: la suscripción termina con su último número, lo que ha pagado sigue llegando, y se le dice lo que ocurre antes de que pulse.`,
  toBeSpared: (button: string) =>
    `Si no piensa continuar, no tiene que hacer nada; «${button}», más abajo, le ahorra los correos sobre ello.`,
  pending: "Está a la espera del pago y comienza cuando llegue.",
  expired: (last: number) => `Ha terminado con el n.º ${last}; los números de su período siguen siendo suyos para leerlos.`,
  cancelled: "Se puso fin a ella; lo que quedaba por recibir se reembolsó.",
  refunded: "Se reembolsó y ha terminado.",
  unpaid: "Se puso fin a ella antes de que se pagara.",
  everyIssue: ({ issues, ranges }: { issues: number; ranges: string }) =>
    `${count(issues, { one: "Su único número", other: `Sus ${issues} números` })}: ${ranges}`,
  theIssue: (ranges: string) => `Su número: ${ranges}`,
  issue: "Número",
  appears: "Sale",
  noDayYet: "aún sin fecha",
  print: "En papel",
  digital: "Digital",
  states: {
    owed: "por llegar",
    frozen: "de camino",
    mailed: "enviado",
    released: "abierto para usted",
    held: "en pausa",
    claimed: "no llegó",
    replaced: "enviado otra vez",
    voided: "ninguno",
    none: "ninguno",
  },
};
