import { count, range } from "./grammar.ts";

const left = (issues: number) => count(issues, { one: `Ainda vai receber ${issues} número`, other: `Ainda vai receber ${issues} números` });
const lastCopy = (last: number) => (last > 0 ? ` O último exemplar que lhe cabia é o n.º ${last}; é seu.` : "");

/** The letters about a subscription: each a subject, a title and its paragraphs; and what they have in common with the account page. */
export const letters = {
  yourAccount: "A sua conta",
  seeOffers: "Ver as assinaturas",
  subscribe: "Assinar",
  stopRenewing: "Parar a renovação, com um clique e sem entrar na conta",
  askNoMore: "Não quero mais perguntas sobre a renovação, com um clique e sem entrar na conta",
  beside:
    "Quem fez este pedido indicou o seu e-mail, sem confirmar que o endereço lhe pertence; por isso o pedido fica guardado ao lado da sua conta, e nada do que é seu mudou. Se o pedido é seu, entre e confirme-o na página da sua conta; lá também pode dizer que não é.",
  becauseSubscription: (title: string) => `Recebe este e-mail porque tem uma assinatura de ${title}.`,
  becauseOrder: (title: string) => `Recebe este e-mail porque fez um pedido a ${title}.`,
  becauseGave: "Recebe este e-mail porque ofereceu uma assinatura.",
  invoiceStands: "A fatura deste período mantém-se e continua por pagar; não haverá outra.",
  nothingMore: "Nada mais será cobrado.",
  sentAgain: (issues: string) => `O que não chegou, ${issues}, é enviado mais uma vez de qualquer modo.`,
  inMoney: (issues: string) => `O valor inclui o que foi prometido pelo que não chegou: ${issues}.`,

  held: ({ from, to, last }: { from: number; to: number; last: number }) => ({
    subject: `Em pausa: ${range({ from, to })}`,
    title: "Em pausa",
    paragraphs: [
      `${from === to ? `Não receberá o n.º ${from}` : `Não receberá os números do n.º ${from} ao n.º ${to}`}, como pediu. Nada se perde: no fim são acrescentados outros tantos, e o último do seu período é agora o n.º ${last}.`,
      "Pode terminar a pausa na página da sua conta a qualquer momento; os números que até lá não estiverem fechados voltam a chegar.",
    ],
  }),
  beginsLater: ({ first, last, present, stops }: { first: number; last: number; present: number; stops: boolean }) => ({
    subject: `Começa com o n.º ${first}`,
    title: "Uma a seguir à outra",
    paragraphs: [
      `O que tem vai até ao n.º ${present}. O que pediu além disso começa depois: com o n.º ${first}, e vai até ao n.º ${last}. Nada chega duas vezes, e nada se perde.`,
      ...(stops ? ["O que tem já não se renova, porque esta é a continuação."] : []),
    ],
  }),
  lifted: ({ from, last }: { from: number; last: number }) => ({
    subject: `Volta a receber os seus exemplares a partir do n.º ${from}`,
    title: "A pausa terminou",
    paragraphs: [`Volta a receber os seus exemplares a partir do n.º ${from}. O último do seu período é o n.º ${last}.`],
  }),
  /** `instead`: the issue that is added at the end; undefined where the same is sent again. */
  claimed: ({ issue, instead }: { issue: number; instead: number | undefined }) => ({
    subject: `Sobre o seu n.º ${issue}`,
    title: `O n.º ${issue} não chegou`,
    paragraphs: [
      instead === undefined
        ? `Lamentamos. O n.º ${issue} segue mais uma vez, com o próximo envio complementar.`
        : `Lamentamos. Em vez do n.º ${issue}, receberá mais um número no fim do seu período: o n.º ${instead}.`,
      "Confirme, por favor, o endereço na página da sua conta; se não estiver certo, mude-o agora.",
    ],
  }),
  grace: (issues: number) => ({
    subject: "O seu período terminou; os seus exemplares, não",
    title: "O seu período terminou; os seus exemplares, não",
    paragraphs: [
      `Já recebeu todos os números que pagou. Para que nada se perca, ainda ${count(issues, { one: `chega mais ${issues} número`, other: `chegam mais ${issues} números` })}; quando renovar, ${count(issues, { one: "contará", other: "contarão" })} para o novo período.`,
    ],
    button: "Renovar",
  }),
  stopped: ({ nothingMore, issues, last }: { nothingMore: string; issues: number; last: number }) => ({
    subject: "A sua assinatura não será renovada",
    title: "Não será renovada",
    paragraphs: [
      `${nothingMore} ${left(issues)}; o último é o n.º ${last}, e todos chegarão.`,
      "Se pensar melhor, “Voltar a renovar” na página da sua conta anula isto.",
    ],
  }),
  renewsAgain: ({ auto, last }: { auto: boolean; last: number }) => ({
    subject: "A sua assinatura volta a renovar-se",
    title: "Volta a renovar-se",
    paragraphs: [
      auto
        ? `Depois do n.º ${last}, o último do seu período, renova-se como tinha aceitado; escrevemos antes de cobrar seja o que for.`
        : `Antes do n.º ${last}, o último do seu período, escrevemos sobre a renovação. Nada é cobrado automaticamente.`,
    ],
  }),
  refunded: ({ sum, byHand, last, kept }: { sum: string; byHand: boolean; last: number; kept: string }) => ({
    subject: `O seu reembolso de ${sum} está a caminho`,
    title: "O seu reembolso está a caminho",
    paragraphs: [
      `O seu reembolso de ${sum} está a caminho. ${
        byHand
          ? "Como o pagamento não foi feito online, é devolvido por transferência, ou como combinarmos. Leva alguns dias."
          : "É devolvido pelo mesmo meio de pagamento; o seu banco pode demorar alguns dias a mostrá-lo."
      }`,
      `A assinatura terminou, e com ela o acesso.${lastCopy(last)}`,
      ...(kept ? [kept] : []),
      "Agradecemos a sua leitura. A porta continua aberta.",
    ],
  }),
  keptDespiteRefund: (sum: string) => ({
    subject: `Devolvemos ${sum}`,
    title: "O seu dinheiro de volta, e os seus exemplares também",
    paragraphs: [
      `Devolvemos ${sum} pelo mesmo meio de pagamento; o seu banco pode demorar alguns dias a mostrá-lo.`,
      "Nada mais muda: todos os números que lhe cabem continuam a chegar.",
    ],
  }),
  whyEnded: {
    declined: "A cobrança da sua renovação foi recusada; por isso nada foi cobrado, e a assinatura terminou.",
    trial: "Os seus números gratuitos já chegaram todos, e o período gratuito termina sozinho. Nada foi cobrado.",
    served: "Já recebeu todos os números que pagou, e a assinatura terminou.",
  },
  ended: (why: string) => ({
    subject: "A sua assinatura terminou",
    title: "Esse foi o último número",
    paragraphs: [why, "Os números do seu período continuam abertos."],
    again: "Retomar",
  }),
  whoeverHasGift: "uma pessoa amiga",
  giftGiven: (name: string) => ({
    subject: `O seu presente para ${name} chegou ao último número`,
    title: "O seu presente está completo",
    paragraphs: [`Chegaram todos os números do seu presente para ${name}. O presente termina aqui sozinho, e nada é cobrado.`],
    button: "Oferecer de novo",
  }),
  giftHad: (title: string) => ({
    subject: "Esse foi o último número do seu presente",
    title: "Esse foi o último número",
    paragraphs: [
      `A assinatura de ${title} que recebeu de presente chegou ao fim. Os números dela continuam abertos, e nada é cobrado. Se quiser continuar, aqui estão as assinaturas.`,
    ],
  }),
  giftEnded: ({ title, last }: { title: string; last: number }) => ({
    subject: `A sua assinatura de ${title} terminou`,
    title: "A assinatura terminou",
    paragraphs: [`A assinatura de ${title} que recebeu de presente foi encerrada por quem a ofereceu.${lastCopy(last)}`],
  }),
};
