import { issues as issuesCounted, moreIssues, range } from "./grammar.ts";

/** What a reader can do about copies on the account page. */
export const copies = {
  ranges: (ranges: readonly { from: number; to: number }[]) => ranges.map(range).join(", "),
  youStopped: ({ auto, price, last, issues }: { auto: boolean; price: string; last: number; issues: number }) =>
    `Parou a renovação. “Voltar a renovar” anula isso: agora nada é cobrado. ${auto ? `Depois do n.º ${last} cobramos ${price} por ${moreIssues(issues)}.` : `Antes de terminar com o n.º ${last} escrevemos, como até aqui; nada é cobrado se não renovar.`}`,
  renewAfterAll: "Voltar a renovar",
  holdCopies: "Pôr os meus exemplares em pausa",
  aboutHolds: ({ print, last, first, longest }: { print: boolean; last: number; first: number; longest: number }) =>
    `Para uma viagem ou uma mudança: não recebe os exemplares dos números que indicar, ${print ? "nem impressos nem digitais" : "e o seu período fica à espera"}. Nada se perde: no fim são acrescentados outros tantos, de modo que o seu período já não termina com o n.º ${last}, mas outros tantos números depois. A leitura neste site continua aberta. O primeiro número que ainda pode ficar em pausa é o n.º ${first}; a pausa mais longa é de ${issuesCounted(longest)}. Pode terminar a pausa a qualquer momento.`,
  fromNo: "Do n.º",
  toNo: "Ao n.º",
  holdThese: "Pôr estes números em pausa",
  countsThrough: (title: string) => `A numeração de ${title} é contínua; o número está na capa.`,
  isOnHold: (issue: number) => `O n.º ${issue} está em pausa`,
  areOnHold: ({ from, to }: { from: number; to: number }) => `Os números do n.º ${from} ao n.º ${to} estão em pausa`,
  liftedNow: (first: number) =>
    `Se terminar a pausa agora, volta a receber exemplares a partir do n.º ${first}, e os números acrescentados no fim por eles são retirados. O que entretanto passou continua acrescentado.`,
  liftHold: "Terminar a pausa",
  didNotCome: "Um exemplar não chegou",
  whichIsMissing:
    "Espere dez dias: o correio pode demorar. Depois indique aqui qual falta e se prefere o mesmo número mais uma vez, com o próximo envio complementar, ou mais um número no fim do seu período. Nenhuma das opções custa nada.",
  posted: ({ issue, day }: { issue: number; day: string }) => `N.º ${issue}, enviado em ${day}`,
  sendAgain: (issue: number) => `Enviar de novo o n.º ${issue}`,
  oneMore: (issue: number) => `Mais um em vez do n.º ${issue}`,
  claims: {
    givenBack: (issue: number) => `O n.º ${issue} não chegou; o seu valor foi devolvido.`,
    added: ({ issue, instead }: { issue: number; instead: number | null }) =>
      `O n.º ${issue} não chegou; em troca foi acrescentado no fim o n.º ${instead}.`,
    posted: (issue: number) => `O n.º ${issue} não chegou; foi enviado mais uma vez.`,
    goesOut: (issue: number) => `O n.º ${issue} não chegou; segue mais uma vez com o próximo envio complementar.`,
  },
};
