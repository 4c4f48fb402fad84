import { count } from "./grammar.ts";

/** What the account page says after an action; `n` and `last` are the numbers that it takes effect from, as they are shown. */
export const done = {
  renews: () => "Volta a renovar-se, como antes. Nada foi cobrado agora.",
  held: (n: string, last: string) =>
    `Em pausa a partir do n.º ${n}. Foram acrescentados outros tantos números no fim; o último do seu período é agora o n.º ${last}.`,
  lifted: (n: string, last: string) =>
    `A pausa terminou: volta a receber exemplares a partir do n.º ${n}. O último do seu período é o n.º ${last}.`,
  replaced: (n: string) => `Lamentamos. O n.º ${n} segue mais uma vez, com o próximo envio complementar.`,
  more: (n: string, last: string) => `Lamentamos. Em vez do n.º ${n}, foi acrescentado o n.º ${last} no fim do seu período.`,
  stopped: () => "Não será renovada. Todos os números do seu período continuam a chegar.",
  refunded: (n: string) => `Devolvemos ${n} pelo mesmo meio com que pagou. A assinatura terminou.`,
  gift: () => "O presente é seu. Agradeça a quem o ofereceu.",
  seat: () => "O lugar é seu: todos os números estão abertos.",
  "seat-given": () => "O lugar está atribuído. Não escrevemos a ninguém; quem o tiver entra com esse endereço.",
  "seat-freed": () => "O lugar voltou a ficar livre.",
  edition: () => "A mudança está feita; a sua conta diz, mais abaixo, a partir de que número.",
  address: (n: string) => `O novo endereço vale a partir do n.º ${n}.`,
  name: () => "O nome foi guardado.",
  language: () => "O idioma foi guardado.",
  "taken-over": () => "O pedido está na sua conta.",
  "begins-later": (n: string, last: string) => `Começa com o n.º ${n}, quando a atual terminar, e vai até ao n.º ${last}.`,
  given: (n: string) => `É agora um presente para ${n}. O e-mail que enviamos diz mais.`,
  both: () => "Fica com as duas.",
  denied: () => "Não escreveremos mais sobre esse pedido. Quem o fez tem o que pagou, e a sua conta não deve nada.",
  "newsletter-in": () => "O boletim chega com o próximo número.",
  "newsletter-out": () => "O boletim deixa de chegar.",
  session: () => "Essa sessão foi encerrada.",
  sessions: (n: string) =>
    count(Number(n), { one: `A sessão foi encerrada em mais ${n} navegador.`, other: `A sessão foi encerrada em mais ${n} navegadores.` }),
};
