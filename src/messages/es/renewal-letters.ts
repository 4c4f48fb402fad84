import { count, issues as issuesCounted, moreIssues } from "./grammar.ts";

/** `left`: issues left of the term, below zero where it is over; `current`: the newest issue; `price` as it is written. */
type Term = { price: string; termIssues: number; left: number; last: number; current: number };
type Named = Term & { name: string };

const left = (issues: number) => count(issues, { one: "Queda 1 número", other: `Quedan ${issues} números` });
const appeared = (issues: number) => count(issues, { one: "Ha salido un número", other: `Han salido ${issues} números` });
const costOf = ({ price, termIssues }: Term) => `${price} por ${issuesCounted(termIssues)}`;

const nothing = "No se cobra nada automáticamente.";

const again = ({ price, termIssues }: Term) => `Renovarlo por ${moreIssues(termIssues)} cuesta ${price}, y empieza donde terminan estos.`;
const calm = "Si no hace nada, el regalo termina por sí solo; no se cobra nada, y no se pregunta a nadie más que a usted.";

const how =
  "Renueve con tarjeta mediante el botón, o responda a este correo con su número de pedido y la renovamos con factura. Los rangos de direcciones, los dominios y las plazas se quedan como están.";

/** The letters about the end of a term: to readers, to donors of gifts, to institutions, and to who paid nothing. */
export const renewalLetters = {
  yourFriend: "la persona a quien lo regala",
  notice: (charge: { price: string; day: string; left: number; issues: number; over: { method: string; day: string } | undefined }) => ({
    subject: `${charge.price} el ${charge.day}: su suscripción está a punto de renovarse`,
    title: "Su suscripción está a punto de renovarse",
    paragraphs: [
      `${left(charge.left)} de su período. El ${charge.day} cobramos ${charge.price} por ${moreIssues(charge.issues)}, como usted aceptó.`,
      "Si prefiere que no sea así, el enlace al pie de este correo detiene la renovación con un clic, y también «Detener la renovación» en la página de su cuenta. Todos los números que pagó le seguirán llegando.",
      ...(charge.over
        ? [`${charge.over.method} caduca antes, el ${charge.over.day}. Cámbiela a tiempo en su cuenta y nada se interrumpirá.`]
        : []),
    ],
  }),
  amount: "Importe",
  chargedOn: "Se cobra el",
  for: "Por",
  issuesAfter: ({ issues, last }: { issues: number; last: number }) => `${issuesCounted(issues)} después del n.º ${last}`,

  renew: "Renovar",
  reader: {
    early: (term: Term) => ({
      subject: `${left(term.left)} de su suscripción`,
      title: "Hay tiempo, y puede aprovecharlo",
      paragraphs: [
        `${left(term.left)} de su período; el último es el n.º ${term.last}. Si renueva ahora, el nuevo período empieza donde termina este y ni un día antes: ${costOf(term)}.`,
        nothing,
      ],
    }),
    reminder: (term: Term) => ({
      subject: `Su suscripción termina con el n.º ${term.last}`,
      title: left(term.left),
      paragraphs: [`Su suscripción termina con el n.º ${term.last}. Para continuar sin interrupción, renueve: ${costOf(term)}.`, nothing],
    }),
    last: (term: Term) => ({
      subject: `El n.º ${term.last} es su último número`,
      title: "Uno más, y se acabó",
      paragraphs: [
        `El n.º ${term.last} es el último de su período. Si renueva antes de que salga, no se pierde ninguno: ${costOf(term)}.`,
        nothing,
      ],
    }),
    missed: (term: Term) => ({
      subject: `El n.º ${term.current} ha salido sin usted`,
      title: `El n.º ${term.current} ha salido sin usted`,
      paragraphs: [
        `Su suscripción terminó con el n.º ${term.last}. Puede retomarla donde estamos ahora: ${costOf(term)}. Los números de su período anterior siguen abiertos para usted en cualquier caso.`,
      ],
    }),
    "win-back": (term: Term) => ({
      subject: "Aún le guardamos el sitio",
      title: "Aún le guardamos el sitio",
      paragraphs: [
        `${appeared(-term.left)} desde el último que recibió. Si le gustaría volver: ${costOf(term)}. Si no, esta es la última vez que preguntamos.`,
      ],
    }),
  },

  giveAgain: "Regalarlo otra vez",
  donor: {
    early: (gift: Named) => ({
      subject: `${left(gift.left)} de su regalo para ${gift.name}`,
      title: "Hay tiempo, y puede aprovecharlo",
      paragraphs: [`${left(gift.left)} de su regalo para ${gift.name}; el último es el n.º ${gift.last}. ${again(gift)}`, calm],
    }),
    reminder: (gift: Named) => ({
      subject: `Su regalo para ${gift.name} termina con el n.º ${gift.last}`,
      title: `${left(gift.left)} para ${gift.name}`,
      paragraphs: [`Su regalo para ${gift.name} termina con el n.º ${gift.last}. ${again(gift)}`, calm],
    }),
    last: (gift: Named) => ({
      subject: `El n.º ${gift.last} es el último de su regalo para ${gift.name}`,
      title: "Uno más, y su regalo estará completo",
      paragraphs: [
        `El n.º ${gift.last} es el último que ${gift.name} recibe de usted. Si lo regala otra vez antes de que salga, no se pierde ninguno. ${again(gift)}`,
        calm,
      ],
    }),
    missed: (gift: Named) => ({
      subject: `El n.º ${gift.current} ha salido sin ${gift.name}`,
      title: `El n.º ${gift.current} ha salido sin ${gift.name}`,
      paragraphs: [
        `Su regalo para ${gift.name} terminó con el n.º ${gift.last}. Puede continuar desde donde estamos ahora: ${gift.price} por ${issuesCounted(gift.termIssues)}.`,
      ],
    }),
    "win-back": (gift: Named) => ({
      subject: `¿Seguirá leyendo ${gift.name}?`,
      title: `¿Seguirá leyendo ${gift.name}?`,
      paragraphs: [
        `${appeared(-gift.left)} desde el último de su regalo para ${gift.name}. Si quiere que continúe: ${gift.price} por ${moreIssues(gift.termIssues)}. Si no, esta es la última vez que preguntamos.`,
      ],
    }),
  },

  freeIsOver: ({ since, isLast }: { since: number; isLast: boolean }) => ({
    subject: "¿Le enviamos los siguientes?",
    title: "¿Le enviamos los siguientes?",
    paragraphs: [
      `${appeared(since)} desde el último que le enviamos. Si le gustaría seguir leyendo, aquí están las suscripciones.${isLast ? " Si no, esta es la última vez que preguntamos." : ""}`,
    ],
  }),
  freeEnds: ({ last, left: issues }: { last: number; left: number }) => ({
    subject: `Sus números gratuitos terminan con el n.º ${last}`,
    title: issues === 0 ? "Ese fue el último" : "Uno más, y se acabó",
    paragraphs: [
      `El n.º ${last} es el último de sus números gratuitos. El período gratuito termina por sí solo y no se cobra nada. Si le gusta, suscríbase.`,
    ],
  }),

  renewForReaders: "Renovar para sus lectores",
  institution: {
    early: (house: Named) => ({
      subject: `${house.name}: ${left(house.left).toLowerCase()}, a tiempo para su presupuesto`,
      title: "A tiempo para su presupuesto",
      paragraphs: [
        `${left(house.left)} de la suscripción de ${house.name}; el último es el n.º ${house.last}. El próximo período cuesta ${costOf(house)} y empieza donde termina este. Si necesita una oferta por escrito o que completemos un formulario de pedido, responda a este correo.`,
        `${how} ${nothing}`,
      ],
    }),
    reminder: (house: Named) => ({
      subject: `${house.name}: la suscripción termina con el n.º ${house.last}`,
      title: `${left(house.left)} para sus lectores`,
      paragraphs: [
        `La suscripción de ${house.name} termina con el n.º ${house.last}. Después, los números se cierran para quienes leen desde su sede, por su dominio o con una plaza. Para continuar sin interrupción: ${costOf(house)}.`,
        how,
      ],
    }),
    last: (house: Named) => ({
      subject: `${house.name}: el n.º ${house.last} es el último número`,
      title: "Uno más para sus lectores",
      paragraphs: [
        `El n.º ${house.last} es el último del período de ${house.name}. Si se renueva antes de que salga, sus lectores no se pierden nada: ${costOf(house)}.`,
        how,
      ],
    }),
    missed: (house: Named) => ({
      subject: `${house.name}: el n.º ${house.current} ha salido sin sus lectores`,
      title: `El n.º ${house.current} ha salido sin sus lectores`,
      paragraphs: [
        `La suscripción de ${house.name} terminó con el n.º ${house.last}, y sus accesos están cerrados. Vuelven a abrirse con la renovación: ${costOf(house)}.`,
        how,
      ],
    }),
    "win-back": (house: Named) => ({
      subject: `${house.name}: ¿abrimos los números de nuevo?`,
      title: "¿Abrimos los números de nuevo?",
      paragraphs: [
        `${appeared(-house.left)} desde el último que los lectores de ${house.name} pudieron abrir. Un nuevo período cuesta ${costOf(house)}. Si ya no lo desean, esta es la última vez que preguntamos.`,
        how,
      ],
    }),
  },
};
