import { count, days as daysCounted, issues, months as monthsCounted, moreIssues } from "./grammar.ts";

/** What it is that comes to an end is named, so that nobody takes the days of the guarantee for it. */
const theseIssues = (number: number) => count(number, { one: `${number} número`, other: `estes ${number} números` });

type Renewal = { price: string; plusTax: boolean; isFull: boolean };
const renews = (number: number, { price, plusTax, isFull }: Renewal): string =>
  ` Depois de ${theseIssues(number)}, renova-se por ${moreIssues(number)} ${isFull ? "ao preço completo de" : "ao preço do dia, hoje"} ${price}${plusTax ? " mais imposto" : ""}, com aviso prévio, até que eu pare a renovação. Posso parar a renovação a qualquer momento na página da minha conta.`;

/** What is sold: what an offer promises, what is agreed to, and what its price is made of. */
export const offers = {
  issues,
  promises: {
    issues,
    perYear: (number: number) => `${issues(number)} por ano`,
    owed: "Compra números, não meses. Se um dos nossos atrasar, nada se perde.",
    printOption: "Edição impressa opcional",
    print: "Edição impressa",
    alsoByPost: "Com a edição impressa, cada número chega também pelo correio.",
    byPost: "Cada número chega pelo correio.",
    digital: "Acesso à edição digital",
    onTheWeb: "Cada número na web, em versão para imprimir e em EPUB.",
    exclusive: "Conteúdo exclusivo para assinantes",
    forSubscribers: "Em cada número há artigos escritos só para assinantes.",
    audio: "Áudio de todos os artigos",
    readAloud: "Lidos por uma voz sintética que guarda o seu lugar no texto.",
    archive: "Acesso ilimitado aos números anteriores",
    wholeArchive: "Até onde vai o arquivo, com uma pesquisa que chega a cada palavra.",
    adFree: "Sem publicidade",
    notOurs: "Nem sequer a nossa.",
    premium: "Enviado com o pedido, enquanto houver.",
    guarantee: (days: number) => `Garantia de devolução do dinheiro: ${daysCounted(days)}`,
    allBack: "Um botão na página da sua conta, e tudo é devolvido.",
    cancel: "Cancele quando quiser",
    oneButton: "Um botão, sem cartas nem perguntas. Os números pagos continuam a chegar.",
  },
  /** Without a price it is free; without a renewal it ends by itself. */
  consent: ({
    number,
    gift,
    price,
    later,
    renewal,
    guarantee,
  }: {
    number: number;
    gift: boolean;
    price: string | undefined;
    later: boolean;
    renewal: Renewal | undefined;
    guarantee: { days: number; months: number } | undefined;
  }) =>
    `Encomendo ${issues(number)} ${gift ? "como presente " : ""}${price === undefined ? "sem custo" : `por ${price}, ${later ? "a pagar quando a fatura chegar" : "a pagar agora"}`}.${renewal ? renews(number, renewal) : ` Termina sozinho depois de ${theseIssues(number)}.`}${guarantee ? ` Faça eu o que fizer, tudo me é devolvido se eu o pedir no prazo de ${daysCounted(guarantee.days)} a contar do pedido, uma vez a cada ${monthsCounted(guarantee.months)}.` : ""}`,
  /** `pays`: nothing where the credit is worth as much. */
  switchConsent: ({
    from,
    last,
    offer,
    number,
    credit,
    pays,
  }: {
    from: number;
    last: number;
    offer: string;
    number: number;
    credit: string;
    pays: string | undefined;
  }) =>
    `A partir do n.º ${from} tenho ${offer}, ${issues(number)} até ao n.º ${last}. Os meus exemplares não usados são creditados (${credit}), e ${pays === undefined ? "não pago nada" : `pago ${pays} agora`}.`,
  lines: {
    offer: ({ offer, number, copies }: { offer: string; number: number; copies: number }) =>
      `${offer}, ${issues(number)}${copies > 1 ? `, ${copies} exemplares de cada` : ""}`,
    switched: ({ offer, number }: { offer: string; number: number }) => `${offer}, ${issues(number)}`,
    coupon: (code: string) => `Código promocional ${code}`,
    tax: (rate: string) => `Imposto, ${rate}`,
    reverseCharge: "O imposto incluído não se aplica: autoliquidação",
  },
  changeTo: (offer: string) => `Mudar para ${offer}`,
  reverseCharge: "Sem imposto: autoliquidação, o imposto é devido pelo destinatário da operação (artigo 196.º da Diretiva 2006/112/CE).",
  containsTax: ({ rate, tax }: { rate: string; tax: string }) => `Inclui imposto a ${rate}: ${tax}`,
};
