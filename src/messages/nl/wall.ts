import type { Messages } from "../catalogue.ts";
import { type Rich, rich } from "../rich.ts";
import { count } from "./grammar.ts";

const ofWords = (number: number, said: string) => count(number, { one: `${said} woord`, other: `${said} woorden` });
const minutesOf = (minutes: number) => count(minutes, { one: "1 minuut", other: `${minutes} minuten` });
const issues = (number: number) => count(number, { one: "1 nummer", other: `${number} nummers` });
const about = (exact: boolean) => (exact ? "" : "ongeveer ");

export const wall: Messages["wall"] = {
  restForSubscribers: "De rest is voor abonnees",
  signInToRead: "Log in om verder te lezen",
  openToSignedIn: "Dit artikel staat open voor iedereen die inlogt. Dat kost niets: we mailen u een code.",
  piece: ({ words: number, said, minutes, hear }) =>
    [
      `U hebt het begin gelezen van ${ofWords(number, said)}`,
      `${minutesOf(minutes)} lezen`,
      hear === undefined ? "" : `${minutesOf(hear)} luisteren`,
    ]
      .filter(Boolean)
      .join(" · "),
  waysToRead: "Manieren om verder te lezen",
  free: "Gratis",
  forIssues: ({ price, issues: number }) => `${price} voor ${issues(number)}`,
  anIssue: ({ price, exact }) => `${about(exact)}${price} per nummer`,
  aYear: ({ price, exact }) => `${about(exact)}${price} per jaar`,
  issuesFree: (number) => `${issues(number)}, gratis`,
  endsByItself: "stopt vanzelf",
  later: ({ price, issues: number }) => `daarna ${price} per ${issues(number)}, vooraf aangekondigd`,
  plusTax: "exclusief btw",
  chooseIt: "Kiezen",
  choose: (offer) => `${offer} kiezen`,
  thisIssueAlone: (number) => `Alleen nummer ${number}`,
  forGood: "blijft van u",
  give: (title): Rich<"a" | "all"> => rich`<all>Het hele aanbod</all> · <a>Doe ‘${title}’ cadeau</a>`,
  alreadySubscriber: "Hebt u al een abonnement?",
  yourEmail: "Uw e-mailadres",
  sendCode: "Code sturen",
  comeBack: "U komt op deze pagina terug.",
  signedInWithout: "U bent ingelogd. Niets wat bij dit adres hoort, opent dit artikel.",
};
