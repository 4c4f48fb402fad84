/** Why a card or a gateway does not take the money. */
export const payments = {
  card: "Algo no cartão ainda não está certo.",
  cardNumber: "Este número tem um erro.",
  expiry: "Indique mês e ano como no cartão, por exemplo 04/29.",
  check: "Três ou quatro algarismos, do verso do cartão.",
  notOnline: "Os pedidos ainda não podem ser feitos online. Nada foi cobrado.",
  noStep: "Nenhum pagamento espera por este passo.",
  runsElsewhere:
    "Esta assinatura ainda corre onde começou, e está em transferência para cá. Nada foi cobrado. Escreva, por favor, à revista, e vemos o que se passa.",
  paidElsewhere: "Esta assinatura está paga até mais tarde, e nessa altura continua sozinha. Agora não é preciso pagar mais nada.",
  noPayment: "Não existe esse pagamento.",
  failed: ({ why, todo }: { why: string; todo: string }) => `O pagamento não se concluiu: ${why}. Nada foi cobrado. ${todo}`,
  failures: {
    declined: { why: "o seu banco recusou-o", todo: "Pague com outro cartão, ou pergunte ao seu banco." },
    "not enough": { why: "não há saldo suficiente na conta", todo: "Pague com outro cartão, ou tente de novo mais tarde." },
    "expired card": { why: "o cartão expirou", todo: "Pague com outro cartão." },
    "wrong details": { why: "um dado do cartão não estava certo", todo: "Verifique o que está no cartão, ou pague com outro." },
    "limit reached": {
      why: "o limite do cartão ou da conta foi atingido",
      todo: "Tente de novo mais tarde, pague com outro cartão, ou pergunte ao seu banco.",
    },
    "not allowed": { why: "o cartão ou a conta não permite pagamentos como este", todo: "Pague com outro cartão, ou de outra maneira." },
    "no account": { why: "a conta está encerrada, ou não foi encontrada", todo: "Pague a partir de outra conta, ou com cartão." },
    "no answer": { why: "o seu banco não respondeu", todo: "Tente de novo dentro de alguns minutos." },
    "authentication required": { why: "o seu banco quer a sua confirmação", todo: "Pague de novo, e confirme quando o banco o pedir." },
    "no method": { why: "não há cartão nem conta guardada para isso", todo: "Pague com cartão, ou de outra maneira." },
    "not confirmed": { why: "não foi confirmado, ou não a tempo", todo: "Pague de novo, e confirme quando isso for pedido." },
    interrupted: { why: "foi interrompido antes de chegar ao banco", todo: "Tente de novo." },
    "no play card": {
      why: "não é um cartão de brincadeira, e os verdadeiros não funcionam aqui",
      todo: "Use um dos cartões que aqui se mostram.",
    },
  },
};
