import { rich } from "../rich.ts";
import { count, issues as issuesCounted } from "./grammar.ts";

/** `written`: whether there is anybody to write to; `email`: where to, where it may be told. */
type Sent = { written: boolean; email: string | undefined };
function whereItIs({ written, email }: Sent) {
  if (!written)
    return rich`fica na revista: o pedido não traz e-mail, e por isso nenhuma mensagem é enviada. Pode pedir uma cópia à revista.`;
  return email ? rich`está a caminho de <strong>${email}</strong>.` : rich`está a caminho.`;
}

/** What becomes of an order: its payment, its thanks, its invoice, its renewal. */
export const orders = {
  formStands: "Tudo está aqui como foi escrito, exceto o cartão.",
  confirmPayment: "Confirmar o pagamento",
  oneMoreStep: "Mais um passo",
  playBankAsks: (price: string) =>
    rich`O banco de brincadeira quer saber se o pagamento de <strong>${price}</strong> é mesmo seu. Esta página faz as vezes da que o seu banco mostraria.`,
  itIsMe: "Sim, confirmo",
  doNotPay: "Não, não pagar",
  yourPayment: "O seu pagamento",
  notPaidYet: "O seu pedido ainda não está pago",
  waitsFor: (price: string) =>
    rich`Está anotado e espera por <strong>${price}</strong>. Nada é cobrado antes da sua confirmação na página de pagamento.`,
  goOnElsewhere: "Continue no navegador em que o pedido foi feito, ou entre na conta de quem o fez.",
  goToPayment: "Ir para o pagamento",
  signIn: "Entrar",
  chooseElse: "Escolher outra coisa",
  askingBank: "À espera do banco",
  bankSilent: (price: string) =>
    rich`O banco ainda não respondeu sobre <strong>${price}</strong>. Pode fechar esta página: continuamos a perguntar, e o pagamento faz-se uma vez, no máximo.`,
  bankSilentReceipt: (price: string) =>
    rich`O banco ainda não respondeu sobre <strong>${price}</strong>. Pode fechar esta página: continuamos a perguntar, o pagamento faz-se uma vez, no máximo, e assim que estiver pago chega um recibo por e-mail.`,
  onItsWay: "O seu pagamento está a caminho",
  takesDays: ({ price, written }: { price: string; written: boolean }) =>
    rich`O pagamento de <strong>${price}</strong> sai da sua conta bancária, o que leva alguns dias. Não é preciso fazer mais nada: o que pediu começa assim que o dinheiro chegar${written ? ", e um e-mail avisa disso, tal como avisa se o seu banco o devolver" : ""}.`,
  lookAgain: "Verificar de novo",
  thankYou: "Agradecemos",
  orderTaken: (order: number) => `Recebemos o pedido ${order}.`,
  orderPaid: (order: number) => `O pedido ${order} está pago.`,
  invoice: (sent: Sent) => rich`A fatura ${whereItIs(sent)}`,
  receipt: (sent: Sent) => rich`O recibo ${whereItIs(sent)}`,
  hereIsTheRest: "Aqui está o resto.",
  readElsewhere: "Ler também em outros navegadores e ver a sua conta",
  backToReading: "Voltar à leitura",
  restOfGift: "O resto está na página da sua conta: o cartão para entregar, e até onde chegou o seu presente.",
  opensHere: "O que a sua assinatura abre está aberto neste navegador.",
  opensWithFirst: "Ainda não saiu nenhum número. O primeiro ficará aberto assim que sair.",
  opens: {
    new: "O que a sua assinatura abre fica aberto assim que entrar na conta.",
    trial: "Os seus números gratuitos começam com o que escolheu. Nada é cobrado.",
    "back issue": "O número é seu.",
    switch: "A mudança da sua assinatura está feita.",
  },
  yourAccount: "A sua conta",
  readIssue: "Ler este número",
  frontPage: "Ir para a página inicial",
  yourAddress: "Este endereço é seu?",
  codeSent: "Um e-mail com um código de seis algarismos está a caminho. Vale dez minutos, neste navegador.",
  codeToCome: "Enviamos um código; com ele entra na conta, e o que pediu está lá.",
  codeInTerminal: "Nesta demonstração nenhum e-mail sai de casa: o código está no terminal que a iniciou.",
  code: "Código",
  sendAnotherCode: "Enviar outro código",
  sendCode: "Enviar o código",
  renew: "Renovar",
  renewOffer: (offer: string) => `Renovar ${offer}`,
  newTerm: ({ price, issues, had, first, last }: { price: string; issues: number; had: number; first: number; last: number }) =>
    `${issuesCounted(issues)} por ${price}, do n.º ${first} ao n.º ${last}${had > 0 ? `; ${count(had, { one: `${had} deles já chegou`, other: `${had} deles já chegaram` })}, depois do último que tinha` : ""}. O que ainda tem a receber vem primeiro; nada se conta duas vezes.`,
  anotherTerm: "Quero mais um período a seguir",
  payment: "Pagamento",
  pay: (price: string) => `Pagar ${price}`,
  goToPaymentOf: (price: string) => `Ir para o pagamento: ${price}`,
  renewAndPay: (price: string) => `Encomenda com obrigação de pagar: ${price}`,
  renewAndGoToPayment: (price: string) => `Encomenda com obrigação de pagar: ${price}`,
  backToAccount: "Voltar à sua conta",
  noRenewalsOnline: "As renovações ainda não podem ser pagas online.",
  payOrder: (order: number) => `Pagar o pedido ${order}`,
  invoiceOfOrder: (order: number) => `A fatura do pedido ${order}`,
  isToBePaid: (price: string) =>
    rich`Está por pagar: <strong>${price}</strong>. Se já enviou esse valor por transferência nos últimos dias, não é preciso fazer nada aqui.`,
  paidByTransfer: "Paga-se por transferência, como diz a fatura; ainda não online.",
  hadEveryIssue: "Já recebeu todos os números do seu período.",
  stillCome: ({ issues, last }: { issues: number; last: number }) =>
    `${count(issues, { one: `Ainda receberá o que falta do seu período (${issues} número)`, other: `Ainda receberá todos os ${issues} números que faltam do seu período` })}; o último é o n.º ${last}. Até lá tudo continua aberto.`,
  willNotRenew: "Não será renovada",
  stopRenewing: "Parar a renovação",
  stopped: (subscription: number) => `Feito: a assinatura n.º ${subscription} não será renovada.`,
  thoughtBetter: rich<"a">`Pensou melhor? <a>Entre na sua conta</a>; “Voltar a renovar” anula isto.`,
  stops: (subscription: number) => `Isto faz parar a renovação da assinatura n.º ${subscription}.`,
  canBeTakenBack: "Pode ser desfeito na página da sua conta.",
  invoices: "Faturas e recibos",
  no: "N.º",
  date: "Data",
  for: "Descrição",
  amount: "Valor",
  sum: { invoice: "Total", "credit note": "Devolvido", receipt: "Recebido" },
  to: "Para",
  vatId: (id: string) => `N.º de IVA ${id}`,
  refersTo: "Referente a",
  invoiceNumber: (number: number) => `fatura ${number}`,
  payBy: "A pagar até",
  transferTo: "Por transferência para",
  ofWhichTax: (rate: string | undefined) => `imposto incluído${rate === undefined ? "" : `, ${rate}`}`,
  asPdf: "Em PDF",
};
