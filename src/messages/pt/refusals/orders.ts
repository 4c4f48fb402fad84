/** Why an order is not taken, or not gone on with. */
export const orders = {
  somethingMissing: "Falta alguma coisa para podermos aceitar o pedido.",
  whom: "A quem escrevemos?",
  atDesk: "Esta assinatura é feita na redação. Escreva à revista.",
  chooseIssue: "Esta oferta é para um número avulso; escolha primeiro o número.",
  forGifts: "Esta assinatura é para oferecer.",
  notForGifts: "Esta assinatura não pode ser oferecida.",
  forFirstTime: "Esta assinatura é para quem assina pela primeira vez. Escolha outra na página de assinaturas.",
  forReturning: "Esta assinatura é para quem já teve uma. Escolha outra na página de assinaturas.",
  trialHad: "Já recebeu os nossos números gratuitos. Ficaríamos felizes com a sua assinatura.",
  agree: "Marque, por favor, que concorda com o pedido.",
  tick: "Marque isto para fazer o pedido.",
  priceChanged: ({ price, was }: { price: string; was: string }) =>
    `Tal como está aqui, custa ${price} e não ${was}, como esta página dizia antes. Nada foi cobrado; marque de novo se concordar.`,
  paidNow: "Esta assinatura é paga no momento do pedido.",
  payNow: "Pague agora, por favor.",
  openInvoice: (order: number) =>
    `A fatura do pedido ${order} continua por pagar; pague primeiro essa, por favor, ou pague já este pedido.`,
  proveFirst: "Escreva o código que enviamos para o seu e-mail; ainda nada foi pedido.",
  typeCode: "Os seis algarismos do e-mail.",
  hasBegun: "Já chegou alguma coisa dela, e por isso já não pode ser oferecida.",
  invoiceOpen: "Há uma fatura por pagar.",
  invoicePaid: "Esta fatura já está paga. Agradecemos.",
  noInvoice: "Não há fatura por pagar deste pedido.",
  noOrder: "Não existe esse pedido.",
  noOrderHere: "Nenhum pedido espera por este passo.",
  noOrderOfYours: "Nenhum pedido com este número espera pela sua conta.",
  pageStillOpen:
    "A página do pagamento que deixou não pôde ser fechada agora, e não se abre outra ao lado, para que não possa pagar duas vezes. Nada foi cobrado. Envie isto de novo dentro de um minuto, por favor.",
  noIssuePlanned: "Não está previsto nenhum número que possa ser prometido. Escreva à revista.",
  startPassed: ({ wanted, next }: { wanted: number; next: number }) =>
    `O n.º ${wanted} já não pode ser o primeiro. O próximo possível é o n.º ${next}.`,
  chooseAgain: "Escolha de novo.",
  notAppeared: "Este número ainda não saiu.",
  giveNumber: "Indique um número da revista que já tenha saído.",
  outOfPrint: (issue: number) => `Não resta nenhum exemplar impresso do n.º ${issue}. Ainda o pode ter em digital.`,
  second: "Diga que quer mais um, ou escolha outra coisa.",
  justBought: ({ what, order, name }: { what: string; order: number; name: string | undefined }) =>
    `Acabou de ${name === undefined ? "comprar" : "oferecer"} ${what}${name === undefined ? "" : ` a ${name}`}: pedido ${order}. Nada foi pedido pela segunda vez; se quer mais um, diga-o, por favor.`,
  begun: (order: number) =>
    `O pedido ${order} para o mesmo já está anotado e ainda não está pago. Continue com esse, ou diga que quer mais um.`,
  waitsForBank: (order: number) =>
    `O pedido ${order} para o mesmo já está anotado e o seu pagamento está a caminho. Não é preciso fazer mais nada, a não ser que queira mais um: nesse caso, diga-o.`,
  given: ({ name, offer }: { name: string; offer: string }) =>
    `Já houve um presente para ${name}: ${offer}. Agora nada foi pedido; se quer oferecer mais uma vez, diga-o.`,
  issue: (number: number) => `o n.º ${number}`,
  had: (what: string) => `Já tem ${what}. Agora nada foi pedido; se quer mais um, diga-o.`,
  hadWithin: ({ what, present }: { what: string; present: string }) =>
    `Tem ${present}, que inclui tudo o que ${what} dá. Agora nada foi pedido; se quer as duas, diga-o.`,
  orderedByEmail: (what: string) =>
    `Com este e-mail, neste navegador, já houve um pedido: ${what}. Agora nada foi pedido; se quer mais um, diga-o.`,
};
