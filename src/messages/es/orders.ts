import { rich } from "../rich.ts";
import { count, issues as issuesCounted } from "./grammar.ts";

/** `written`: whether there is anybody to write to; `email`: where to, where it may be told. */
type Sent = { written: boolean; email: string | undefined };
function whereItIs({ written, email }: Sent) {
  if (!written)
    return rich`queda en nuestro poder: el pedido no lleva correo electrónico, así que no sale ningún mensaje. Puede solicitar una copia a la revista.`;
  return email ? rich`va de camino a <strong>${email}</strong>.` : rich`va de camino.`;
}

/** What becomes of an order: its payment, its thanks, its invoice, its renewal. */
export const orders = {
  formStands: "Todo está aquí como lo escribió, salvo la tarjeta.",
  confirmPayment: "Confirmar el pago",
  oneMoreStep: "Un paso más",
  playBankAsks: (price: string) =>
    rich`El banco de mentira quiere saber si es usted quien paga <strong>${price}</strong>. Esta página hace las veces de la que mostraría su banco.`,
  itIsMe: "Sí, soy yo",
  doNotPay: "No, no pagar",
  yourPayment: "Su pago",
  notPaidYet: "Su pedido aún no está pagado",
  waitsFor: (price: string) =>
    rich`Está anotado y a la espera de <strong>${price}</strong>. No se cobra nada hasta que lo confirme en la página de pago.`,
  goOnElsewhere: "Continúe en el navegador en el que se hizo el pedido, o inicie sesión como quien lo hizo.",
  goToPayment: "Ir al pago",
  signIn: "Iniciar sesión",
  chooseElse: "Elegir otra cosa",
  askingBank: "Estamos preguntando al banco",
  bankSilent: (price: string) =>
    rich`El banco aún no ha respondido sobre <strong>${price}</strong>. Puede cerrar esta página: seguimos preguntando, y usted paga como mucho una vez.`,
  bankSilentReceipt: (price: string) =>
    rich`El banco aún no ha respondido sobre <strong>${price}</strong>. Puede cerrar esta página: seguimos preguntando, usted paga como mucho una vez y, en cuanto esté pagado, le llegará un recibo por correo.`,
  onItsWay: "Su pago va de camino",
  takesDays: ({ price, written }: { price: string; written: boolean }) =>
    rich`El pago de <strong>${price}</strong> sale de su cuenta, y eso tarda unos días. No tiene que hacer nada más: lo que pidió comienza en cuanto llegue el dinero${written ? "; se lo diremos por correo, igual que si su banco lo devuelve" : ""}.`,
  lookAgain: "Comprobar de nuevo",
  thankYou: "Gracias",
  orderTaken: (order: number) => `Hemos recibido el pedido ${order}.`,
  orderPaid: (order: number) => `El pedido ${order} está pagado.`,
  invoice: (sent: Sent) => rich`La factura ${whereItIs(sent)}`,
  receipt: (sent: Sent) => rich`El recibo ${whereItIs(sent)}`,
  hereIsTheRest: "Aquí está el resto.",
  readElsewhere: "Leer también en otros navegadores y ver su cuenta",
  backToReading: "Volver a lo que estaba leyendo",
  restOfGift: "Lo demás está en la página de su cuenta: la tarjeta para entregar y hasta dónde ha llegado su regalo.",
  opensHere: "Lo que abre su suscripción está abierto en este navegador.",
  opensWithFirst: "Todavía no ha aparecido ningún número. El primero estará abierto para usted en cuanto aparezca.",
  opens: {
    new: "Lo que abre su suscripción estará abierto en cuanto inicie sesión.",
    trial: "Sus números gratuitos empiezan con el que ha elegido. No se cobra nada.",
    "back issue": "El número es suyo.",
    switch: "El cambio de su suscripción está hecho.",
  },
  yourAccount: "Su cuenta",
  readIssue: "Leer este número",
  frontPage: "Ir a la página de inicio",
  yourAddress: "¿Es esta su dirección?",
  codeSent: "Le hemos enviado un correo con un código de seis cifras. Vale durante diez minutos, en este navegador.",
  codeToCome: "Le enviamos un código; con él inicia sesión, y lo que pidió está en su cuenta.",
  codeInTerminal: "En esta demostración ningún correo sale de casa: el código está en el terminal que la puso en marcha.",
  code: "Código",
  sendAnotherCode: "Enviar otro código",
  sendCode: "Enviarme un código",
  renew: "Renovar",
  renewOffer: (offer: string) => `Renovar ${offer}`,
  newTerm: ({ price, issues, had, first, last }: { price: string; issues: number; had: number; first: number; last: number }) =>
    `${issuesCounted(issues)} por ${price}, del n.º ${first} al n.º ${last}${had > 0 ? `; ${count(had, { one: "uno de ellos ya le ha llegado", other: `${had} de ellos ya le han llegado` })}, después del último que tenía` : ""}. Lo que aún le queda por recibir va primero; nada se cuenta dos veces.`,
  anotherTerm: "Quiero otro período a continuación",
  payment: "Pago",
  pay: (price: string) => `Pagar ${price}`,
  goToPaymentOf: (price: string) => `Ir al pago: ${price}`,
  renewAndPay: (price: string) => `Pedido con obligación de pago: ${price}`,
  renewAndGoToPayment: (price: string) => `Pedido con obligación de pago: ${price}`,
  backToAccount: "Volver a su cuenta",
  noRenewalsOnline: "Las renovaciones aún no se pueden pagar en línea.",
  payOrder: (order: number) => `Pagar el pedido ${order}`,
  invoiceOfOrder: (order: number) => `La factura del pedido ${order}`,
  isToBePaid: (price: string) =>
    rich`Queda por pagar: <strong>${price}</strong>. Si lo ha enviado por transferencia en los últimos días, aquí no tiene que hacer nada.`,
  paidByTransfer: "Se paga por transferencia, como dice la factura; todavía no en línea.",
  hadEveryIssue: "Ha recibido todos los números de su período.",
  stillCome: ({ issues, last }: { issues: number; last: number }) =>
    `${count(issues, { one: "Le llegará el número que queda de su período", other: `Le llegarán los ${issues} números que quedan de su período` })}; el último es el n.º ${last}. Hasta entonces todo sigue abierto para usted.`,
  willNotRenew: "No se renovará",
  stopRenewing: "Detener la renovación",
  stopped: (subscription: number) => `Hecho: la suscripción n.º ${subscription} no se renovará.`,
  thoughtBetter: rich<"a">`¿Ha cambiado de idea? <a>Inicie sesión en su cuenta</a>; «Volver a renovar» lo deja sin efecto.`,
  stops: (subscription: number) => `Esto detiene la renovación de la suscripción n.º ${subscription}.`,
  canBeTakenBack: "Se puede deshacer en la página de su cuenta.",
  invoices: "Facturas y recibos",
  no: "N.º",
  date: "Fecha",
  for: "Concepto",
  amount: "Importe",
  sum: { invoice: "Total", "credit note": "Devuelto", receipt: "Recibido" },
  to: "Para",
  vatId: (id: string) => `NIF-IVA ${id}`,
  refersTo: "Referida a",
  invoiceNumber: (number: number) => `factura ${number}`,
  payBy: "A pagar, a más tardar, el",
  transferTo: "Por transferencia a",
  ofWhichTax: (rate: string | undefined) => `impuesto incluido${rate === undefined ? "" : `, ${rate}`}`,
  asPdf: "En PDF",
};
