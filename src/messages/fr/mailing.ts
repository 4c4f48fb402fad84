import type { Messages } from "../catalogue.ts";
import { creditLine } from "./credits.ts";
import { count } from "./grammar.ts";

export const mailing: Messages["mailing"] = {
  issueOf: ({ number, day }) => `Numéro ${number} · ${day}`,
  issue: (number) => `Numéro ${number}`,
  cover: ({ number, shows }) => `Couverture du numéro ${number} : ${shows}`,
  minutes: (minutes) => count(minutes, { one: `${minutes} minute`, other: `${minutes} minutes` }),
  written: ({ by, day }) => (by ? `Par ${by}, le ${day}` : `Publié le ${day}`),
  credits: creditLine,
  correction: ({ day, text }) => `Rectificatif du ${day}. ${text}`,
  restForSignedIn: "La suite est accessible après connexion ; c’est gratuit.",
  restForSubscribers: "La suite est réservée aux abonnés.",
  tooLong: "La suite est trop longue pour un e-mail.",
  readIssue: "Lire le numéro",
  signInAndRead: "Se connecter et lire la suite",
  subscribe: "S’abonner",
  readOn: "Lire la suite",
  readOrHear: "Lire ou écouter sur le site",
  alsoInIssue: "Aussi dans ce numéro",
  inIssue: "Dans ce numéro",
  unsubscribe: "Se désinscrire",
  becauseSubscriber: (title) =>
    `Vous recevez cet e-mail parce que vous avez un abonnement à « ${title} ». Pour quitter la newsletter ou résilier l’abonnement, sans connexion :`,
  becauseAsked: (day) => `Vous recevez cet e-mail parce que vous l’avez demandé${day === undefined ? "" : ` le ${day}`}.`,
  becausePreview: "Ici figure la raison pour laquelle cette personne reçoit l’e-mail.",
  becauseTest: "Ceci est un essai, que la rédaction n’envoie qu’à vous.",
  readOnWeb: "Lire sur le web",
  onWeb: "Sur le web",
  consent: ({ title, days }) => ({
    subject: `La newsletter de « ${title} » : est-ce bien vous ?`,
    title: "Pouvons-nous vous écrire ?",
    paragraphs: [
      `Quelqu’un, sans doute vous, a demandé la newsletter de « ${title} » avec cette adresse. Appuyez sur le bouton, et elle arrive à chaque numéro.`,
    ],
    button: "Oui, envoyez-la-moi",
    after: ["Si ce n’était pas vous, ne faites rien : sans le bouton, rien n’est envoyé."],
    footer: `Le lien est valable ${count(days, { one: `${days} jour`, other: `${days} jours` })}. Vous ne recevez que cet e-mail, parce que votre adresse a été saisie sur notre page.`,
  }),
};
