import { issues as issuesCounted, moreIssues, range } from "./grammar.ts";

/** What a reader can do about copies on the account page. */
export const copies = {
  ranges: (ranges: readonly { from: number; to: number }[]) => ranges.map(range).join(", "),
  youStopped: ({ price, last, issues }: { price: string; last: number; issues: number }) =>
    `A renovação está parada. “Voltar a renovar” anula isso: agora nada é cobrado. Se tinha aceitado a renovação automática, são cobrados ${price} depois do n.º ${last} por ${moreIssues(issues)}; se não, escrevemos antes, como até aqui.`,
  renewAfterAll: "Voltar a renovar",
  holdCopies: "Pôr os meus exemplares em pausa",
  aboutHolds: ({ print, last, first, longest }: { print: boolean; last: number; first: number; longest: number }) =>
    `Para uma viagem ou uma mudança: não recebe os exemplares dos números que indicar, ${print ? "nem impressos nem digitais" : "e o seu período espera"}. Nada se perde: no fim são acrescentados outros tantos, de modo que o último do seu período deixa de ser o n.º ${last} e passa a vir outros tantos números mais tarde. A leitura neste site continua aberta. O primeiro número que ainda pode ficar em pausa é o n.º ${first}; a pausa mais longa é de ${issuesCounted(longest)}. Pode terminar a pausa a qualquer momento.`,
  fromNo: "Do n.º",
  toNo: "Ao n.º",
  holdThese: "Pôr estes números em pausa",
  countsThrough: (title: string) => `${title} numera os seus exemplares em sequência; o número está na capa.`,
  isOnHold: (issue: number) => `O n.º ${issue} está em pausa`,
  areOnHold: ({ from, to }: { from: number; to: number }) => `Do n.º ${from} ao n.º ${to}, em pausa`,
  liftedNow: (first: number) =>
    `Se terminar a pausa agora, volta a receber exemplares a partir do n.º ${first}, e os números acrescentados no fim por eles são retirados. O que entretanto passou continua acrescentado.`,
  liftHold: "Terminar a pausa",
  didNotCome: "Um exemplar não chegou",
  whichIsMissing:
    "Dê dez dias ao correio. Depois indique aqui qual falta e se prefere o mesmo número mais uma vez, com a próxima remessa de exemplares atrasados, ou mais um número no fim do seu período. Nenhuma das opções custa nada.",
  posted: ({ issue, day }: { issue: number; day: string }) => `N.º ${issue}, enviado em ${day}`,
  sendAgain: (issue: number) => `Enviar de novo o n.º ${issue}`,
  oneMore: (issue: number) => `Mais um em vez do n.º ${issue}`,
  claims: {
    givenBack: (issue: number) => `O n.º ${issue} não chegou; o seu valor foi devolvido.`,
    added: ({ issue, instead }: { issue: number; instead: number | null }) =>
      `O n.º ${issue} não chegou; em troca foi acrescentado no fim o n.º ${instead}.`,
    posted: (issue: number) => `O n.º ${issue} não chegou; foi enviado mais uma vez.`,
    goesOut: (issue: number) => `O n.º ${issue} não chegou; segue mais uma vez com a próxima remessa de exemplares atrasados.`,
  },
};
