import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

export const people: Messages["refusals"]["people"] = {
  giveEmail: "Donnez une adresse e-mail, comme nom@example.org.",
  noEmail: "Ce n’est pas une adresse e-mail.",
  lettersTooOften:
    "Trop de demandes. Attendez un quart d’heure avant de demander un nouvel e-mail ; un code que vous avez déjà reste valable.",
  triesTooOften: "Trop d’essais erronés. Attendez un quart d’heure.",
  linkUsed: "Ce lien a déjà servi. Demandez un nouvel e-mail.",
  linkOver: "Ce lien a déjà servi, ou date de plus d’un quart d’heure. Demandez un nouvel e-mail ; c’est le dernier qui compte.",
  noLetter: (minutes) =>
    `Aucun e-mail de ce navigateur n’est en attente : son code a servi, date de plus de ${minutes} minutes, ou a été demandé dans un autre navigateur. Demandez un nouvel e-mail.`,
  askAgain: "Demandez un nouvel e-mail.",
  codeWrongLast: "Ce n’était pas le code, pour la cinquième fois. Demandez un nouvel e-mail.",
  codeWrong: (left) =>
    `Ce n’est pas le code de notre e-mail. Vérifiez-le ; il reste ${count(left, { one: `${left} essai`, other: `${left} essais` })}.`,
  notTheCode: "Ce n’est pas le code de l’e-mail.",
  notTheSecond: "Ce code n’est pas valable, ou ne l’est plus.",
  keysTooOften: "Trop d’adresses ou de mots de passe erronés sont venus d’ici ; attendez dix minutes.",
  keyUnknown: "Cette adresse ou ce mot de passe est inconnu.",
  keyEnded:
    "La personne à qui appartenait cette adresse ou ce mot de passe les a désactivés. Créez-en de nouveaux dans le compte, sous « Mes flux et applis ».",
  noDemo: "Ce magazine n’est pas une démo ; connectez-vous avec votre adresse e-mail.",
  secondWrong: "Ce n’est ni un code de votre appli, ni un code de récupération encore valable. Un code ne sert qu’une fois.",
  secondTooOften: "Trop de codes erronés. Attendez un quart d’heure.",
  appHeld: "Votre appli donne déjà des codes. Retirez-la d’abord, puis configurez-en une autre.",
  passkeyRefused: "La connexion avec cette clé d’accès a échoué. Réessayez, ou connectez-vous avec un code.",
};
