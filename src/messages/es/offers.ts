import { count, days as daysCounted, issues, months as monthsCounted, moreIssues } from "./grammar.ts";

/** What it is that comes to an end is named, so that nobody takes the days of the guarantee for it. */
const theseIssues = (number: number) => count(number, { one: "este número", other: `estos ${number} números` });

type Renewal = { price: string; plusTax: boolean; isFull: boolean };
const renews = (number: number, { price, plusTax, isFull }: Renewal): string =>
  ` Después de ${theseIssues(number)} se renueva por ${moreIssues(number)} ${isFull ? "al precio completo de" : "al precio del día, hoy"} ${price}${plusTax ? " más impuestos" : ""}, con aviso previo, hasta que yo detenga la renovación. Puedo detenerla en cualquier momento en la página de mi cuenta.`;

/** What is sold: what an offer promises, what is agreed to, and what its price is made of. */
export const offers = {
  issues,
  promises: {
    issues,
    perYear: (number: number) => `${issues(number)} al año`,
    owed: "Compra números, no meses. Si uno de los nuestros se retrasa, usted no pierde nada.",
    printOption: "Edición impresa opcional",
    print: "Edición impresa",
    alsoByPost: "Con la edición impresa, cada número llega también por correo postal.",
    byPost: "Cada número llega por correo postal.",
    digital: "Acceso a la edición digital",
    onTheWeb: "Cada número en la web, en versión para imprimir y en EPUB.",
    exclusive: "Contenido exclusivo para suscriptores",
    forSubscribers: "En cada número hay artículos escritos solo para suscriptores.",
    audio: "Audio de todos los artículos",
    readAloud: "Leídos por una voz sintética que recuerda por dónde va usted en el texto.",
    archive: "Acceso ilimitado a los números anteriores",
    wholeArchive: "Hasta donde llega el archivo, con un buscador que llega a cada palabra.",
    adFree: "Sin publicidad",
    notOurs: "Ni siquiera la nuestra.",
    premium: "Se envía con el pedido, hasta agotar existencias.",
    guarantee: (days: number) => `Garantía de devolución del dinero: ${daysCounted(days)}`,
    allBack: "Un botón en la página de su cuenta, y se le devuelve todo.",
    cancel: "Cancele cuando quiera",
    oneButton: "Un botón, sin cartas ni preguntas. Los números pagados siguen llegando.",
  },
  /** Without a price it is free; without a renewal it ends by itself. */
  consent: ({
    number,
    gift,
    price,
    later,
    renewal,
    guarantee,
  }: {
    number: number;
    gift: boolean;
    price: string | undefined;
    later: boolean;
    renewal: Renewal | undefined;
    guarantee: { days: number; months: number } | undefined;
  }) =>
    `Pido ${issues(number)} ${gift ? "como regalo " : ""}${price === undefined ? "gratis" : `por ${price}, ${later ? "que pago cuando llegue la factura" : "que pago ahora"}`}.${renewal ? renews(number, renewal) : ` Termina por sí solo después de ${theseIssues(number)}.`}${guarantee ? ` Haga lo que haga, se me devuelve todo si lo pido en un plazo de ${daysCounted(guarantee.days)} desde el pedido, una vez cada ${monthsCounted(guarantee.months)}.` : ""}`,
  /** `pays`: nothing where the credit is worth as much. */
  switchConsent: ({
    from,
    last,
    offer,
    number,
    credit,
    pays,
  }: {
    from: number;
    last: number;
    offer: string;
    number: number;
    credit: string;
    pays: string | undefined;
  }) =>
    `Desde el n.º ${from} tengo ${offer}, ${issues(number)} hasta el n.º ${last}. Me abonan ${credit} por mis ejemplares no usados, y ${pays === undefined ? "no pago nada" : `pago ${pays} ahora`}.`,
  lines: {
    offer: ({ offer, number, copies }: { offer: string; number: number; copies: number }) =>
      `${offer}, ${issues(number)}${copies > 1 ? `, ${copies} ejemplares de cada uno` : ""}`,
    switched: ({ offer, number }: { offer: string; number: number }) => `${offer}, ${issues(number)}`,
    coupon: (code: string) => `Cupón ${code}`,
    tax: (rate: string) => `Impuesto, ${rate}`,
    reverseCharge: "El impuesto incluido no se aplica: inversión del sujeto pasivo",
  },
  changeTo: (offer: string) => `Cambiar a ${offer}`,
  reverseCharge:
    "No se repercute impuesto: inversión del sujeto pasivo, el destinatario de la operación debe el impuesto (artículo 196 de la Directiva 2006/112/CE).",
  containsTax: ({ rate, tax }: { rate: string; tax: string }) => `Incluye impuesto al ${rate}: ${tax}`,
};
