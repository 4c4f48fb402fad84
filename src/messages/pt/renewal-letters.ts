import { count, issues as issuesCounted, moreIssues } from "./grammar.ts";

/** `left`: issues left of the term, below zero where it is over; `current`: the newest issue; `price` as it is written. */
type Term = { price: string; termIssues: number; left: number; last: number; current: number };
type Named = Term & { name: string };

const left = (issues: number) => count(issues, { one: `Resta ${issues} número`, other: `Restam ${issues} números` });
const appeared = (issues: number) => count(issues, { one: `Já saiu ${issues} número`, other: `Já saíram ${issues} números` });
const costOf = ({ price, termIssues }: Term) => `${price} por ${issuesCounted(termIssues)}`;

const nothing = "Nada é cobrado automaticamente.";

const again = ({ price, termIssues }: Term) => `Renovar por ${moreIssues(termIssues)} custa ${price}, e começa onde estes terminam.`;
const calm = "Se não fizer nada, o presente termina sozinho; nada é cobrado, e a pergunta não é feita a mais ninguém.";

const how =
  "Renove com cartão pelo botão, ou responda a este e-mail com o número do pedido, e renovamos com fatura. Os intervalos de endereços, os domínios e os lugares ficam como estão.";

/** The letters about the end of a term: to readers, to donors of gifts, to institutions, and to who paid nothing. */
export const renewalLetters = {
  yourFriend: "uma pessoa amiga",
  notice: (charge: { price: string; day: string; left: number; issues: number; over: { method: string; day: string } | undefined }) => ({
    subject: `${charge.price} em ${charge.day}: a sua assinatura está prestes a renovar-se`,
    title: "A sua assinatura está prestes a renovar-se",
    paragraphs: [
      `${left(charge.left)} do seu período. Em ${charge.day} cobramos ${charge.price} por ${moreIssues(charge.issues)}, como aceitou.`,
      "Se prefere que não, o link no fim deste e-mail faz parar a renovação com um clique, tal como “Parar a renovação” na página da sua conta. Todos os números que pagou continuam a chegar.",
      ...(charge.over
        ? [`${charge.over.method} expira antes, em ${charge.over.day}. Mude-o a tempo na sua conta, e nada é interrompido.`]
        : []),
    ],
  }),
  amount: "Valor",
  chargedOn: "Cobrado em",
  for: "Por",
  issuesAfter: ({ issues, last }: { issues: number; last: number }) => `${issuesCounted(issues)} depois do n.º ${last}`,

  renew: "Renovar",
  reader: {
    early: (term: Term) => ({
      subject: `${left(term.left)} da sua assinatura`,
      title: "Há tempo, e pode aproveitá-lo",
      paragraphs: [
        `${left(term.left)} do seu período; o último é o n.º ${term.last}. Se renovar agora, o novo período começa onde este termina, e nem um dia antes: ${costOf(term)}.`,
        nothing,
      ],
    }),
    reminder: (term: Term) => ({
      subject: `A sua assinatura termina com o n.º ${term.last}`,
      title: left(term.left),
      paragraphs: [`A sua assinatura termina com o n.º ${term.last}. Para continuar sem interrupção, renove: ${costOf(term)}.`, nothing],
    }),
    last: (term: Term) => ({
      subject: `O n.º ${term.last} é o seu último número`,
      title: "Mais um, e acabou",
      paragraphs: [
        `O n.º ${term.last} é o último do seu período. Se renovar antes de ele sair, nenhum se perde: ${costOf(term)}.`,
        nothing,
      ],
    }),
    missed: (term: Term) => ({
      subject: `O n.º ${term.current} saiu sem a sua leitura`,
      title: `O n.º ${term.current} saiu sem a sua leitura`,
      paragraphs: [
        `A sua assinatura terminou com o n.º ${term.last}. Pode retomá-la onde estamos agora: ${costOf(term)}. Os números do seu período anterior continuam abertos em qualquer caso.`,
      ],
    }),
    "win-back": (term: Term) => ({
      subject: "Ainda guardamos o seu lugar",
      title: "Ainda guardamos o seu lugar",
      paragraphs: [
        `${appeared(-term.left)} desde o último que recebeu. Se quiser voltar: ${costOf(term)}. Se não, esta é a última vez que perguntamos.`,
      ],
    }),
  },

  giveAgain: "Oferecer de novo",
  donor: {
    early: (gift: Named) => ({
      subject: `${left(gift.left)} do seu presente para ${gift.name}`,
      title: "Há tempo, e pode aproveitá-lo",
      paragraphs: [`${left(gift.left)} do seu presente para ${gift.name}; o último é o n.º ${gift.last}. ${again(gift)}`, calm],
    }),
    reminder: (gift: Named) => ({
      subject: `O seu presente para ${gift.name} termina com o n.º ${gift.last}`,
      title: `${left(gift.left)} para ${gift.name}`,
      paragraphs: [`O seu presente para ${gift.name} termina com o n.º ${gift.last}. ${again(gift)}`, calm],
    }),
    last: (gift: Named) => ({
      subject: `O n.º ${gift.last} é o último do seu presente para ${gift.name}`,
      title: "Mais um, e o seu presente está completo",
      paragraphs: [
        `O n.º ${gift.last} é o último que ${gift.name} recebe da sua parte. Se for oferecido de novo antes de ele sair, nenhum se perde. ${again(gift)}`,
        calm,
      ],
    }),
    missed: (gift: Named) => ({
      subject: `O n.º ${gift.current} saiu e não chegou a ${gift.name}`,
      title: `O n.º ${gift.current} saiu e não chegou a ${gift.name}`,
      paragraphs: [
        `O seu presente para ${gift.name} terminou com o n.º ${gift.last}. Pode continuar a partir de onde estamos agora: ${gift.price} por ${issuesCounted(gift.termIssues)}.`,
      ],
    }),
    "win-back": (gift: Named) => ({
      subject: `A leitura continua? O seu presente para ${gift.name}`,
      title: `A leitura continua? O seu presente para ${gift.name}`,
      paragraphs: [
        `${appeared(-gift.left)} desde o último do seu presente para ${gift.name}. Se quiser que continue: ${gift.price} por ${moreIssues(gift.termIssues)}. Se não, esta é a última vez que perguntamos.`,
      ],
    }),
  },

  freeIsOver: ({ since, isLast }: { since: number; isLast: boolean }) => ({
    subject: "Enviamos os próximos?",
    title: "Enviamos os próximos?",
    paragraphs: [
      `${appeared(since)} desde o último que enviamos. Se gostaria de continuar a leitura, aqui estão as assinaturas.${isLast ? " Se não, esta é a última vez que perguntamos." : ""}`,
    ],
  }),
  freeEnds: ({ last, left: issues }: { last: number; left: number }) => ({
    subject: `Os seus números gratuitos terminam com o n.º ${last}`,
    title: issues === 0 ? "Esse foi o último" : "Mais um, e acabou",
    paragraphs: [
      `O n.º ${last} é o último dos seus números gratuitos. O período gratuito termina sozinho, e nada é cobrado. Se gostar, assine.`,
    ],
  }),

  renewForReaders: "Renovar para os seus leitores",
  institution: {
    early: (house: Named) => ({
      subject: `${house.name}: ${left(house.left).toLowerCase()}, a tempo do seu orçamento`,
      title: "A tempo do seu orçamento",
      paragraphs: [
        `${left(house.left)} da assinatura de ${house.name}; o último é o n.º ${house.last}. O próximo período custa ${costOf(house)}, e começa onde este termina. Se precisa de uma proposta de preço ou de um formulário de pedido preenchido, responda a este e-mail.`,
        `${how} ${nothing}`,
      ],
    }),
    reminder: (house: Named) => ({
      subject: `${house.name}: a assinatura termina com o n.º ${house.last}`,
      title: `${left(house.left)} para os seus leitores`,
      paragraphs: [
        `A assinatura de ${house.name} termina com o n.º ${house.last}. Depois dele, os números fecham-se para quem lê na sua rede, pelo seu domínio ou com um lugar. Para continuar sem interrupção: ${costOf(house)}.`,
        how,
      ],
    }),
    last: (house: Named) => ({
      subject: `${house.name}: o n.º ${house.last} é o último número`,
      title: "Mais um para os seus leitores",
      paragraphs: [
        `O n.º ${house.last} é o último do período de ${house.name}. Com a renovação antes de ele sair, os seus leitores não perdem nada: ${costOf(house)}.`,
        how,
      ],
    }),
    missed: (house: Named) => ({
      subject: `${house.name}: o n.º ${house.current} saiu sem os seus leitores`,
      title: `O n.º ${house.current} saiu sem os seus leitores`,
      paragraphs: [
        `A assinatura de ${house.name} terminou com o n.º ${house.last}, e os seus acessos estão fechados. Voltam a abrir-se com a renovação: ${costOf(house)}.`,
        how,
      ],
    }),
    "win-back": (house: Named) => ({
      subject: `${house.name}: abrimos os números de novo?`,
      title: "Abrimos os números de novo?",
      paragraphs: [
        `${appeared(-house.left)} desde o último que os leitores de ${house.name} puderam abrir. Um novo período custa ${costOf(house)}. Se a assinatura já não é desejada, esta é a última vez que perguntamos.`,
        how,
      ],
    }),
  },
};
