import { begins } from "../begins.ts";
import { count, days as daysCounted, issues as issuesCounted, range } from "./grammar.ts";

type Begun = { start: number; last: number } | undefined;

const spanned = ({ start, last }: { start: number; last: number }) => range({ from: start, to: last });
const from = (begun: Begun, says: string) => (begun ? ` ${says} ${spanned(begun)}.` : "");
const capital = (words: string) => words.replace(/^./, (first) => first.toUpperCase());

/** The letters that follow an order: receipt, invoice, reminders, gifts; and what is said when a charge is declined. */
export const orderLetters = {
  payInvoice: "Pagar la factura",
  readOn: "Seguir leyendo donde lo dejó",
  doubled: ({ offer, last }: { offer: string; last: number }) =>
    `Ya tiene ${offer}, hasta el n.º ${last}. No se ha perdido nada: díganos si esta suscripción empieza cuando termine la otra, si la regala, si se le devuelve el dinero o si conserva las dos.`,
  decide: "Decidir qué hacer",
  facts: {
    issues: "Números",
    copiesOfEach: "Ejemplares de cada uno",
    withIt: "De obsequio",
    invoice: "Factura",
    invoiceAndReceipt: "Factura y recibo",
    together: "Total",
    ofWhichTax: "impuesto incluido",
    credit: "Abono por sus ejemplares no usados",
    paidNow: "Pagado ahora",
    payBy: "A pagar, a más tardar, el",
    transferTo: "Por transferencia a",
    order: "Pedido",
    toBePaid: "A pagar",
    dueOn: "Vence el",
    receipt: "Recibo",
    paid: "Pagado",
    takenBy: "Se puede aceptar hasta el",
  },
  no: (number: number) => `N.º ${number}`,
  noTo: (begun: { start: number; last: number }) => capital(spanned(begun)),
  noOn: ({ number, day }: { number: number; day: string }) => `N.º ${number}, ${day}`,
  subjects: {
    invoice: ({ order, title }: { order: number; title: string }) => `Factura del pedido ${order}: ${title}`,
    issue: (title: string) => `Su número de ${title}`,
    subscription: (title: string) => `Su suscripción a ${title}`,
  },
  guarantee: (days: number) =>
    `Si no le convence, pulse «Reembolsarme» en la página de su cuenta en un plazo de ${daysCounted(days)} y se le devuelve todo.`,
  backIssue: ({ issue, digital, print }: { issue: number; digital: boolean; print: boolean }) => ({
    title: "Su número",
    paragraphs: [
      `${digital ? `El n.º ${issue} está abierto para usted desde ahora y es suyo para siempre: inicie sesión con esta dirección.` : ""}${print ? " El ejemplar impreso sale por correo en los próximos días." : ""}`.trim(),
    ],
  }),
  trial: (title: string) => ({
    title: "Sus números gratuitos",
    paragraphs: [
      `A los próximos números de ${title} le invitamos nosotros. No se cobra nada y el período gratuito termina por sí solo; si le gusta, suscríbase.`,
    ],
  }),
  changed: ({ issue, title, print }: { issue: number; title: string; print: boolean }) => ({
    title: "El cambio está hecho",
    paragraphs: [
      `Desde el n.º ${issue} recibe ${title} ${print ? "en papel y en digital" : "en digital"}. Se le ha abonado lo que valían los ejemplares que no había usado.`,
    ],
  }),
  giftGoesOn: (begun: { start: number; last: number }) => ({
    title: "Gracias",
    paragraphs: [`Su regalo continúa: ${spanned(begun)}. Vuelve a terminar por sí solo; antes de que lo haga, le preguntamos.`],
  }),
  bulk: ({ copies, start }: { copies: number; start: number }) => ({
    title: "Sus ejemplares",
    paragraphs: [`Desde el n.º ${start} recibirá ${count(copies, { one: "1 ejemplar", other: `${copies} ejemplares` })} de cada número.`],
  }),
  readsEverything: "Todo lo que hemos publicado está abierto para usted desde ahora: inicie sesión con esta dirección.",
  readsTerm: "Los números de su período se abren para usted a medida que salen: inicie sesión con esta dirección.",
  firstToCome: (issue: number) => `El primero que recibirá es el n.º ${issue}.`,
  begun: (order: { title: string; renewal: boolean; reads: string; invoice: boolean }) => ({
    title: "Gracias",
    paragraphs: [
      `Su suscripción a ${order.title} ${order.renewal ? "continúa" : "ha comenzado"}. ${
        order.reads
      }${order.invoice ? " Aquí tiene la factura; páguela con calma, los ejemplares llegan en cualquier caso." : ""}`,
    ],
  }),
  reminders: {
    1: {
      title: "Un pequeño recordatorio",
      text: "Sus ejemplares ya han empezado a llegar y la factura sigue pendiente. Quizá se haya traspapelado.",
    },
    2: {
      title: "Su factura vence",
      text: "La factura de su suscripción vence hoy. Si la ha pagado en los últimos días, olvide este correo.",
    },
    3: {
      title: "Antes de que dejen de llegarle ejemplares",
      text: "La factura sigue pendiente. Si continúa así, dentro de poco dejará de recibir ejemplares, más allá de los que ya tenga.",
    },
  },
  reminderSubject: ({ title, order }: { title: string; order: number }) => `${title}: pedido ${order}`,
  copiesStopped: (served: number) => ({
    subject: "Hemos dejado de enviarle ejemplares",
    title: "Hemos dejado de enviarle ejemplares",
    paragraphs: [
      `${count(served, { one: "Ha recibido 1 número", other: `Ha recibido ${served} números` })} y la factura sigue pendiente, así que hemos detenido los envíos. No le enviaremos a ningún cobrador.`,
      "Si la paga ahora, recibirá el resto de su período, desde el próximo número.",
    ],
  }),
  invoicePaid: ({ order, start }: { order: number; start: number | undefined }) => ({
    subject: `Pagado: pedido ${order}`,
    title: "Pago recibido, gracias",
    paragraphs: [
      `La factura del pedido ${order} está pagada.${start === undefined ? "" : ` Vuelve a recibir sus ejemplares desde el n.º ${start}.`}`,
    ],
  }),

  giftReceipt: (gift: {
    name: string;
    title: string;
    /** The day on which we write; undefined where a card is handed over. */
    writtenOn: string | undefined;
    begun: Begun;
    guaranteeDays: number;
  }) => ({
    subject: `Su regalo para ${gift.name}`,
    title: `Un regalo para ${gift.name}`,
    paragraphs: [
      `Gracias por regalar ${gift.title}. ${
        gift.writtenOn === undefined
          ? "No escribimos a nadie: haga la tarjeta en la página de su cuenta y entréguela en mano."
          : `El ${gift.writtenOn} escribimos a ${gift.name}, con lo que usted puso en la tarjeta.`
      }${from(gift.begun, "Los números impresos:") || ` Los números empiezan cuando ${gift.name} acepte el regalo, para que no se pierda ninguno.`}`,
    ],
    after: [
      "El regalo termina por sí solo. Antes de que lo haga le preguntamos a usted, y a nadie más, si quiere regalarlo otra vez.",
      ...(gift.guaranteeDays > 0
        ? [`Durante ${daysCounted(gift.guaranteeDays)} el botón «Reembolsarme» de la página de su cuenta le devuelve todo su dinero.`]
        : []),
    ],
  }),
  somebody: "alguien que le aprecia",
  theGiver: "alguien que le aprecia",
  gift: (gift: { donor: string; name: string; title: string; about: string; card: string; issues: number; until: string }) => ({
    title: `${begins(gift.donor)} le ha regalado ${gift.title}`,
    paragraphs: [
      `Hola, ${gift.name}:`,
      ...(gift.card ? [`«${gift.card}»`] : []),
      `${begins(gift.donor)} le regala ${issuesCounted(gift.issues)} de ${gift.title}.${gift.about ? ` ${gift.about}` : ""}`,
    ],
    button: "Aceptar el regalo",
    after: [`A usted no se le cobra nada, ni ahora ni después. El regalo le espera hasta el ${gift.until}.`],
    footer: `${begins(gift.donor)} nos dio su dirección, solo para este regalo; por eso recibe este correo.`,
  }),
  giftBegun: ({ title, donor, begun }: { title: string; donor: string; begun: Begun }) => ({
    subject: `Su suscripción a ${title}`,
    title: "Es suya",
    paragraphs: [
      `La suscripción a ${title}, regalo de ${donor}, ha comenzado.${from(begun, "Sus números:")} Inicie sesión con esta dirección para leer.`,
    ],
  }),
  giftTaken: ({ name, begun }: { name: string; begun: Begun }) => ({
    subject: `${name} ha aceptado su regalo`,
    title: "Su regalo ha llegado",
    paragraphs: [`${name} ha aceptado su regalo.${from(begun, "Números:")}`],
  }),
  giftWaits: (name: string) => ({
    subject: `Su regalo para ${name} sigue esperando`,
    title: "Su regalo sigue esperando",
    paragraphs: [
      `Nadie ha aceptado su regalo para ${name}, y el plazo ha vencido. No se ha perdido nada: en la página de su cuenta puede abrirlo de nuevo y entregar el enlace, o recuperar su dinero.`,
    ],
  }),

  cameBack: ({ order, offer, price, why }: { order: number; offer: string; price: string; why: string }) => ({
    subject: `Pedido ${order}: el pago no se completó`,
    title: "El pago no se completó",
    paragraphs: [
      `Pidió ${offer} por ${price}, y el pago estuvo unos días en camino. Su banco lo ha devuelto${why ? ` (${why})` : ""}. No se ha cobrado nada y nada ha comenzado.`,
      "El botón lleva al mismo pedido, para pagarlo de otra manera.",
    ],
    button: "Pedir de nuevo",
  }),
  bankAsks: ({ price, again }: { price: string; again: string }) => ({
    subject: "Su renovación: su banco pide su confirmación",
    title: "Su banco pide su confirmación",
    paragraphs: [
      `Intentamos renovar su suscripción por ${price}. Su banco no pone objeciones; quiere que usted confirme que es quien paga, y en ese momento no podía hacerlo. No se ha cobrado nada y de momento no se interrumpe nada.`,
      `Pague en la página a la que lleva el botón: allí su banco le pregunta y, con su confirmación, queda hecho. Lo intentaremos otra vez el ${again}, pero, sin usted, es posible que el banco vuelva a preguntar.`,
    ],
    button: "Confirmar y pagar",
  }),
  cardExpired: ({ price, again }: { price: string; again: string }) => ({
    subject: "Su renovación: su tarjeta ha caducado",
    title: "Su tarjeta ha caducado",
    paragraphs: [
      `Intentamos renovar su suscripción por ${price}, pero la tarjeta con la que pagó ya ha caducado. No se ha cobrado nada y de momento no se interrumpe nada.`,
      `Lo intentaremos otra vez el ${again}. Si prefiere pagar antes con otra tarjeta, el botón le lleva a la página, y con eso basta.`,
    ],
    button: "Pagar con otra tarjeta",
  }),
  declined: ({ price, again, why, todo }: { price: string; again: string; why: string; todo: string }) => ({
    subject: "Su renovación: el cobro no se completó",
    title: "El cobro no se completó",
    paragraphs: [
      `Intentamos renovar su suscripción por ${price}, y el pago no se completó: ${why}. No se ha cobrado nada y de momento no se interrumpe nada.`,
      `Lo intentaremos otra vez el ${again}. ${todo} El botón le lleva a la página donde se paga.`,
    ],
    button: "Pagar con otra tarjeta",
  }),
};
