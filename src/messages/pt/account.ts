import { rich } from "../rich.ts";
import { count, figure, issues as issuesCounted, months as monthsCounted } from "./grammar.ts";

function whatComesBack({ guarantee, until, months }: { guarantee: boolean; until: string | undefined; months: number }): string {
  if (!guarantee) return "É devolvido o valor dos números que ainda não recebeu";
  return `Está dentro do prazo da garantia de devolução do dinheiro${until === undefined ? "" : ` (até ${until}; concedida uma vez a cada ${monthsCounted(months)})`}`;
}

/** The account page. */
export const account = {
  openInvoice: ({ order, sum, due, stopped }: { order: number; sum: string; due: string | undefined; stopped: boolean }) =>
    rich<"a">`A fatura do pedido ${order} está por pagar: <strong>${sum}</strong>${due !== undefined && `, com vencimento em ${due}`}.${stopped && " O envio dos seus exemplares está suspenso; se pagar agora, receberá o resto da assinatura."} <a>Pagar agora</a>`,
  newestOfYours: "O mais recente dos seus números",
  newestIssue: "O número mais recente",
  notYetYours: "Pode ler o começo dos artigos e tudo o que nele está aberto; o resto é para assinantes.",
  hearIt: "Ouvir",
  recordings: ({ pieces, length }: { pieces: number; length: string }) =>
    count(pieces, { one: `${pieces} gravação, ${length}`, other: `${pieces} gravações, ${length}` }),
  orderedWithYours: "Pedidos com o seu e-mail",
  somebodyGaveIt:
    "Alguém que não tinha entrado na conta indicou o seu endereço. Enquanto não confirmar que o pedido é seu, nada dele é seu, nem tem de ser pago.",
  waitingOrder: ({
    order,
    day,
    offer,
    price,
    byInvoice,
  }: {
    order: number;
    day: string;
    offer: string;
    price: string;
    byInvoice: boolean;
  }) => `Pedido ${order} de ${day}: ${offer}, ${price}${byInvoice ? ", com fatura" : ""}.`,
  second: {
    title: "Já tem esta assinatura",
    says: ({ order, day, offer, present, last }: { order: number; day: string; offer: string; present: string; last: number }) =>
      `O pedido ${order} de ${day}, ${offer}, foi pago com o seu e-mail, e já tem ${present} até ao n.º ${last}. Nada se perdeu: diga o que fazer com ele.`,
    decide: "Decidir o que fazer",
    after: "Começar quando a atual terminar",
    afterSays: ({ next, stops }: { next: number; stops: boolean }) =>
      stops ? `Começa com o n.º ${next}, e o que tem agora não se renova: esta é a continuação.` : `Começa com o n.º ${next}.`,
    give: "Oferecê-la a alguém",
    giveSays: "As palavras do cartão são suas; quem recebe o presente decide quando, e então chega o primeiro número. Antes nada se gasta.",
    back: (sum: string) => `Receber ${sum} de volta`,
    backSays: "Termina de imediato, e o dinheiro é devolvido pelo mesmo meio de pagamento. O que tinha fica como está.",
    both: "Ficar com as duas",
    bothSays: "As duas continuam ao mesmo tempo: recebe tudo duas vezes.",
    makeGift: "Fazer dela um presente",
  },
  itWasMe: "O pedido é meu: acrescentar à minha conta",
  itWasNotMe: "O pedido não é meu",
  throughInstitution: "Através da sua instituição",
  readsAsOneOf: (institution: string) => `Lê através de ${institution}: todos os números estão abertos.`,
  seatIsFree: (institution: string) => `O seu endereço pertence a ${institution}, que tem um lugar livre.`,
  seatsAreTaken: (institution: string) =>
    `O seu endereço pertence a ${institution}, que tem todos os lugares ocupados. Pergunte na sua biblioteca.`,
  takeSeat: "Ocupar o lugar",
  seatsOf: (institution: string) => `Os lugares de ${institution}`,
  seatsGiven: (given: number) => `Lugares atribuídos: ${figure(given)}, sem limite.`,
  seatsOfGiven: ({ given, seats, free }: { given: number; seats: number; free: number }) =>
    `Lugares atribuídos: ${figure(given)} de ${figure(seats)}; livres: ${figure(free)}.`,
  whoHasSeat: "Quem tem um lugar entra com o endereço que indicar aqui e lê tudo. Não escrevemos a ninguém por isso.",
  since: (day: string) => `desde ${day}`,
  takeSeatAway: (email: string) => `Retirar o lugar de ${email}`,
  takeAway: "Retirar",
  emailOfReader: "E-mail de um leitor",
  giveSeat: "Atribuir um lugar",
  giftsGiven: "Presentes que ofereceu",
  giftFor: ({ name, day }: { name: string; day: string }) => rich`<strong>Para ${name}</strong>, ${day}:`,
  giftStates: {
    "not paid yet": "ainda não está pago.",
    "waits for its day": "espera pela data escolhida.",
    "waits to be taken": "espera por quem o receba.",
    "not taken in time": "não foi recebido a tempo; nada se perdeu.",
    running: "chegou, e a leitura já começou.",
    "given back": "foi retirado.",
    ended: "chegou ao último número.",
  },
  takenUntil: (day: string) => `Pode ser recebido até ${day}.`,
  openGiftAgain: "Abrir de novo e fazer um cartão",
  makeCard: "Fazer um cartão com o link",
  giveAgain: "Oferecer de novo",
  takeBack: "Retirar o presente",
  takingBack: ({ price, name }: { price: string; name: string }) =>
    rich`Vamos devolver <strong>${price}</strong> pelo mesmo meio de pagamento. O presente termina de imediato e avisamos ${name}; o que já chegou fica com quem o recebeu. Isto não pode ser desfeito.`,
  takeBackFor: (price: string) => `Retirar e receber o reembolso de ${price}`,
  cameWithIt: "Brindes dos seus pedidos",
  premiumSent: ({ name, order, day }: { name: string; order: number; day: string }) => `${name}, com o pedido ${order}: enviado em ${day}.`,
  premiumWaits: ({ name, order }: { name: string; order: number }) => `${name}, com o pedido ${order}: aguarda envio.`,
  changeTo: (offer: string) => `Mudar para ${offer}`,
  changing: ({
    from,
    issues,
    last,
    credit,
    toPay,
  }: {
    from: number;
    issues: number;
    last: number;
    credit: string;
    toPay: string | undefined;
  }) =>
    rich`A partir do n.º ${from}, ${issuesCounted(issues)}, até ao n.º ${last}. Os exemplares não usados são creditados: ${credit}. A pagar: <strong>${toPay ?? "nada"}</strong>.`,
  seeInFull: "Ver em detalhe",
  singleIssues: "Números avulsos",
  no: (issue: number | undefined) => `N.º ${issue}`,
  printedCopyComes: ", o exemplar impresso aguarda envio",
  givenBack: ", reembolsado",
  wherePrintGoes: "Para onde vão os exemplares impressos",
  changeAddress: "Mudar o endereço",
  addressCounts: (issue: number) =>
    `Vale a partir do n.º ${issue}, o primeiro cujas etiquetas ainda não estão feitas; os números anteriores ainda vão para o endereço antigo.`,
  keepAddress: "Guardar este endereço",
  offerNo: ({ offer, number }: { offer: string; number: number }) => `${offer}, n.º ${number}`,
  fromNo: (issue: number) => `a partir do n.º ${issue}`,
  forWhich: "Para que assinatura",
  allOfThem: "Para todas",
  howYouPay: "Forma de pagamento",
  paysWith: ({ method, until }: { method: string; until: string | undefined }) =>
    rich`A próxima renovação é cobrada em: <strong>${method}</strong>${until !== undefined && `, válido até ${until}`}.`,
  /** What is charged, as a gateway names it. */
  methods: {
    card: "Cartão",
    account: "Conta",
    playCard: "Cartão de teste",
    ending: ({ kind, digits }: { kind: string; digits: string }) => `${kind} com final ${digits}`,
  },
  keptCard: ({ method, until }: { method: string; until: string | undefined }) =>
    rich`Temos guardado: <strong>${method}</strong>${until !== undefined && `, válido até ${until}`}. Não tem nada que se renove, e por isso nada é cobrado automaticamente.`,
  cardOverBefore: (day: string) => `Expira antes de a sua assinatura se renovar em ${day}. Mude-o a tempo, e nada é interrompido.`,
  cardAtProvider:
    "O seu cartão está guardado no nosso prestador de serviços de pagamento, e não na revista. É lá que pode mudá-lo; a próxima renovação é cobrada no cartão que escolher.",
  changeCard: "Mudar o cartão",
  feedsAndApps: "Os meus canais e aplicações",
  feedsSaid: rich<"a">`O que é seu, como podcast, como RSS com o texto completo ou como catálogo na sua aplicação de leitura: <a>criar os seus endereços</a>.`,
  newsletter: "O boletim",
  letterAsSubscriber: "Recebe um e-mail com cada número, por ter uma assinatura.",
  letterAsAsked: "Recebe um e-mail com cada número, como pediu.",
  noLetter: "Não recebe o boletim.",
  sendNone: "Não quero receber o boletim",
  sendLetter: "Quero receber",
  language: "Idioma",
  languageSays: "Neste idioma aparece a sua conta e chega o boletim, com os artigos que nele se publicam.",
  yourLanguage: "O seu idioma",
  keepLanguage: "Guardar o idioma",
  you: "Os seus dados",
  signedInAs: (email: string) => rich`Sessão iniciada como <strong>${email}</strong>.`,
  yourName: "O seu nome",
  keepName: "Guardar o nome",
  signOut: "Sair",
  devices: "Onde tem a sessão iniciada",
  device: ({ browser, system }: { browser: string; system: string }) => {
    const where = { iPhone: "num iPhone", iPad: "num iPad", Mac: "num Mac", Chromebook: "num Chromebook" }[system] ?? `em ${system}`;
    return browser && system ? `${browser} ${where}` : browser || system || "Um navegador que não diz o nome";
  },
  thisDevice: (since: string) => `Este navegador, com a sessão iniciada desde ${since}.`,
  lastUsed: ({ used, since }: { used: string; since: string }) => `Último uso: ${used}; sessão iniciada desde ${since}.`,
  signOutThere: "Encerrar essa sessão",
  signOutOf: ({ name, used }: { name: string; used: string }) => `Encerrar essa sessão: ${name}, último uso: ${used}`,
  signOutOthers: (browsers: number) =>
    count(browsers, { one: `Encerrar a sessão em mais ${browsers} navegador`, other: `Encerrar a sessão em mais ${browsers} navegadores` }),
  yourAccount: "A sua conta",
  dear: (name: string) => `Olá, ${name},`,
  dearReader: "Olá,",
  noSubscription: "A sua sessão está iniciada, e não tem nenhuma assinatura. Pode ler os artigos abertos e os que pedem apenas uma conta.",
  seeOffers: "Ver as assinaturas",
  payRenewal: "Pagar a renovação",
  subscribeAgain: "Assinar de novo",
  takeUpAgain: "Retomar",
  renewNow: "Renovar agora",
  refundGiven: ({ sum, day }: { sum: string; day: string }) =>
    rich`Devolvemos <strong>${sum}</strong> em ${day}; o seu banco pode demorar alguns dias a mostrá-lo.`,
  refundFailed: ({ sum, day }: { sum: string; day: string }) =>
    rich`Devemos-lhe <strong>${sum}</strong> desde ${day}. O seu banco não aceitou a devolução; escreveremos sobre outra forma.`,
  refundOnItsWay: ({ sum, day }: { sum: string; day: string }) =>
    rich`O seu reembolso de <strong>${sum}</strong> está a caminho desde ${day}.`,
  stopRenewing: "Parar a renovação",
  stillCome: ({ issues, last }: { issues: number; last: number }) =>
    `${count(issues, { one: `Ainda receberá o que falta do seu período (${issues} número)`, other: `Ainda receberá todos os ${issues} números que faltam do seu período` })}; o último é o n.º ${last}, e até lá tudo continua aberto.`,
  refundMeSum: (sum: string) => `Receber o reembolso de ${sum}`,
  refundMe: "Receber o reembolso",
  refunding: (refund: { sum: string; guarantee: boolean; until: string | undefined; months: number; byHand: boolean; issues: number }) =>
    rich`${whatComesBack(refund)}: <strong>${refund.sum}</strong>, ${refund.byHand ? "que o nosso escritório devolve dentro de poucos dias" : "agora, pelo mesmo meio de pagamento"}. A sua assinatura e o acesso terminam de imediato; ${count(refund.issues, { one: `fica por receber ${refund.issues} número`, other: `ficam por receber ${refund.issues} números` })}.`,
  keepUpTo: (issue: number) => `O que recebeu, até ao n.º ${issue}, continua a ser seu.`,
  cannotBeUndone: "Isto não pode ser desfeito.",
};
