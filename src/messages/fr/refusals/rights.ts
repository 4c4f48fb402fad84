import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

export const rights: Messages["refusals"]["rights"] = {
  sameEmail: "C’est l’adresse que votre compte a déjà.",
  otherEmail: "Donnez-en une autre.",
  tooOften: "Trop de demandes. Réessayez demain, ou écrivez à notre secrétariat.",
  noDeclaration: "Cette déclaration n’existe pas, ou elle a été supprimée.",
  noChange: "Aucun changement de votre adresse n’est en cours. Demandez-le de nouveau.",
  linkOver: "Ce lien n’est plus valable : le changement est fait, a été arrêté, ou a été redemandé depuis.",
  codeWrong: (left) =>
    `Ce n’est pas le code de notre e-mail à la nouvelle adresse. Vérifiez-le ; il reste ${count(left, { one: `${left} essai`, other: `${left} essais` })}.`,
  codeWrongLast: "Ce n’était pas le code, pour la cinquième fois. Rien n’a été changé ; demandez-le de nouveau.",
  codeBeside: "Ce n’est pas le code.",
  staffWait: "La rédaction change son adresse avec un code envoyé à l’ancienne. Demandez de l’aide à la direction.",
  taken: "Cette adresse a désormais son propre compte, rien n’a donc été changé. Connectez-vous avec elle, ou écrivez à notre secrétariat.",
  unproven:
    "La nouvelle adresse n’est pas encore confirmée : qui en lit les e-mails doit appuyer sur le bouton de notre e-mail, ou en saisir le code.",
  unknown: "Aucune lectrice, aucun lecteur ne se connecte avec cette adresse.",
  leavingOver: "Aucune suppression de votre compte n’est en cours.",
  declaredTooOften: "Trop de demandes. Écrivez plutôt à notre secrétariat : une déclaration n’a pas besoin de formulaire.",
  declareName: "Donnez votre nom.",
  declareContract: "Dites de quel contrat il s’agit, en 300 caractères au plus.",
  declareShorter: "Dites-le en 300 caractères au plus.",
  declareIncomplete: "Il manque quelque chose.",
};
