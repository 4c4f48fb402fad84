import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

export const shelf: Messages["shelf"] = {
  save: "Lire plus tard",
  takeOut: "Retirer",
  takeOutOf: (headline) => `Retirer « ${headline} » de ce que vous avez mis de côté`,
  reading: "À lire",
  goOn: "Reprendre la lecture",
  title: "À lire plus tard",
  says: "Ce que vous mettez de côté reste ici jusqu’à ce que vous l’en retiriez. Personne d’autre que vous ne le voit.",
  nothingSaved: "Rien encore. Chaque article a, sous son titre, « Lire plus tard ».",
  saveThis: (headline) => `Mettre « ${headline} » de côté pour plus tard`,
  saved: (headline) => rich<"a">`Mis de côté pour plus tard : <a>${headline}</a>.`,
  takenOut: (headline) => rich<"a">`Retiré : <a>${headline}</a>.`,
  savedOn: (day) => `Mis de côté le ${day}`,
  allSaved: (number) => `Tout ce que vous avez mis de côté (${count(number, { one: `${number} article`, other: `${number} articles` })})`,
  history: "Ce que vous avez lu",
  historySays: (days) =>
    `Ce que vous commencez et lisez quand votre compte est ouvert, et où vous en êtes, pour continuer sur n’importe lequel de vos appareils, dans le texte ou dans l’enregistrement. Personne d’autre que vous ne le voit, cela n’entre dans aucun comptage, et ce que vous n’avez pas rouvert depuis ${days} jours est supprimé.`,
  historyOff: "Rien de ce que vous lisez n’est gardé ici. Votre navigateur peut toujours garder l’endroit où vous en êtes, pour lui seul.",
  nothingRead: "Rien encore.",
  stoppedAt: ({ day, part }) => `${day} · lu à ${part} %`,
  wasRead: (day) => `${day} · lu jusqu’au bout`,
  forget: "Effacer",
  forgetOf: (headline) => `Effacer « ${headline} » de ce que vous avez lu`,
  empty: "Tout effacer",
  emptySays:
    "Tout ce qui est dans cette liste est supprimé aussitôt, ainsi que l’endroit où vous en étiez. La liste continue à partir d’ici.",
  switchOff: "Ne pas garder d’historique",
  switchOffSays: "Tout ce qui est dans cette liste est supprimé aussitôt, et désormais rien de ce que vous lisez n’est gardé.",
  switchOn: "Garder de nouveau un historique",
  done: {
    forgotten: "C’est effacé.",
    emptied: "Tout est effacé.",
    off: "Désormais, rien de ce que vous lisez n’est gardé ; ce qui l’était est supprimé.",
    on: "Ce que vous lisez est désormais gardé pour vous.",
  },
  pagesOfHistory: "Pages de ce que vous avez lu",
  more: "Page suivante",
  back: "Page précédente",
  backToAccount: "Retour à votre compte",
};
