import type { Messages } from "../catalogue.ts";
import { creditLine } from "./credits.ts";
import { count } from "./grammar.ts";

export const editions: Messages["editions"] = {
  written: ({ by, day }) => (by ? `Par ${by}, le ${day}` : `Publié le ${day}`),
  credits: creditLine,
  nobodyYet: "personne encore",
  issue: (number) => `Numéro ${number}`,

  restForSignedIn: "La suite de cet article est accessible après connexion.",
  restForSubscribers: "La suite de cet article est réservée aux abonnés.",
  subscribeTo: (title) => `S’abonner à « ${title} »`,
  fromEditor: "Le mot de la rédaction",
  published: ({ wholeNumber, volume, number, day }) => `Numéro ${wholeNumber}. Volume ${volume}, n° ${number}. ${day}.`,
  rhythm: (perYear) => `Paraît ${perYear} fois par an.`,
  issnPrint: (issn) => `ISSN ${issn} (imprimé)`,
  issnOnline: (issn) => `ISSN ${issn} (en ligne)`,
  readAt: (host) => `Pour lire, s’abonner et retrouver les anciens numéros : ${host}.`,
  setIn: (trim) => `Composé en Newsreader et en Instrument Sans. ${trim}.`,
  rights: ({ year, title }) => `© ${year} ${title} et ses auteurs.`,

  cover: "Couverture",
  coverOf: ({ issue, shows }) => `Couverture du numéro ${issue}${shows ? ` : ${shows}` : ""}`,
  titleAndIssue: ({ title, issue }) => `${title}, numéro ${issue}`,
  voice: { synthetic: "voix de synthèse", reader: (name) => `lecture : ${name}` },
  voiceOfFile: { synthetic: "Lu par une voix de synthèse", reader: (name) => `Lecture : ${name}` },
  contents: "Sommaire",
  beginReading: "Commencer la lecture",
  colophon: "Ours",
  landmarks: "Repères",
  printedPages: "Pages du numéro imprimé",
  printedPage: (page) => `Page ${page}`,
  bookOf: ({ title, wholeNumber, volume, number, day }) => `${title}, numéro ${wholeNumber}, volume ${volume}, n° ${number}, ${day}.`,
  bookPrinted: ({ title, issue }: { title: string; issue: number }) => `${title}, n° ${issue}, imprimé`,
  bookAccessible: ({ aloud, silent }: { aloud: boolean; silent: string[] }) =>
    `Chaque image a une description. Le texte se recompose, et son ordre est celui de la lecture. Les notes renvoient dans les deux sens.${aloud ? " Le texte courant est lu à voix haute, phrase après phrase ; les tableaux, les encadrés et les légendes ne le sont pas." : ""}${aloud && silent.length > 0 ? ` Non lus : ${silent.map((headline) => `« ${headline} »`).join(", ")}.` : ""}`,
  bookSetIn: "Composé en Newsreader et en Instrument Sans, polices jointes à ce livre sous la licence SIL Open Font License 1.1.",
  issueOnWeb: "Ce numéro sur le web",

  signInToRead: "Se connecter pour lire la suite",
  restOnWeb: "La suite est réservée aux abonnés",
  ownPodcast: (title) => `Tous les articles de « ${title} » que vous pouvez écouter, lus à voix haute.`,
  openPodcast: (title) => `Les articles en accès libre de « ${title} », lus à voix haute.`,
  podcastTitle: (title) => `« ${title} » à écouter`,
  volume: (volume) => `Volume ${volume}`,

  allIssues: "Tous les numéros",
  newestFirst: "Tous les numéros, du plus récent au plus ancien.",
  issues: (issues) => count(issues, { one: `${issues} numéro`, other: `${issues} numéros` }),
  searchIssues: (title) => `Chercher dans les numéros de « ${title} »`,
  newestIssues: "Les derniers numéros",
  readerPassword:
    "Votre adresse e-mail, et le mot de passe de lecture que vous avez créé pour les applis de lecture sous « Mes flux et applis », dans votre compte. Ce n’est pas le code que nous vous envoyons par e-mail.",
  login: "Adresse e-mail",
  password: "Mot de passe de lecture",
  readAloud: "Lu à voix haute",
  readOnWeb: "Le lire sur le web",
};
