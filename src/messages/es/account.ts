import { rich } from "../rich.ts";
import { count, figure, issues as issuesCounted, months as monthsCounted } from "./grammar.ts";

function whatComesBack({ guarantee, until, months }: { guarantee: boolean; until: string | undefined; months: number }): string {
  if (!guarantee) return "Se le devuelve lo que valen los números que aún no ha recibido";
  return `Está dentro del plazo de la garantía de devolución${until === undefined ? "" : ` (hasta el ${until}; se concede una vez cada ${monthsCounted(months)})`}`;
}

/** The account page. */
export const account = {
  openInvoice: ({ order, sum, due, stopped }: { order: number; sum: string; due: string | undefined; stopped: boolean }) =>
    rich<"a">`La factura del pedido ${order} está pendiente: <strong>${sum}</strong>${due !== undefined && `, con vencimiento el ${due}`}.${stopped && " Hemos dejado de enviarle ejemplares; si la paga ahora, recibirá el resto de su suscripción."} <a>Pagarla ahora</a>`,
  newestOfYours: "El más reciente de sus números",
  newestIssue: "El número más reciente",
  notYetYours: "Puede leer el comienzo de sus artículos y todo lo que tiene abierto; el resto es para suscriptores.",
  hearIt: "Escucharlo",
  recordings: ({ pieces, length }: { pieces: number; length: string }) =>
    count(pieces, { one: `1 grabación, ${length}`, other: `${pieces} grabaciones, ${length}` }),
  orderedWithYours: "Pedidos con su correo electrónico",
  somebodyGaveIt:
    "Alguien que no había iniciado sesión indicó su dirección. Mientras no confirme que fue usted, nada de ello es suyo ni tiene que pagarlo.",
  waitingOrder: ({
    order,
    day,
    offer,
    price,
    byInvoice,
  }: {
    order: number;
    day: string;
    offer: string;
    price: string;
    byInvoice: boolean;
  }) => `Pedido ${order} del ${day}: ${offer}, ${price}${byInvoice ? ", con factura" : ""}.`,
  second: {
    title: "Ya tiene esta suscripción",
    says: ({ order, day, offer, present, last }: { order: number; day: string; offer: string; present: string; last: number }) =>
      `El pedido ${order} del ${day}, ${offer}, se pagó con su correo electrónico, y ya tiene ${present} hasta el n.º ${last}. No se ha perdido nada: díganos qué hacer con él.`,
    decide: "Decidir qué hacer",
    after: "Empezar cuando termine la actual",
    afterSays: ({ next, stops }: { next: number; stops: boolean }) =>
      stops ? `Empieza con el n.º ${next}, y lo que tiene ahora no se renueva: esta es su continuación.` : `Empieza con el n.º ${next}.`,
    give: "Regalarla",
    giveSays:
      "Usted escribe la tarjeta; quien recibe el regalo lo acepta cuando quiera, y entonces llega su primer número. Antes no se gasta nada.",
    back: (sum: string) => `Devolverme ${sum}`,
    backSays: "Termina de inmediato, y el dinero se le devuelve por el mismo medio de pago. Lo que tenía sigue igual.",
    both: "Conservar las dos",
    bothSays: "Las dos siguen a la vez: lo recibe todo por duplicado.",
    makeGift: "Convertirla en regalo",
  },
  itWasMe: "Fui yo: añadirlo a mi cuenta",
  itWasNotMe: "No fui yo",
  throughInstitution: "A través de su institución",
  readsAsOneOf: (institution: string) => `Usted lee a través de ${institution}: todos los números están abiertos.`,
  seatIsFree: (institution: string) => `Su dirección pertenece a ${institution}, que tiene una plaza libre para usted.`,
  seatsAreTaken: (institution: string) =>
    `Su dirección pertenece a ${institution}, que tiene todas las plazas ocupadas. Pregunte en su biblioteca.`,
  takeSeat: "Ocupar la plaza",
  seatsOf: (institution: string) => `Las plazas de ${institution}`,
  seatsGiven: (given: number) => count(given, { one: "1 concedida, sin límite.", other: `${figure(given)} concedidas, sin límite.` }),
  seatsOfGiven: ({ given, seats, free }: { given: number; seats: number; free: number }) =>
    `Concedidas: ${figure(given)} de ${figure(seats)}; libres: ${figure(free)}.`,
  whoHasSeat: "Quien tiene una plaza inicia sesión con la dirección que usted indique y lo lee todo. No escribimos a nadie por ello.",
  since: (day: string) => `desde el ${day}`,
  takeSeatAway: (email: string) => `Retirarla: la plaza de ${email}`,
  takeAway: "Retirarla",
  emailOfReader: "Correo electrónico de un lector",
  giveSeat: "Conceder una plaza",
  giftsGiven: "Regalos que ha hecho",
  giftFor: ({ name, day }: { name: string; day: string }) => rich`<strong>Para ${name}</strong>, ${day}:`,
  giftStates: {
    "not paid yet": "todavía no está pagado.",
    "waits for its day": "espera a la fecha elegida.",
    "waits to be taken": "espera a que lo acepten.",
    "not taken in time": "no se aceptó a tiempo; no se ha perdido nada.",
    running: "ha llegado y se está leyendo.",
    "given back": "se retiró.",
    ended: "ha llegado a su último número.",
  },
  takenUntil: (day: string) => `Se puede aceptar hasta el ${day}.`,
  openGiftAgain: "Abrirlo de nuevo y hacer una tarjeta",
  makeCard: "Hacer una tarjeta con el enlace",
  giveAgain: "Regalarlo otra vez",
  takeBack: "Retirar el regalo",
  takingBack: ({ price, name }: { price: string; name: string }) =>
    rich`Le devolvemos <strong>${price}</strong> por el mismo medio de pago. El regalo termina de inmediato y avisamos a ${name}; lo que ya haya llegado es de quien lo recibió. Esto no se puede deshacer.`,
  takeBackFor: (price: string) => `Retirarlo y reembolsarme ${price}`,
  cameWithIt: "Obsequios de sus pedidos",
  premiumSent: ({ name, order, day }: { name: string; order: number; day: string }) =>
    `${name}, con el pedido ${order}: enviado el ${day}.`,
  premiumWaits: ({ name, order }: { name: string; order: number }) => `${name}, con el pedido ${order}: pendiente de envío.`,
  changeTo: (offer: string) => `Cambiar a ${offer}`,
  changing: ({
    from,
    issues,
    last,
    credit,
    toPay,
  }: {
    from: number;
    issues: number;
    last: number;
    credit: string;
    toPay: string | undefined;
  }) =>
    rich`Desde el n.º ${from}, ${issuesCounted(issues)}, hasta el n.º ${last}. Le abonamos ${credit} por los ejemplares que no ha usado; a pagar: <strong>${toPay ?? "nada"}</strong>.`,
  seeInFull: "Ver el detalle",
  singleIssues: "Números sueltos",
  no: (issue: number | undefined) => `N.º ${issue}`,
  printedCopyComes: ", el ejemplar impreso está pendiente de envío",
  givenBack: ", reembolsado",
  wherePrintGoes: "Adónde van los ejemplares impresos",
  changeAddress: "Cambiar la dirección",
  addressCounts: (issue: number) =>
    `Vale desde el n.º ${issue}, el primero cuyas etiquetas aún no están hechas; los anteriores todavía van a la dirección antigua.`,
  keepAddress: "Guardar esta dirección",
  offerNo: ({ offer, number }: { offer: string; number: number }) => `${offer}, n.º ${number}`,
  fromNo: (issue: number) => `desde el n.º ${issue}`,
  forWhich: "Para qué suscripción",
  allOfThem: "Para todas",
  howYouPay: "Cómo paga",
  paysWith: ({ method, until }: { method: string; until: string | undefined }) =>
    rich`La próxima renovación se cargará en: <strong>${method}</strong>${until !== undefined && `, válida hasta el ${until}`}.`,
  /** What is charged, as a gateway names it. */
  methods: {
    card: "Tarjeta",
    account: "Cuenta",
    playCard: "Tarjeta de prueba",
    ending: ({ kind, digits }: { kind: string; digits: string }) => `${kind} terminada en ${digits}`,
  },
  keptCard: ({ method, until }: { method: string; until: string | undefined }) =>
    rich`Guardamos: <strong>${method}</strong>${until !== undefined && `, válida hasta el ${until}`}. No tiene nada que se renueve, así que no se cobra nada automáticamente.`,
  cardOverBefore: (day: string) => `Caduca antes de que su suscripción se renueve el ${day}. Cámbiela a tiempo y nada se interrumpirá.`,
  cardAtProvider:
    "Su tarjeta la guarda nuestro proveedor de pagos, no nosotros. Allí puede cambiarla; la próxima renovación se cargará en la tarjeta que elija.",
  changeCard: "Cambiar la tarjeta",
  feedsAndApps: "Mis canales y aplicaciones",
  feedsSaid: rich<"a">`Todo lo suyo como pódcast, como RSS con el texto completo o como catálogo en su aplicación de lectura: <a>cree sus direcciones</a>.`,
  newsletter: "El boletín",
  letterAsSubscriber: "Recibe un correo con cada número por tener una suscripción.",
  letterAsAsked: "Recibe un correo con cada número porque lo pidió.",
  noLetter: "No recibe el boletín.",
  sendNone: "No quiero recibir el boletín",
  sendLetter: "Quiero recibirlo",
  language: "Idioma",
  languageSays: "En este idioma se muestra su cuenta y llega el boletín, con los artículos que se publican en él.",
  yourLanguage: "Su idioma",
  keepLanguage: "Guardar el idioma",
  you: "Sus datos",
  signedInAs: (email: string) => rich`Sesión iniciada como <strong>${email}</strong>.`,
  yourName: "Su nombre",
  keepName: "Guardar el nombre",
  signOut: "Cerrar sesión",
  devices: "Dónde tiene la sesión iniciada",
  device: ({ browser, system }: { browser: string; system: string }) => {
    const where = { iPhone: "un iPhone", iPad: "un iPad", Mac: "un Mac", Chromebook: "un Chromebook" }[system] ?? system;
    return browser && where ? `${browser} en ${where}` : browser || system || "Un navegador que no dice su nombre";
  },
  thisDevice: (since: string) => `Este navegador, con la sesión iniciada desde el ${since}.`,
  lastUsed: ({ used, since }: { used: string; since: string }) => `Último uso: ${used}; sesión iniciada: ${since}.`,
  signOutThere: "Cerrar esa sesión",
  signOutOf: ({ name, used }: { name: string; used: string }) => `Cerrar esa sesión: ${name}, último uso: ${used}`,
  signOutOthers: (browsers: number) =>
    count(browsers, { one: "Cerrar sesión en el otro navegador", other: `Cerrar sesión en los otros ${browsers} navegadores` }),
  yourAccount: "Su cuenta",
  dear: (name: string) => `Hola, ${name}:`,
  dearReader: "Hola:",
  noSubscription:
    "Ha iniciado sesión y no tiene ninguna suscripción. Puede leer los artículos abiertos y los que son para lectores registrados.",
  seeOffers: "Ver las suscripciones",
  payRenewal: "Pagar la renovación",
  subscribeAgain: "Suscribirse de nuevo",
  takeUpAgain: "Retomarla",
  renewNow: "Renovar ahora",
  refundGiven: ({ sum, day }: { sum: string; day: string }) =>
    rich`El ${day} le devolvimos <strong>${sum}</strong>; su banco puede tardar unos días en reflejarlo.`,
  refundFailed: ({ sum, day }: { sum: string; day: string }) =>
    rich`Le debemos <strong>${sum}</strong> desde el ${day}. Su banco no aceptó la devolución; le escribiremos para buscar otra forma.`,
  refundOnItsWay: ({ sum, day }: { sum: string; day: string }) =>
    rich`Su reembolso de <strong>${sum}</strong> está en camino desde el ${day}.`,
  stopRenewing: "Detener la renovación",
  stillCome: ({ issues, last }: { issues: number; last: number }) =>
    `${count(issues, { one: "El único número que queda le llegará", other: `Los ${issues} números que quedan de su período le llegarán todos` })}; el último es el n.º ${last}, y hasta entonces todo sigue abierto para usted.`,
  refundMeSum: (sum: string) => `Reembolsarme ${sum}`,
  refundMe: "Reembolsarme",
  refunding: (refund: { sum: string; guarantee: boolean; until: string | undefined; months: number; byHand: boolean; issues: number }) =>
    rich`${whatComesBack(refund)}: <strong>${refund.sum}</strong>, ${refund.byHand ? "que nuestra oficina le devolverá en unos días" : "ahora mismo y por el mismo medio de pago"}. Su suscripción y su acceso terminan de inmediato; ${count(refund.issues, { one: "queda sin llegar 1 número", other: `quedan sin llegar ${refund.issues} números` })}.`,
  keepUpTo: (issue: number) => `Lo que ha recibido, hasta el n.º ${issue}, se lo queda.`,
  cannotBeUndone: "Esto no se puede deshacer.",
};
