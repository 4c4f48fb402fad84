import { begins } from "../begins.ts";
import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

const lastCopy = (last: number) => (last > 0 ? ` Le dernier numéro qui vous revenait est le n° ${last} ; gardez-le.` : "");
const bankTakesDays = "votre banque peut mettre quelques jours à l’afficher";

export const letters: Messages["letters"] = {
  yourAccount: "Votre compte",
  seeOffers: "Voir les offres",
  subscribe: "S’abonner",
  stopRenewing: "Résilier l’abonnement, en un clic et sans connexion",
  askNoMore: "Ne plus me proposer de renouveler, en un clic et sans connexion",
  beside:
    "La personne qui a passé cette commande a saisi votre adresse e-mail sans prouver que c’est la sienne ; la commande est donc gardée à côté de votre compte, où rien n’a changé. Si c’était vous, connectez-vous et dites-le dans votre compte ; vous pouvez y dire aussi que ce n’était pas vous.",
  becauseSubscription: (title) => `Vous recevez cet e-mail parce que vous avez un abonnement à « ${title} ».`,
  becauseOrder: (title) => `Vous recevez cet e-mail parce que vous avez passé commande chez « ${title} ».`,
  becauseGave: "Vous recevez cet e-mail parce que vous avez offert un abonnement.",
  invoiceStands: "La facture de cet abonnement reste due ; aucune autre ne suivra.",
  nothingMore: "Rien de plus ne sera prélevé.",
  sentAgain: (issues) => `Ce qui n’est pas arrivé (${issues}) est tout de même envoyé une nouvelle fois.`,
  inMoney: (issues) => `Ce qui vous avait été promis pour les numéros non arrivés (${issues}) est compris dans la somme.`,

  held: ({ from, to, last }) => ({
    subject: `Livraison suspendue : ${from === to ? `n° ${from}` : `n° ${from} à n° ${to}`}`,
    title: "Livraison suspendue",
    paragraphs: [
      `${from === to ? `Le n° ${from} n’arrive pas` : `Les numéros ${from} à ${to} n’arrivent pas`}, comme vous l’avez demandé. Rien n’est perdu : autant de numéros s’ajoutent à la fin, et le dernier de votre abonnement est maintenant le n° ${last}.`,
      "Vous pouvez lever la suspension à tout moment dans votre compte ; les numéros qui ne sont pas encore bouclés reprennent alors.",
    ],
  }),
  beginsLater: ({ first, last, present, stops }: { first: number; last: number; present: number; stops: boolean }) => ({
    subject: `Votre nouvel abonnement commence avec le n° ${first}`,
    title: "L’un après l’autre",
    paragraphs: [
      `Ce que vous avez va jusqu’au n° ${present}. Ce que vous avez commandé en plus commence ensuite, avec le n° ${first}, et va jusqu’au n° ${last}. Rien n’arrive en double, et rien n’est perdu.`,
      ...(stops ? ["L’abonnement actuel ne se renouvelle plus, puisque celui-ci lui succède."] : []),
    ],
  }),
  lifted: ({ from, last }) => ({
    subject: `Vos numéros reprennent avec le n° ${from}`,
    title: "La suspension est levée",
    paragraphs: [`Vos numéros reprennent avec le n° ${from}. Le dernier de votre abonnement est le n° ${last}.`],
  }),
  claimed: ({ issue, instead }) => ({
    subject: `À propos de votre n° ${issue}`,
    title: `Le n° ${issue} n’est pas arrivé`,
    paragraphs: [
      instead === undefined
        ? `Nous sommes désolés. Le n° ${issue} repart vers vous avec le prochain envoi complémentaire.`
        : `Nous sommes désolés. À la place du n° ${issue}, vous recevez un numéro de plus à la fin de votre abonnement : le n° ${instead}.`,
      "Merci de vérifier l’adresse dans votre compte ; si elle est fausse, changez-la maintenant.",
    ],
  }),
  grace: (issues) => ({
    subject: "Votre abonnement est terminé, pas vos numéros",
    title: "Votre abonnement est terminé, pas vos numéros",
    paragraphs: [
      `Vous avez reçu tous les numéros que vous avez payés. Pour que rien ne vous échappe, ${count(issues, { one: `${issues} numéro de plus arrive`, other: `${issues} numéros de plus arrivent` })} malgré tout ; si vous renouvelez, ${count(issues, { one: "il compte", other: "ils comptent" })} dans le nouvel abonnement.`,
    ],
    button: "Renouveler",
  }),
  stopped: ({ nothingMore, issues, last }) => ({
    subject: "Votre abonnement est résilié",
    title: "Il ne sera pas renouvelé",
    paragraphs: [
      `${nothingMore} ${count(issues, { one: `${issues} numéro vous est encore dû, le n° ${last}, et il arrivera.`, other: `${issues} numéros vous sont encore dus ; le dernier est le n° ${last}, et tous arriveront.` })}`,
      "Si vous changez d’avis, « Annuler la résiliation », dans votre compte, vous permet de revenir sur cette décision.",
    ],
  }),
  renewsAgain: ({ auto, last }) => ({
    subject: "Votre résiliation est annulée",
    title: "Votre abonnement continue",
    paragraphs: [
      auto
        ? `Après le n° ${last}, le dernier de votre abonnement, il est renouvelé comme vous l’aviez accepté ; nous vous écrivons avant tout prélèvement.`
        : `Avant le n° ${last}, le dernier de votre abonnement, nous vous écrivons au sujet du renouvellement. Rien n’est prélevé automatiquement.`,
    ],
  }),
  refunded: ({ sum, byHand, last, kept }) => ({
    subject: `En route vers vous : ${sum}`,
    title: "Votre remboursement est en route",
    paragraphs: [
      `Votre remboursement de ${sum} est en route. ${
        byHand
          ? "Vous n’avez pas payé sur notre site ; nous vous remboursons donc nous-mêmes, par virement ou comme nous en convenons avec vous. Cela prend quelques jours."
          : `L’argent vous revient par le moyen de paiement utilisé ; ${bankTakesDays}.`
      }`,
      `L’abonnement est terminé, et l’accès qu’il donnait aussi.${lastCopy(last)}`,
      ...(kept ? [kept] : []),
      "Merci de nous avoir lus. La porte reste ouverte.",
    ],
  }),
  keptDespiteRefund: (sum) => ({
    subject: `Remboursé : ${sum}`,
    title: "Votre argent vous revient, vos numéros aussi",
    paragraphs: [
      `Nous vous avons remboursé ${sum}, par le moyen de paiement utilisé ; ${bankTakesDays}.`,
      "Rien d’autre ne change : tous les numéros qui vous sont dus arrivent encore.",
    ],
  }),
  whyEnded: {
    declined: "Le prélèvement de votre renouvellement a été refusé ; rien n’a donc été débité, et l’abonnement est terminé.",
    trial: "Vos numéros gratuits sont tous arrivés, et l’essai prend fin de lui-même. Rien n’a été prélevé.",
    served: "Vous avez reçu tous les numéros que vous avez payés, et l’abonnement est terminé.",
  },
  ended: (why) => ({
    subject: "Votre abonnement est terminé",
    title: "C’était le dernier numéro",
    paragraphs: [why, "Les numéros de votre abonnement vous restent ouverts."],
    again: "Reprendre l’abonnement",
  }),
  whoeverHasGift: "la personne à qui vous avez offert ce cadeau",
  giftGiven: (name) => ({
    subject: `Votre cadeau est arrivé à son dernier numéro (${name})`,
    title: "Votre cadeau est arrivé à son terme",
    paragraphs: [`${begins(name)} a reçu tous les numéros de votre cadeau. Il prend fin ici de lui-même, et rien n’est prélevé.`],
    button: "Offrir à nouveau",
  }),
  giftHad: (title) => ({
    subject: "C’était le dernier numéro de votre cadeau",
    title: "C’était le dernier numéro",
    paragraphs: [
      `L’abonnement à « ${title} » qui vous a été offert est arrivé à sa fin. Ses numéros vous restent ouverts, et rien n’est prélevé. Si vous souhaitez continuer, voici les offres.`,
    ],
  }),
  giftEnded: ({ title, last }) => ({
    subject: `Votre abonnement à « ${title} » est terminé`,
    title: "L’abonnement est terminé",
    paragraphs: [`L’abonnement à « ${title} » qui vous a été offert a été interrompu par la personne qui l’offrait.${lastCopy(last)}`],
  }),
};
