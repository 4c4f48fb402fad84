import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

const issuesCounted = (issues: number) => count(issues, { one: `${issues} numéro`, other: `${issues} numéros` });
const on = (day: string | undefined) => (day === undefined ? "" : `, le ${day}`);

export const subscriptionLetter: Messages["subscriptionLetter"] = {
  comes: {
    both: (since) => `Vous le recevez sur papier et en numérique, depuis le ${since}.`,
    print: (since) => `Vous le recevez sur papier, depuis le ${since}.`,
    digital: (since) => `Vous le recevez en numérique, depuis le ${since}.`,
  },
  copiesEach: (copies) =>
    `De chaque numéro, vous recevez ${count(copies, { one: `${copies} exemplaire`, other: `${copies} exemplaires` })}.`,
  gift: (giver) => `C’est un cadeau de la part de ${giver}.`,
  free: "Il ne vous coûte rien.",
  opens: {
    archive: "Tout ce que nous avons publié vous est ouvert ici.",
    term: "Les numéros de votre abonnement vous sont ouverts ici.",
  },
  onHold: "La livraison est suspendue pour le moment ; ce qui vous est ouvert ici le reste.",
  inGrace: "Il est arrivé à son terme, et nous vous servons encore un peu, pour que rien ne vous échappe pendant son renouvellement.",
  onItsWay: (ranges) => `En route vers vous : ${ranges}.`,
  oneToCome: ({ last, day }) => `Un numéro est encore à venir, le dernier de votre abonnement : n° ${last}${on(day)}.`,
  toCome: (of) =>
    `${count(of.issues, { one: `${of.issues} numéro est encore à venir`, other: `${of.issues} numéros sont encore à venir` })}, ${of.ranges}.${of.next === undefined ? "" : ` Le prochain est le n° ${of.next}${on(of.nextOn)}.`} Le dernier de votre abonnement est le n° ${of.last}${on(of.lastOn)}.`,
  allCame: (last) => `Tous les numéros de votre abonnement sont arrivés, ou en route ; le dernier est le n° ${last}.`,
  graceToCome: (ranges) => `Encore à venir à titre gracieux, pendant son renouvellement : ${ranges}.`,
  paid: ({ sum, issues, day }) => `Vous avez payé ${sum} pour ${issuesCounted(issues)} le ${day}.`,
  credited: (sum) => `La valeur de numéros non livrés auparavant, ${sum}, en a été déduite.`,
  openInvoice: ({ sum, issues, due }) =>
    `Sa facture reste à payer : ${sum} pour ${issuesCounted(issues)}${due === undefined ? "" : `, au plus tard le ${due}`}.`,
  failed: (again) =>
    `Le paiement de son renouvellement n’a pas abouti.${again === undefined ? "" : ` Nous réessayons le ${again}.`} Vous pouvez le payer ci-dessous à tout moment.`,
  takenBack: "Votre banque a annulé le paiement.",
  renews: ({ last, day, issues, price }) =>
    `Il est renouvelé quand le n° ${last} est paru${on(day)} : ${issuesCounted(issues)} de plus pour ${price}, par votre moyen de paiement actuel. Nous vous écrivons au moins une semaine avant.`,
  renewsSoon: ({ issues, price }) =>
    `Il est renouvelé dans les jours qui viennent : ${issuesCounted(issues)} de plus pour ${price}, par votre moyen de paiement actuel.`,
  asked: ({ last, issues, price }) =>
    `Après le n° ${last}, rien n’est prélevé automatiquement. Nous vous écrivons avant, et il ne continue que si vous le dites${price === undefined ? "" : ` : ${issuesCounted(issues)} de plus pour ${price}`}.`,
  askedAndOpen: (last) => `Après le n° ${last}, il prend fin, sauf si vous dites qu’il doit continuer ; nous vous écrivons avant.`,
  ends: (last) => `Il prend fin avec le n° ${last}, et rien n’est prélevé.`,
  endsAndOpen: (last) => `Il prend fin avec le n° ${last}.`,
  stopped: (last) => `Vous l’avez résilié : il ne sera pas renouvelé, et prend fin avec le n° ${last}. Rien de plus n’est prélevé.`,
  stoppedAndOpen: (last) => `Vous l’avez résilié : il ne sera pas renouvelé, et prend fin avec le n° ${last}.`,
  toStop: (button) =>
    `Pour le résilier, appuyez ci-dessous sur « ${button} » : il prend fin avec son dernier numéro, ce que vous avez payé arrive encore, et tout vous est expliqué avant que vous confirmiez.`,
  toBeSpared: (button) =>
    `Si vous ne voulez pas continuer, vous n’avez rien à faire ; « ${button} », ci-dessous, vous épargne les e-mails à ce sujet.`,
  pending: "Il attend son paiement, et commence quand celui-ci est arrivé.",
  expired: (last) => `Il s’est achevé avec le n° ${last} ; ses numéros vous restent ouverts.`,
  cancelled: "Il a pris fin ; ce qui n’avait pas été livré a été remboursé.",
  refunded: "Il a été remboursé et il est terminé.",
  unpaid: "Il a pris fin avant d’avoir été payé.",
  everyIssue: ({ issues, ranges }) => `Tous ses numéros (${issuesCounted(issues)}) : ${ranges}`,
  theIssue: (ranges) => `Son numéro : ${ranges}`,
  issue: "Numéro",
  appears: "Parution",
  noDayYet: "pas encore prévue",
  print: "Papier",
  digital: "Numérique",
  states: {
    owed: "à venir",
    frozen: "en route",
    mailed: "posté",
    released: "ouvert",
    held: "retenu",
    claimed: "pas arrivé",
    replaced: "renvoyé",
    voided: "aucun",
    none: "aucun",
  },
};
