import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";

export const newsletter: Messages["newsletter"] = {
  lookIntoMail: "Consultez votre messagerie",
  letterSent: (email) =>
    rich`Si <strong>${email}</strong> peut recevoir des e-mails, il y en a un en route, avec un bouton. Appuyez dessus dans les trois jours, et la newsletter arrive.`,
  newsletter: "La newsletter",
  described: (title) => `La newsletter de « ${title} » : un e-mail à chaque numéro.`,
  oneLetter: "Un e-mail à chaque numéro : ce qu’on y trouve, et l’un de ses articles pour commencer. Personne ne regarde si vous l’ouvrez.",
  email: "E-mail",
  sendIt: "M’inscrire",
  firstLetter:
    "Nous envoyons d’abord un seul e-mail, qui demande si c’était vous. Chacun de ceux qui suivent se termine par un lien qui vous désinscrit en un clic.",
  askFor: "Demander la newsletter",
  pressAndItComes: "Appuyez sur le bouton, et la newsletter arrive à chaque numéro.",
  yes: "Oui, envoyez-la-moi",
  willCome: "Elle arrive",
  comesTo: (email) => rich`La newsletter sera envoyée à <strong>${email}</strong>, dès le prochain numéro.`,
  toThisIssue: "Vers le numéro en cours",
  unsubscribed: "Vous ne recevrez plus la newsletter",
  unsubscribe: "Se désinscrire",
  willNotRenew: "Résilié. Aucun nouvel abonnement n’est prélevé ni facturé, et tous les numéros de celui-ci arrivent encore.",
  noneComes: (email) => rich`La newsletter n’est plus envoyée à <strong>${email}</strong>. Un abonnement au magazine n’en est pas affecté.`,
  sendAgain: "C’était une erreur : la recevoir de nouveau",
  pressAndNoneComes: ({ title, email }) =>
    rich`Appuyez sur le bouton, et la newsletter de « ${title} » n’est plus envoyée à <strong>${email}</strong>. Un abonnement au magazine n’en est pas affecté.`,
  yourSubscription: "Votre abonnement",
  renews:
    "Il se renouvelle. Pour le résilier, appuyez sur le bouton : aucun nouvel abonnement n’est prélevé ni facturé, et tous les numéros de celui-ci arrivent encore.",
  stopRenewing: ({ offer, number }) => `Résilier : ${offer}, n° ${number}`,
};
