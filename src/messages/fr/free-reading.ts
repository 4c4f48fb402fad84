import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

const articles = (number: number) => count(number, { one: `${number} article`, other: `${number} articles` });
const areLeft = (number: number) => (number === 0 ? "il n’en reste aucun" : `il en reste ${number}`);

export const freeReading: Messages["freeReading"] = {
  give: "Offrir cet article",
  title: "Les articles que vous offrez",
  says: ({ aMonth, left, days }) =>
    `Créez ici un lien : qui le reçoit peut lire un article, sans se connecter. Vous pouvez offrir ${articles(aMonth)} par mois ; ${areLeft(left)}. Un lien ouvre son article pendant ${count(days, { one: `${days} jour`, other: `${days} jours` })}, et rien d’autre : ni enregistrement, ni fichier, ni autre article.`,
  none: "Le magazine ne propose pas de tels liens en ce moment.",
  make: (headline) => `Créer un lien vers « ${headline} »`,
  notYours: (headline) =>
    `« ${headline} » ne peut pas être offert par un lien : soit tout le monde peut le lire, soit vous ne le lisez pas grâce à votre propre abonnement.`,
  madeFor: (headline) => rich`Ce lien ouvre <strong>${headline}</strong>. Il n’est montré qu’une fois : nous n’en gardons pas de copie.`,
  theLink: "Le lien",
  until: (day) => `Il est valable jusqu’au ${day}.`,
  given: "Ce que vous avez offert",
  nothingGiven: "Rien encore. Sous chaque article réservé aux abonnés se trouve « Offrir cet article ».",
  opened: "Ouvert",
  openedTimes: (number) => (number === 0 ? "pas encore" : `${number} fois`),
  states: { over: "a pris fin", revoked: "repris" },
  takeBack: "Reprendre le lien",
  takeBackOf: (headline) => `Reprendre le lien vers « ${headline} »`,
  takenBack: "Le lien n’ouvre plus rien.",
  notPublic: "Un article qui n’est plus public",
  wasGiven: (day) => `Un abonné vous a offert cet article. Le lien l’ouvre jusqu’au ${day}.`,
  meterTo: ({ left, aMonth }) =>
    left > 0
      ? `Avec votre compte, vous lisez ${articles(aMonth)} par mois sans abonnement ; ce mois-ci, ${areLeft(left)}.`
      : `Vous avez lu tous les articles ouverts ce mois-ci sans abonnement : ${aMonth}. Le mois prochain en ouvre autant.`,
  meterTold: (aMonth) =>
    `En vous connectant, vous lisez ${articles(aMonth)} par mois sans abonnement. Un compte ne coûte rien : nous vous envoyons un code.`,
  readThisOne: "Lire celui-ci",
  metered: ({ left, aMonth }) =>
    `L’un des articles que vous lisez ce mois-ci sans abonnement (${aMonth} par mois) ; ${areLeft(left)}. Y revenir ce mois-ci ne compte pas de nouveau. Les enregistrements et les téléchargements sont réservés aux abonnés.`,
};
