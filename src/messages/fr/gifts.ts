import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

const issuesCounted = (issues: number) => count(issues, { one: `${issues} numéro`, other: `${issues} numéros` });

export const gifts: Messages["gifts"] = {
  aFriend: "Quelqu’un qui pense à vous",
  aGift: (title) => `Un cadeau : ${title}`,
  for: (name) => `Pour ${name}`,
  hasGiven: ({ donor, title }) => `${donor} vous offre « ${title} »`,
  somebodyGave: (title) => `Quelqu’un vous offre « ${title} »`,
  whatIsGiven: ({ offer, issues, print }) =>
    `${offer} : ${issuesCounted(issues)}${print ? ", par la poste" : ""}. Rien ne vous est demandé, ni maintenant ni plus tard, et l’abonnement prend fin de lui-même.`,
  take: "Accepter le cadeau",
  willBelongTo: (email) => rich<"a">`Il sera rattaché à ${email}. Ce n’est pas vous ? <a>Déconnectez-vous d’abord</a>.`,
  signInToTake: "Se connecter pour l’accepter",
  waitsUntil: (day) =>
    `Votre adresse e-mail suffit : nous envoyons un code, et le cadeau est rattaché à cette adresse. Il attend jusqu’au ${day}.`,
  yourCard: "Votre carte",
  givesYou: ({ donor, title }) => `${donor} vous offre un abonnement à « ${title} ». Pour l’accepter :`,
  printAsCard:
    "Imprimez cette page en guise de carte, ou envoyez vous-même l’adresse. Elle est montrée dans ce navigateur, pendant une heure ; vous pouvez en créer une autre à tout moment. Qui la détient peut accepter le cadeau.",
  backToAccount: "Retour à votre compte",
  changeTo: (offer) => `Passer à ${offer}`,
  changesFrom: ({ last, first, offer }) => `Jusqu’au n° ${last}, rien ne change. À partir du n° ${first}, vous avez ${offer}.`,
  copiesAreWorth: "Valeur de vos numéros non livrés",
  offerFor: ({ offer, issues }) => `${offer}, ${issuesCounted(issues)}`,
  payNow: "Vous payez maintenant",
  nothing: "rien",
  lastIssue: "Dernier numéro de l’abonnement",
  no: (issue) => `N° ${issue}`,
  thisAsWell: "Je veux aussi celui-ci",
  changeAndPay: (price) => `Changer avec obligation de paiement : ${price}`,
  changeIt: "Changer",
  restNotOnline: "Le reste du prix ne peut pas encore être payé en ligne.",
  leaveIt: "Ne rien changer",
};
