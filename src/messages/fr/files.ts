import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

export const files: Messages["files"] = {
  epub: "EPUB",
  epubNarrated: "EPUB, lu à voix haute",
  pdf: "PDF, tel que paru",
  pages: (pages) => count(pages, { one: `${pages} page`, other: `${pages} pages` }),
  minutes: (minutes) => count(minutes, { one: `${minutes} minute`, other: `${minutes} minutes` }),
  notReady: {
    file: "Le fichier est en préparation",
    picture: "L’image est en préparation",
    card: "La carte est en préparation",
    recording: "L’enregistrement est en préparation",
    printView: "La version imprimable est en préparation",
    epub: "L’EPUB est en préparation",
    pdf: "Le PDF est en préparation",
  },
  againSoon: "Réessayez dans une minute.",
  opensItself: "Le fichier s’ouvrira ici de lui-même dès qu’il sera prêt, le plus souvent en moins d’une minute.",
  isReady: "C’est prêt.",
  openIt: "Ouvrir",
  lookAgain: "Vérifier de nouveau",
  noPrintView:
    "Il n’y a pas de version imprimable de cet article : l’un de ses éléments ne peut pas encore être composé pour l’impression. Vous pouvez imprimer la page elle-même.",
  recordingNotYours: "L’enregistrement est réservé à qui peut lire l’article. Abonnez-vous, ou connectez-vous si vous l’avez déjà fait.",
  epubNotYours: "L’EPUB du numéro entier est réservé aux abonnés.",
  pdfNotYours: "Le PDF du numéro entier est réservé aux abonnés.",
  issueNotYours: "Votre abonnement n’ouvre pas ce numéro.",
  episodeNotYours: "Votre abonnement n’est pas en cours, et cet épisode n’appartient à aucun numéro que vous avez reçu.",
  allIssues: (title) => `Tous les numéros de « ${title} »`,
  issuesOfYear: ({ title, year }) => `${title}, ${year}`,
  found: (words) => `Résultats pour « ${words} »`,
  notRunning: "Votre abonnement n’est pas en cours",
  termStays: (title) =>
    `Les numéros de votre abonnement restent dans ce flux. Les nouveautés reviennent dès que vous vous abonnez à « ${title} » ; l’adresse du flux reste la même.`,
  openStays: (title) =>
    `Ce qui est accessible après connexion reste dans ce flux. Les nouveautés reviennent dès que vous vous abonnez à « ${title} » ; l’adresse du flux reste la même.`,
};
