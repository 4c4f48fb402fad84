import { count, days as daysCounted, issues as issuesCounted } from "../grammar.ts";

/** Why a subscription or its copies are not changed like this. */
export const subscriptions = {
  address: "O correio ainda não poderia entregar neste endereço.",
  none: "Não há nenhuma assinatura assim na sua conta.",
  nonePrinted: "Não há na sua conta nenhuma assinatura impressa que possa ser enviada para lá.",
  writeWhy: "Anote o motivo; fica na história da assinatura.",
  why: "Qual é o motivo?",
  ended: "A assinatura terminou e não se renova.",
  stopped: "A assinatura já não se renova.",
  endedForGood: "A assinatura terminou; assine de novo.",
  renews: "A assinatura já se renova.",
  linkCut: "Este link não está completo. Copie-o inteiro do e-mail, ou entre e use “Parar a renovação” na página da sua conta.",
  notRunning: "A assinatura não está em vigor.",
  giveNumbers: "Indique o primeiro e o último número a pôr em pausa.",
  wrongOrder: ({ from, to }: { from: number; to: number }) => `O n.º ${to} vem antes do n.º ${from}.`,
  onItsWay: ({ from, first }: { from: number; first: number }) =>
    `O n.º ${from} já está a caminho; o primeiro que pode ficar em pausa é o n.º ${first}.`,
  longest: (issues: number) => `Uma pausa abrange no máximo ${issuesCounted(issues)}.`,
  onHold: (issue: number) => `O n.º ${issue} já está em pausa.`,
  noneOwed: ({ from, to }: { from: number; to: number }) => `Do n.º ${from} ao n.º ${to} não há nenhum número por receber.`,
  holdPassed: "Todos os números desta pausa já passaram, ou já estão a caminho.",
  noHold: "Não existe essa pausa.",
  holdLifted: "Esta pausa já terminou.",
  noCopy: "Não existe esse exemplar.",
  noReplacement: "Nenhum exemplar de substituição assim aguarda envio.",
  claim: {
    digital: (issue: number) => `O n.º ${issue} é da edição digital; nada foi enviado que se pudesse perder.`,
    claimed: (issue: number) => `O n.º ${issue} já foi reclamado.`,
    notPosted: (issue: number) => `O n.º ${issue} não foi enviado.`,
    givenBack: "O dinheiro dele foi devolvido.",
    unpaid: (issue: number) => `O n.º ${issue} não foi pago.`,
    wait: ({ issue, posted, until }: { issue: number; posted: string; until: string }) =>
      `O n.º ${issue} foi enviado em ${posted}. Espere, por favor, até ${until}.`,
    tooLate: ({ issue, days }: { issue: number; days: number }) =>
      `O n.º ${issue} foi enviado há mais de ${daysCounted(days)}. Escreva à revista.`,
    tooMany: (copies: number) =>
      `${count(copies, { one: `Foi reclamado ${copies} exemplar`, other: `Foram reclamados ${copies} exemplares` })} em doze meses. Escreva à revista, e veremos o que se passa com o correio.`,
    twice: (issue: number) => `O n.º ${issue} foi enviado duas vezes. Escreva à revista.`,
    sentAgain: (issue: number) => `O n.º ${issue} já foi enviado mais uma vez; pode ser acrescentado mais um número no fim.`,
  },
};
