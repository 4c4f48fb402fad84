/** Why it is not renewed, or its edition not changed. */
export const renewals = {
  paidBack: "Esta assinatura foi encerrada e reembolsada. Assine de novo.",
  notBought: "Esta não foi comprada, e por isso não há nada a renovar. Escolha uma assinatura.",
  already: "Já está renovada: ainda há mais de um período inteiro por vir.",
  nothing: "Não há nada a renovar.",
  anotherTerm: "Diga que quer mais um período, ou deixe como está.",
  begun: (order: number) => `O pedido ${order} já está anotado e ainda não está pago. Continue com esse, ou diga que quer mais um período.`,
  termAhead: (order: number) =>
    `O pedido ${order} já pagou um período inteiro do qual ainda nada chegou. Agora nada foi pedido; se quer mais um, diga-o.`,
  notRunning: "A assinatura não está em vigor.",
  onHold: "Há números dela em pausa; termine primeiro a pausa.",
  termRuns: (last: number) => `Já está renovada. A edição pode ser mudada quando o período em curso terminar, com o n.º ${last}.`,
  notOwn: "Só a edição de uma assinatura própria pode ser mudada.",
  unpaid: "Ainda não está paga.",
  switchBegun: (order: number) =>
    `O pedido ${order} já está anotado e ainda não está pago. Continue com esse, ou diga que este também é para pagar.`,
  both: "Diga que quer ambos, ou deixe como está.",
  nothingLeft: "Nada resta do período cuja edição possa ser mudada.",
  sumChanged: (sum: string) => `Entretanto fechou um número, e o valor mudou: é agora ${sum}. Veja de novo, por favor.`,
  chargedThere: ({ gateway, standing, until }: { gateway: string; standing: string; until: string | null }) =>
    `${gateway} continua a cobrá-la automaticamente (${standing}${until ? `, paga até ${until}` : ""}). Se também for cobrada aqui, paga-se duas vezes. Transfira-a ou encerre-a lá primeiro, ou diga que tem conhecimento disso.`,
  agree: "Marque, por favor, que concorda.",
  tick: "Marque isto para continuar.",
};
