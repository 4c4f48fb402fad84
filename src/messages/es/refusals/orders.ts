/** Why an order is not taken, or not gone on with. */
export const orders = {
  somethingMissing: "Falta algo para que podamos aceptar el pedido.",
  whom: "¿A quién escribimos?",
  atDesk: "Esta suscripción se tramita en la redacción. Escriba a la revista.",
  chooseIssue: "Esta oferta es para un número suelto; elija antes el número.",
  forGifts: "Esta suscripción es para regalar.",
  notForGifts: "Esta suscripción no se puede regalar.",
  forFirstTime: "Esta suscripción es para quienes se suscriben por primera vez. Elija otra en la página de suscripciones.",
  forReturning: "Esta suscripción es para quienes ya han tenido una. Elija otra en la página de suscripciones.",
  trialHad: "Ya ha recibido nuestros números gratuitos. Nos encantaría que se suscribiera.",
  agree: "Marque, por favor, que acepta el pedido.",
  tick: "Marque esto para hacer el pedido.",
  priceChanged: ({ price, was }: { price: string; was: string }) =>
    `Tal como está aquí, cuesta ${price} y no ${was}, como decía antes esta página. No se ha cobrado nada; marque la casilla de nuevo si está de acuerdo.`,
  paidNow: "Esta suscripción se paga al pedirla.",
  payNow: "Pague ahora, por favor.",
  openInvoice: (order: number) => `La factura del pedido ${order} sigue pendiente; pague antes esa, por favor, o pague ahora este pedido.`,
  proveFirst: "Escriba el código que hemos enviado a su correo electrónico; todavía no se ha pedido nada.",
  typeCode: "Las seis cifras del correo.",
  hasBegun: "Ya ha llegado algo de ella, así que ya no se puede regalar.",
  invoiceOpen: "Hay una factura pendiente.",
  invoicePaid: "Esta factura ya está pagada. Gracias.",
  noInvoice: "No hay ninguna factura pendiente de este pedido.",
  noOrder: "No existe ese pedido.",
  noOrderHere: "No hay ningún pedido que espere este paso.",
  noOrderOfYours: "Ningún pedido con este número le espera.",
  pageStillOpen:
    "La página del pago que usted dejó no se pudo cerrar ahora mismo, y no se abre otra a su lado, para que no pueda pagar dos veces. No se ha cobrado nada. Envíe esto de nuevo dentro de un minuto, por favor.",
  noIssuePlanned: "No hay previsto ningún número que se pueda prometer. Escriba a la revista.",
  startPassed: ({ wanted, next }: { wanted: number; next: number }) =>
    `El n.º ${wanted} ya no puede ser el primero. El próximo posible es el n.º ${next}.`,
  chooseAgain: "Elija de nuevo.",
  notAppeared: "Este número no ha salido.",
  giveNumber: "Indique un número de la revista que ya haya salido.",
  outOfPrint: (issue: number) => `No queda ningún ejemplar impreso del n.º ${issue}. Aún puede tenerlo en digital.`,
  second: "Diga que quiere uno más, o elija otra cosa.",
  justBought: ({ what, order, name }: { what: string; order: number; name: string | undefined }) =>
    `Acaba de ${name === undefined ? "comprar" : "regalar"} ${what}${name === undefined ? "" : ` a ${name}`}: pedido ${order}. No se ha pedido nada por segunda vez; si quiere uno más, dígalo, por favor.`,
  begun: (order: number) =>
    `El pedido ${order} por lo mismo ya está anotado y aún no está pagado. Continúe con ese, o diga que quiere uno más.`,
  waitsForBank: (order: number) =>
    `El pedido ${order} por lo mismo ya está anotado y su pago está en camino. No hay nada más que hacer, salvo que quiera uno más: entonces dígalo.`,
  given: ({ name, offer }: { name: string; offer: string }) =>
    `A ${name} ya se le ha regalado ${offer}. Ahora no se ha pedido nada; si quiere regalar otra vez lo mismo, dígalo.`,
  issue: (number: number) => `el n.º ${number}`,
  had: (what: string) => `Ya tiene ${what}. Ahora no se ha pedido nada; si quiere uno más, dígalo.`,
  hadWithin: ({ what, present }: { what: string; present: string }) =>
    `Tiene ${present}, que incluye todo lo que da ${what}. Ahora no se ha pedido nada; si quiere las dos, dígalo.`,
  orderedByEmail: (what: string) =>
    `${what.replace(/^./, (first) => first.toUpperCase())} ya se pidió con este correo electrónico, en este navegador. Ahora no se ha pedido nada; si quiere uno más, dígalo.`,
};
