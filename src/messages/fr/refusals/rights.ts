import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

export const rights: Messages["refusals"]["rights"] = {
  sameEmail: "C’est l’adresse que votre compte a déjà.",
  otherEmail: "Donnez-en une autre.",
  tooOften: "C’était beaucoup. Redemandez demain, ou écrivez à notre bureau.",
  noDeclaration: "Cette déclaration n’existe pas, ou elle a été effacée.",
  noChange: "Aucun changement de votre adresse n’est en cours. Demandez-le de nouveau.",
  linkOver: "Ce lien n’est plus valable : le changement est fait, a été arrêté, ou a été redemandé depuis.",
  codeWrong: (left) =>
    `Ce n’est pas le code de notre e-mail à la nouvelle adresse. Regardez-le de nouveau ; il reste ${count(left, { one: `${left} essai`, other: `${left} essais` })}.`,
  codeWrongLast: "Ce n’était pas le code, pour la cinquième fois. Rien n’a été changé ; demandez-le de nouveau.",
  codeBeside: "Ce n’est pas le code.",
  staffWait: "La rédaction change son adresse avec un code envoyé à l’ancienne. Demandez de l’aide à la direction.",
  taken: "Cette adresse a entre-temps un compte à elle, rien n’a donc été changé. Connectez-vous avec elle, ou écrivez à notre bureau.",
  unproven: "La nouvelle adresse n’est pas encore prouvée : qui la lit doit appuyer sur le bouton de notre e-mail, ou en saisir le code.",
  unknown: "Aucune lectrice, aucun lecteur ne se connecte avec cette adresse.",
  leavingOver: "Aucune suppression de votre compte n’est en cours.",
  declaredTooOften: "C’était souvent. Écrivez à notre bureau : une déclaration n’a pas besoin de formulaire.",
  declareName: "Donnez votre nom.",
  declareContract: "Dites de quel contrat il s’agit, en 300 lettres au plus.",
  declareShorter: "Dites-le en 300 lettres au plus.",
  declareIncomplete: "Il manque quelque chose.",
};
