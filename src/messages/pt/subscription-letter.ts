import { count, issues as issuesCounted, moreIssues } from "./grammar.ts";

const on = (day: string | undefined) => (day === undefined ? "" : `, em ${day}`);
const moreFor = (issues: number, price: string) => `${moreIssues(issues)} por ${price}`;

/** A subscription as its reader’s account tells it, sentence by sentence; `day` and sums come as they are shown. */
export const subscriptionLetter = {
  comes: {
    both: (since: string) => `Recebe-a em papel e em digital, desde ${since}.`,
    print: (since: string) => `Recebe-a em papel, desde ${since}.`,
    digital: (since: string) => `Recebe-a em digital, desde ${since}.`,
  },
  copiesEach: (copies: number) => `Exemplares de cada número: ${copies}.`,
  gift: (giver: string) => `É um presente de ${giver}.`,
  free: "Não lhe custa nada.",
  opens: {
    archive: "Tudo o que publicamos está aberto aqui.",
    term: "Os números do seu período estão abertos aqui.",
  },
  onHold: "Por enquanto está em pausa; o que tem aberto aqui continua aberto.",
  inGrace: "O seu período terminou, e continuamos a entrega por mais um pouco, para que nada se perca enquanto é renovada.",
  onItsWay: (ranges: string) => `A caminho: ${ranges}.`,
  oneToCome: ({ last, day }: { last: number; day: string | undefined }) =>
    `Falta chegar um número, o último do seu período: o n.º ${last}${on(day)}.`,
  /** `next`: where one of them has not appeared yet. */
  toCome: (of: {
    issues: number;
    ranges: string;
    next: number | undefined;
    nextOn: string | undefined;
    last: number;
    lastOn: string | undefined;
  }) =>
    `${count(of.issues, { one: `Falta chegar ${of.issues} número`, other: `Faltam chegar ${of.issues} números` })}, ${of.ranges}.${of.next === undefined ? "" : ` O próximo é o n.º ${of.next}${on(of.nextOn)}.`} O último do seu período é o n.º ${of.last}${on(of.lastOn)}.`,
  allCame: (last: number) => `Todos os números do seu período já chegaram ou estão a caminho; o último é o n.º ${last}.`,
  graceToCome: (ranges: string) => `Ainda a chegar, por cortesia, enquanto é renovada: ${ranges}.`,
  paid: ({ sum, issues, day }: { sum: string; issues: number; day: string }) => `Pagou ${sum} por ${issuesCounted(issues)} em ${day}.`,
  credited: (sum: string) => `Além disso, descontamos ${sum} por exemplares que antes não tinha usado.`,
  openInvoice: ({ sum, issues, due }: { sum: string; issues: number; due: string | undefined }) =>
    `A fatura deste período continua por pagar: ${sum} por ${issuesCounted(issues)}${due === undefined ? "" : `, com vencimento em ${due}`}.`,
  failed: (again: string | undefined) =>
    `O pagamento da sua renovação não se concluiu.${again === undefined ? "" : ` Tentamos de novo em ${again}.`} Pode pagá-la mais abaixo a qualquer momento.`,
  takenBack: "O seu banco retirou o pagamento.",
  renews: ({ last, day, issues, price }: { last: number; day: string | undefined; issues: number; price: string }) =>
    `Renova-se quando o n.º ${last} tiver saído${on(day)}: ${moreFor(issues, price)}, com o meio de pagamento atual. Escrevemos pelo menos uma semana antes.`,
  /** The term is over, and the week since the letter about it is not. */
  renewsSoon: ({ issues, price }: { issues: number; price: string }) =>
    `Renova-se dentro de poucos dias: ${moreFor(issues, price)}, com o meio de pagamento atual.`,
  asked: ({ last, issues, price }: { last: number; issues: number; price: string | undefined }) =>
    `Depois do n.º ${last} nada é cobrado automaticamente. Escrevemos antes, e só continua se assim o disser${price === undefined ? "" : `: ${moreFor(issues, price)}`}.`,
  askedAndOpen: (last: number) => `Depois do n.º ${last} termina, a não ser que diga que quer continuar; escrevemos antes.`,
  ends: (last: number) => `Termina com o n.º ${last}, e nada é cobrado.`,
  endsAndOpen: (last: number) => `Termina com o n.º ${last}.`,
  stopped: (last: number) => `Parou a renovação: a assinatura não será renovada e termina com o n.º ${last}. Nada mais é cobrado.`,
  stoppedAndOpen: (last: number) => `Parou a renovação: a assinatura não será renovada e termina com o n.º ${last}.`,
  toStop: (button: string) =>
    `Para parar a renovação, use “${button}” mais abaixo: a assinatura termina com o último número, o que pagou continua a chegar, e o que acontece é dito antes de confirmar.`,
  toBeSpared: (button: string) =>
    `Se não pensa continuar, não é preciso fazer nada; “${button}”, mais abaixo, poupa-lhe os e-mails sobre isso.`,
  pending: "Está à espera do pagamento e começa quando ele chegar.",
  expired: (last: number) => `Terminou com o n.º ${last}; os números do seu período continuam a ser seus para ler.`,
  cancelled: "Foi encerrada; o que faltava entregar foi devolvido.",
  refunded: "Foi reembolsada e terminou.",
  unpaid: "Foi encerrada antes de ser paga.",
  everyIssue: ({ issues, ranges }: { issues: number; ranges: string }) =>
    `${count(issues, { one: `O seu número (${issues})`, other: `Os seus ${issues} números` })}: ${ranges}`,
  theIssue: (ranges: string) => `O seu número: ${ranges}`,
  issue: "Número",
  appears: "Sai em",
  noDayYet: "ainda sem data",
  print: "Em papel",
  digital: "Digital",
  states: {
    owed: "por chegar",
    frozen: "a caminho",
    mailed: "enviado",
    released: "aberto",
    held: "em pausa",
    claimed: "não chegou",
    replaced: "enviado de novo",
    voided: "nenhum",
    none: "nenhum",
  },
};
