import { rich } from "../rich.ts";
import { articles, count, days as daysCounted } from "./grammar.ts";

const areLeft = (number: number) =>
  number === 0 ? "não resta nenhum" : count(number, { one: `resta ${number}`, other: `restam ${number}` });
const times = (number: number) => (number === 0 ? "ainda não" : count(number, { one: `${number} vez`, other: `${number} vezes` }));

/** What is read without a subscription: articles that subscribers give by a link, and a number of articles a month. */
export const freeReading = {
  give: "Oferecer este artigo",
  title: "Artigos que oferece",
  says: ({ aMonth, left, days }: { aMonth: number; left: number; days: number }) =>
    `Com um link criado aqui, quem o tiver lê um artigo sem entrar em nenhuma conta. Pode oferecer ${articles(aMonth)} por mês; ${areLeft(left)}. Um link abre o seu artigo durante ${daysCounted(days)} e mais nada: nem gravação, nem download, nem outro artigo.`,
  none: "Neste momento a revista não tem links destes.",
  make: (headline: string) => `Criar um link para “${headline}”`,
  notYours: (headline: string) =>
    `“${headline}” não pode ser oferecido por um link: ou todos o podem ler, ou a sua leitura não vem de uma assinatura sua.`,
  madeFor: (headline: string) => rich`Este link abre <strong>${headline}</strong>. É mostrado só desta vez: não guardamos cópia.`,
  theLink: "O link",
  until: (day: string) => `Abre até ${day}.`,
  given: "O que já ofereceu",
  nothingGiven: "Nada ainda. Por baixo de cada artigo para assinantes está “Oferecer este artigo”.",
  opened: "Aberto",
  openedTimes: times,
  states: { over: "terminou", revoked: "retirado" },
  takeBack: "Retirar",
  takeBackOf: (headline: string) => `Retirar o link para “${headline}”`,
  takenBack: "O link já não abre nada.",
  notPublic: "Um artigo que já não é público",
  /** Above an article that was given. */
  wasGiven: (day: string) => `Este artigo é oferta de um assinante. O link abre-o até ${day}.`,
  meterTo: ({ left, aMonth }: { left: number; aMonth: number }) =>
    left > 0
      ? `Com a sua conta lê ${articles(aMonth)} por mês sem assinatura; este mês ${areLeft(left)}.`
      : `Já leu todos os artigos que este mês tem abertos sem assinatura: ${aMonth}. O próximo mês abre outros tantos.`,
  meterTold: (aMonth: number) =>
    `Quem entra na sua conta lê ${articles(aMonth)} por mês sem assinatura. A conta não custa nada: enviamos um código por e-mail.`,
  readThisOne: "Ler este",
  metered: ({ left, aMonth }: { left: number; aMonth: number }) =>
    `Este é um dos artigos que lê este mês sem assinatura (${articles(aMonth)}); ${areLeft(left)}. Voltar a ele este mês não gasta mais nenhum. As gravações e os downloads são para assinantes.`,
};
