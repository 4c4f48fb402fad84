import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

export const subscriptions: Messages["refusals"]["subscriptions"] = {
  address: "La poste ne pourrait pas livrer à cette adresse telle quelle.",
  none: "Cet abonnement ne figure pas parmi les vôtres.",
  nonePrinted: "Vous n’avez pas d’abonnement papier à envoyer à cette adresse.",
  writeWhy: "Notez pourquoi ; cela figure dans l’histoire de l’abonnement.",
  why: "Pourquoi ?",
  ended: "L’abonnement est terminé, et ne se renouvelle pas.",
  stopped: "L’abonnement ne se renouvelle déjà plus.",
  endedForGood: "L’abonnement est terminé ; abonnez-vous à nouveau.",
  renews: "L’abonnement se renouvelle déjà.",
  linkCut:
    "Ce lien n’est pas complet. Copiez-le en entier depuis l’e-mail, ou connectez-vous et appuyez sur « Résilier l’abonnement » dans votre compte.",
  notRunning: "L’abonnement n’est pas en cours.",
  giveNumbers: "Indiquez le premier et le dernier numéro à retenir.",
  wrongOrder: ({ from, to }) => `Le n° ${to} vient avant le n° ${from}.`,
  onItsWay: ({ from, first }) => `Le n° ${from} est déjà en route ; le premier qui peut être retenu est le n° ${first}.`,
  longest: (issues) => `Une suspension est de ${count(issues, { one: `${issues} numéro`, other: `${issues} numéros` })} au plus.`,
  onHold: (issue) => `Le n° ${issue} est déjà retenu.`,
  noneOwed: ({ from, to }) => `Aucun numéro du n° ${from} au n° ${to} n’est dû.`,
  holdPassed: "Tous les numéros de cette suspension sont passés, ou déjà en route.",
  noHold: "Cette suspension n’existe pas.",
  holdLifted: "Cette suspension a déjà été levée.",
  noCopy: "Cet exemplaire n’existe pas.",
  noReplacement: "Cet exemplaire de remplacement n’attend pas d’être posté.",
  claim: {
    digital: (issue) => `Le n° ${issue} est l’édition numérique ; rien n’a été posté qui puisse se perdre.`,
    claimed: (issue) => `Le n° ${issue} a déjà été réclamé.`,
    notPosted: (issue) => `Le n° ${issue} n’a pas été posté.`,
    givenBack: "Il a été remboursé.",
    unpaid: (issue) => `Le n° ${issue} n’a pas été payé.`,
    wait: ({ issue, posted, until }) => `Le n° ${issue} a été posté le ${posted}. Laissez à la poste un délai jusqu’au ${until}.`,
    tooLate: ({ issue, days }) => `Le n° ${issue} a été posté il y a plus de ${days} jours. Écrivez-nous.`,
    tooMany: (copies) =>
      `${count(copies, { one: `${copies} exemplaire a été réclamé`, other: `${copies} exemplaires ont été réclamés` })} en douze mois. Écrivez-nous, et nous trouverons ce qui ne va pas avec la poste.`,
    twice: (issue) => `Le n° ${issue} a été envoyé deux fois. Écrivez-nous.`,
    sentAgain: (issue) => `Le n° ${issue} a déjà été renvoyé une fois ; un numéro de plus peut être ajouté à la fin.`,
  },
};
