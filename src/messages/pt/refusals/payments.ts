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
};
