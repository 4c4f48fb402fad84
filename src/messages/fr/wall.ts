import type { Messages } from "../catalogue.ts";
import { type Rich, rich } from "../rich.ts";
import { count } from "./grammar.ts";

const ofWords = (number: number, said: string) => count(number, { one: `${said} mot`, other: `${said} mots` });
const minutesOf = (minutes: number) => count(minutes, { one: `${minutes} minute`, other: `${minutes} minutes` });
const issues = (number: number) => count(number, { one: `${number} numéro`, other: `${number} numéros` });
const about = (exact: boolean) => (exact ? "" : "environ ");

export const wall: Messages["wall"] = {
  restForSubscribers: "La suite est réservée aux abonnés",
  signInToRead: "Connectez-vous pour lire la suite",
  openToSignedIn: "Cet article est accessible après connexion. C’est gratuit : nous vous envoyons un code.",
  piece: ({ words: number, said, minutes, hear }) =>
    [
      `Vous avez lu le début d’un article de ${ofWords(number, said)}`,
      `${minutesOf(minutes)} de lecture`,
      hear === undefined ? "" : `${minutesOf(hear)} d’écoute`,
    ]
      .filter(Boolean)
      .join(" · "),
  waysToRead: "Pour lire la suite",
  free: "Gratuit",
  forIssues: ({ price, issues: number }) => `${price} pour ${issues(number)}`,
  anIssue: ({ price, exact }) => `${about(exact)}${price} le numéro`,
  aYear: ({ price, exact }) => `${about(exact)}${price} par an`,
  issuesFree: (number) => `${issues(number)}, gratuitement`,
  endsByItself: "prend fin de lui-même",
  later: ({ price, issues: number }) => `puis ${price} chaque fois pour ${issues(number)}, annoncé à l’avance`,
  plusTax: "TVA en sus",
  chooseIt: "Choisir",
  choose: (offer) => `Choisir ${offer}`,
  thisIssueAlone: (number) => `Le numéro ${number} seul`,
  forGood: "à garder pour toujours",
  give: (title): Rich<"a" | "all"> => rich`<all>Toutes les offres</all> · <a>Offrir « ${title} »</a>`,
  alreadySubscriber: "Vous avez déjà un abonnement ?",
  yourEmail: "Votre adresse e-mail",
  sendCode: "M’envoyer un code",
  comeBack: "Vous reviendrez à cette page.",
  signedInWithout: "Votre connexion est ouverte. Rien de ce qui est rattaché à cette adresse n’ouvre cet article.",
};
