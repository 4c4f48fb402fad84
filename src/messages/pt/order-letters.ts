import { begins } from "../begins.ts";
import { count, days as daysCounted, issues as issuesCounted, range } from "./grammar.ts";

type Begun = { start: number; last: number } | undefined;

const spanned = ({ start, last }: { start: number; last: number }) => range({ from: start, to: last });
const from = (begun: Begun, says: string) => (begun ? ` ${says} ${spanned(begun)}.` : "");
const capital = (words: string) => words.replace(/^./, (first) => first.toUpperCase());

/** The letters that follow an order: receipt, invoice, reminders, gifts; and what is said when a charge is declined. */
export const orderLetters = {
  payInvoice: "Pagar a fatura",
  readOn: "Continuar onde a leitura parou",
  doubled: ({ offer, last }: { offer: string; last: number }) =>
    `Já tem ${offer}, até ao n.º ${last}. Nada se perdeu: diga se esta assinatura começa quando a outra terminar, se a oferece, se lhe devolvemos o dinheiro ou se fica com as duas.`,
  decide: "Decidir o que fazer",
  facts: {
    issues: "Números",
    copiesOfEach: "Exemplares de cada",
    withIt: "De brinde",
    invoice: "Fatura",
    invoiceAndReceipt: "Fatura e recibo",
    together: "Total",
    ofWhichTax: "imposto incluído",
    credit: "Crédito pelos exemplares não usados",
    paidNow: "Pago agora",
    payBy: "A pagar até",
    transferTo: "Por transferência para",
    order: "Pedido",
    toBePaid: "A pagar",
    dueOn: "Vence em",
    receipt: "Recibo",
    paid: "Pago",
    takenBy: "Pode ser recebido até",
  },
  no: (number: number) => `N.º ${number}`,
  noTo: (begun: { start: number; last: number }) => capital(spanned(begun)),
  noOn: ({ number, day }: { number: number; day: string }) => `N.º ${number}, ${day}`,
  subjects: {
    invoice: ({ order, title }: { order: number; title: string }) => `Fatura do pedido ${order}: ${title}`,
    issue: (title: string) => `O seu número de ${title}`,
    subscription: (title: string) => `A sua assinatura de ${title}`,
  },
  guarantee: (days: number) =>
    `Se não gostar, use o botão “Receber o reembolso” na página da sua conta no prazo de ${daysCounted(days)}, e tudo é devolvido.`,
  backIssue: ({ issue, digital, print }: { issue: number; digital: boolean; print: boolean }) => ({
    title: "O seu número",
    paragraphs: [
      `${digital ? `O n.º ${issue} está aberto a partir de agora e é seu para sempre: entre com este endereço.` : ""}${print ? " O exemplar impresso segue pelo correio nos próximos dias." : ""}`.trim(),
    ],
  }),
  trial: (title: string) => ({
    title: "Os seus números gratuitos",
    paragraphs: [
      `Os próximos números de ${title} são por nossa conta. Nada é cobrado, e o período gratuito termina sozinho; se gostar, assine.`,
    ],
  }),
  changed: ({ issue, title, print }: { issue: number; title: string; print: boolean }) => ({
    title: "A mudança está feita",
    paragraphs: [
      `A partir do n.º ${issue} recebe ${title} ${print ? "em papel e em digital" : "em digital"}. O valor dos exemplares não usados foi creditado.`,
    ],
  }),
  giftGoesOn: (begun: { start: number; last: number }) => ({
    title: "Agradecemos",
    paragraphs: [`O seu presente continua: ${spanned(begun)}. Volta a terminar sozinho; antes disso, perguntamos.`],
  }),
  bulk: ({ copies, start }: { copies: number; start: number }) => ({
    title: "Os seus exemplares",
    paragraphs: [
      `A partir do n.º ${start} recebe ${count(copies, { one: `${copies} exemplar`, other: `${copies} exemplares` })} de cada número.`,
    ],
  }),
  readsEverything: "Tudo o que já publicamos está aberto a partir de agora: entre com este endereço.",
  readsTerm: "Os números do seu período abrem-se à medida que aparecem: entre com este endereço.",
  firstToCome: (issue: number) => `O primeiro a chegar é o n.º ${issue}.`,
  begun: (order: { title: string; renewal: boolean; reads: string; invoice: boolean }) => ({
    title: "Agradecemos",
    paragraphs: [
      `A sua assinatura de ${order.title} ${order.renewal ? "continua" : "começou"}. ${
        order.reads
      }${order.invoice ? " Aqui está a fatura; pague-a com calma, os exemplares chegam de qualquer modo." : ""}`,
    ],
  }),
  reminders: {
    1: {
      title: "Um pequeno lembrete",
      text: "Os seus exemplares já começaram a chegar, e a fatura continua por pagar. Talvez tenha ficado esquecida.",
    },
    2: {
      title: "A sua fatura vence",
      text: "A fatura da sua assinatura vence hoje. Se a pagou nos últimos dias, esqueça este e-mail.",
    },
    3: {
      title: "Antes de o envio ser interrompido",
      text: "A fatura continua por pagar. Se assim continuar, em breve o envio dos exemplares será interrompido; os que já recebeu são seus.",
    },
  },
  reminderSubject: ({ title, order }: { title: string; order: number }) => `${title}: pedido ${order}`,
  copiesStopped: (served: number) => ({
    subject: "O envio dos seus exemplares foi interrompido",
    title: "O envio dos seus exemplares foi interrompido",
    paragraphs: [
      `Já recebeu ${issuesCounted(served)}, e a fatura continua por pagar; por isso o envio foi interrompido. Não enviaremos nenhum cobrador.`,
      "Se a pagar agora, receberá o resto do seu período, a partir do próximo número.",
    ],
  }),
  invoicePaid: ({ order, start }: { order: number; start: number | undefined }) => ({
    subject: `Pago: pedido ${order}`,
    title: "Pagamento recebido: agradecemos",
    paragraphs: [
      `A fatura do pedido ${order} está paga.${start === undefined ? "" : ` Volta a receber os seus exemplares a partir do n.º ${start}.`}`,
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
    subject: `O seu presente para ${gift.name}`,
    title: `Um presente para ${gift.name}`,
    paragraphs: [
      `Agradecemos que tenha escolhido ${gift.title} como presente. ${
        gift.writtenOn === undefined
          ? "Não escrevemos a ninguém: faça o cartão na página da sua conta e entregue-o em mãos."
          : `Em ${gift.writtenOn} escrevemos a ${gift.name}, com o que pôs no cartão.`
      }${from(gift.begun, "Os números impressos:") || ` Os números começam quando ${gift.name} receber o presente, para que nenhum se perca.`}`,
    ],
    after: [
      "O presente termina sozinho. Antes disso perguntamos a quem o ofereceu, e a mais ninguém, se o quer oferecer de novo.",
      ...(gift.guaranteeDays > 0
        ? [`Durante ${daysCounted(gift.guaranteeDays)}, o botão “Receber o reembolso” na página da sua conta devolve todo o seu dinheiro.`]
        : []),
    ],
  }),
  somebody: "alguém que lhe quer bem",
  theGiver: "alguém que lhe quer bem",
  gift: (gift: { donor: string; name: string; title: string; about: string; card: string; issues: number; until: string }) => ({
    title: `${begins(gift.donor)} ofereceu-lhe ${gift.title} de presente`,
    paragraphs: [
      `Olá, ${gift.name},`,
      ...(gift.card ? [`“${gift.card}”`] : []),
      `${begins(gift.donor)} oferece-lhe de presente ${issuesCounted(gift.issues)} de ${gift.title}.${gift.about ? ` ${gift.about}` : ""}`,
    ],
    button: "Receber o presente",
    after: [`Nada lhe é cobrado, nem agora nem depois. O presente espera até ${gift.until}.`],
    footer: `${begins(gift.donor)} deu-nos o seu endereço, só para este presente; por isso recebe este e-mail.`,
  }),
  giftBegun: ({ title, donor, begun }: { title: string; donor: string; begun: Begun }) => ({
    subject: `A sua assinatura de ${title}`,
    title: "É sua",
    paragraphs: [
      `A assinatura de ${title}, presente de ${donor}, começou.${from(begun, "Os seus números:")} Entre com este endereço para ler.`,
    ],
  }),
  giftTaken: ({ name, begun }: { name: string; begun: Begun }) => ({
    subject: `${name} recebeu o seu presente`,
    title: "O seu presente chegou",
    paragraphs: [`${name} recebeu o seu presente.${from(begun, "Números:")}`],
  }),
  giftWaits: (name: string) => ({
    subject: `O seu presente para ${name} continua à espera`,
    title: "O seu presente continua à espera",
    paragraphs: [
      `Ninguém recebeu o seu presente para ${name}, e o prazo passou. Nada se perdeu: na página da sua conta pode abri-lo de novo e entregar o link, ou reaver o seu dinheiro.`,
    ],
  }),

  cameBack: ({ order, offer, price, why }: { order: number; offer: string; price: string; why: string }) => ({
    subject: `Pedido ${order}: o pagamento não se concluiu`,
    title: "O pagamento não se concluiu",
    paragraphs: [
      `Pediu ${offer} por ${price}, e o pagamento esteve alguns dias a caminho. O seu banco devolveu-o${why ? ` (${why})` : ""}. Nada foi cobrado, e nada começou.`,
      "O botão leva ao mesmo pedido, para o pagar de outra maneira.",
    ],
    button: "Pedir de novo",
  }),
  bankAsks: ({ price, again }: { price: string; again: string }) => ({
    subject: "A sua renovação: o seu banco pede a sua confirmação",
    title: "O seu banco pede a sua confirmação",
    paragraphs: [
      `A renovação da sua assinatura por ${price} foi tentada. O seu banco não se opõe; quer que confirme que o pagamento é mesmo seu, e isso não foi possível nesse momento. Nada foi cobrado, e por enquanto nada é interrompido.`,
      `Pague na página a que o botão leva: lá o banco pergunta e, com a sua confirmação, está feito. Tentamos de novo em ${again}, mas sem a sua confirmação é possível que o banco volte a perguntar.`,
    ],
    button: "Confirmar e pagar",
  }),
  cardExpired: ({ price, again }: { price: string; again: string }) => ({
    subject: "A sua renovação: o seu cartão expirou",
    title: "O seu cartão expirou",
    paragraphs: [
      `A renovação da sua assinatura por ${price} foi tentada, mas o cartão com que pagou já passou da validade. Nada foi cobrado, e por enquanto nada é interrompido.`,
      `Tentamos de novo em ${again}. Se preferir pagar antes com outro cartão, o botão leva à página, e é tudo.`,
    ],
    button: "Pagar com outro cartão",
  }),
  declined: ({ price, again, why, todo }: { price: string; again: string; why: string; todo: string }) => ({
    subject: "A sua renovação: a cobrança não se concluiu",
    title: "A cobrança não se concluiu",
    paragraphs: [
      `A renovação da sua assinatura por ${price} foi tentada, e o pagamento não se concluiu: ${why}. Nada foi cobrado, e por enquanto nada é interrompido.`,
      `Tentamos de novo em ${again}. ${todo} O botão leva à página onde se paga.`,
    ],
    button: "Pagar com outro cartão",
  }),
};
