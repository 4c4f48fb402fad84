import { rich } from "../rich.ts";

/** The newsletter's pages: asking for it, confirming, leaving. */
export const newsletter = {
  lookIntoMail: "Verifique o seu e-mail",
  letterSent: (email: string) =>
    rich`Se <strong>${email}</strong> pode receber e-mail, uma mensagem com um botão está a caminho. Clique nele no prazo de três dias, e o boletim chega.`,
  newsletter: "O boletim",
  described: (title: string) => `O boletim de ${title}: um e-mail com cada número.`,
  oneLetter: "Um e-mail com cada número: o que traz, e um dos seus artigos para começar. Ninguém mede se é aberto.",
  email: "E-mail",
  sendIt: "Quero receber",
  firstLetter:
    "Primeiro enviamos um e-mail que pergunta se o pedido é seu. Todos os seguintes terminam com um link para deixar de os receber, com um clique.",
  askFor: "Pedir o boletim",
  pressAndItComes: "Clique no botão, e o boletim chega com cada número.",
  yes: "Sim, quero receber",
  willCome: "Vai chegar",
  comesTo: (email: string) => rich`O boletim chega a <strong>${email}</strong>, pela primeira vez com o próximo número.`,
  toThisIssue: "Ir para este número",
  unsubscribed: "Deixou de receber o boletim",
  unsubscribe: "Deixar de receber",
  willNotRenew: "Não será renovada. Nenhum outro período é cobrado nem faturado, e todos os números deste continuam a chegar.",
  noneComes: (email: string) => rich`<strong>${email}</strong> já não recebe o boletim. Uma assinatura da revista não é afetada.`,
  sendAgain: "Foi engano: quero voltar a receber",
  pressAndNoneComes: ({ title, email }: { title: string; email: string }) =>
    rich`Clique no botão, e o boletim de ${title} deixa de chegar a <strong>${email}</strong>. Uma assinatura da revista não é afetada.`,
  yourSubscription: "A sua assinatura",
  renews:
    "Renova-se. Para parar a renovação, clique no botão: nenhum outro período é cobrado nem faturado, e todos os números deste continuam a chegar.",
  stopRenewing: ({ offer, number }: { offer: string; number: number }) => `Parar a renovação de ${offer}, n.º ${number}`,
};
