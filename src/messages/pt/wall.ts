import { type Rich, rich } from "../rich.ts";
import { count, issues as issuesCounted, minutes as minutesCounted } from "./grammar.ts";

const about = (exact: boolean) => (exact ? "" : "cerca de ");

/** Where an article stops for those who may not read all of it, and what its price is made of wherever an offer is shown. */
export const wall = {
  restForSubscribers: "O resto é para assinantes",
  signInToRead: "Entre para continuar a leitura",
  openToSignedIn: "Este artigo está aberto a quem entra na sua conta. Não custa nada: enviamos um código por e-mail.",
  piece: ({ words: number, said, minutes, hear }: { words: number; said: string; minutes: number; hear: number | undefined }) =>
    [
      `Leu o começo de um texto de ${count(number, { one: `${said} palavra`, other: `${said} palavras` })}`,
      `${minutesCounted(minutes)} de leitura`,
      hear === undefined ? "" : `${minutesCounted(hear)} de áudio`,
    ]
      .filter(Boolean)
      .join(" · "),
  waysToRead: "Maneiras de continuar a leitura",
  free: "Grátis",
  /** What stands beside the name of an offer: the price and for what. */
  forIssues: ({ price, issues }: { price: string; issues: number }) => `${price} por ${issuesCounted(issues)}`,
  anIssue: ({ price, exact }: { price: string; exact: boolean }) => `${about(exact)}${price} por número`,
  aYear: ({ price, exact }: { price: string; exact: boolean }) => `${about(exact)}${price} por ano`,
  issuesFree: (issues: number) => `${issuesCounted(issues)}, grátis`,
  endsByItself: "não se renova",
  later: ({ price, issues }: { price: string; issues: number }) => `depois ${price} por cada ${issuesCounted(issues)}, com aviso prévio`,
  plusTax: "mais imposto",
  chooseIt: "Escolher",
  choose: (offer: string) => `Escolher ${offer}`,
  thisIssueAlone: (number: number) => `Só o número ${number}`,
  forGood: "é seu para sempre",
  give: (title: string): Rich<"a" | "all"> => rich`<all>Todas as assinaturas</all> · <a>Oferecer ${title}</a>`,
  alreadySubscriber: "Já tem uma assinatura?",
  yourEmail: "O seu e-mail",
  sendCode: "Enviar o código",
  comeBack: "Volta depois a esta página.",
  signedInWithout: "A sua sessão está iniciada. Nada do que pertence a este endereço abre este artigo.",
};
