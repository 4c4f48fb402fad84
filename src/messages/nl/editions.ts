import type { Messages } from "../catalogue.ts";
import { creditLine } from "./credits.ts";
import { count } from "./grammar.ts";

export const editions: Messages["editions"] = {
  written: ({ by, day }) => (by ? `Door ${by}, ${day}` : `Verschenen op ${day}`),
  credits: creditLine,
  nobodyYet: "nog niemand",
  issue: (number) => `Nummer ${number}`,

  restForSignedIn: "Wie inlogt, kan de rest van dit artikel lezen.",
  restForSubscribers: "De rest van dit artikel is voor abonnees.",
  subscribeTo: (title) => `Neem een abonnement op ‘${title}’`,
  fromEditor: "Van de redactie",
  published: ({ wholeNumber, volume, number, day }) => `Nummer ${wholeNumber}. Jaargang ${volume}, nummer ${number}. ${day}.`,
  rhythm: (perYear) => count(perYear, { one: "Verschijnt één keer per jaar.", other: `Verschijnt ${perYear} keer per jaar.` }),
  issnPrint: (issn) => `ISSN ${issn} (gedrukt)`,
  issnOnline: (issn) => `ISSN ${issn} (online)`,
  readAt: (host) => `Lezen, abonneren en eerdere nummers opzoeken: ${host}.`,
  setIn: (trim) => `Gezet in Newsreader en Instrument Sans. ${trim}.`,
  rights: ({ year, title }) => `© ${year} ${title} en zijn medewerkers.`,

  cover: "Cover",
  coverOf: ({ issue, shows }) => `Cover van nummer ${issue}${shows ? `: ${shows}` : ""}`,
  titleAndIssue: ({ title, issue }) => `${title}, nummer ${issue}`,
  voice: { synthetic: "synthetische stem", reader: (name) => `voorgelezen door ${name}` },
  voiceOfFile: { synthetic: "Voorgelezen door een synthetische stem", reader: (name) => `Voorgelezen door ${name}` },
  contents: "Inhoud",
  beginReading: "Begin met lezen",
  colophon: "Colofon",
  landmarks: "Oriëntatiepunten",
  printedPages: "Pagina’s van het gedrukte nummer",
  printedPage: (page) => `Pagina ${page}`,
  bookOf: ({ title, wholeNumber, volume, number, day }) => `${title}, nummer ${wholeNumber}, jaargang ${volume}, nummer ${number}, ${day}.`,
  bookPrinted: ({ title, issue }: { title: string; issue: number }) => `${title}, nr. ${issue}, gedrukt`,
  bookAccessible: ({ aloud, silent }: { aloud: boolean; silent: string[] }) =>
    `Elke afbeelding heeft een beschrijving. De tekst past zich aan het scherm aan en zijn volgorde is de leesvolgorde. Voetnoten verwijzen heen en terug.${aloud ? " De lopende tekst wordt zin voor zin voorgelezen; tabellen, kaders en bijschriften niet." : ""}${aloud && silent.length > 0 ? ` Niet voorgelezen: ${silent.map((headline) => `‘${headline}’`).join(", ")}.` : ""}`,
  bookSetIn: "Gezet in Newsreader en Instrument Sans, die bij dit boek horen onder de SIL Open Font License 1.1.",
  issueOnWeb: "Dit nummer op het web",

  signInToRead: "Log in om verder te lezen",
  restOnWeb: "De rest is voor abonnees",
  ownPodcast: (title) => `Elk artikel van ‘${title}’ dat u mag beluisteren, voorgelezen.`,
  openPodcast: (title) => `De vrije artikelen van ‘${title}’, voorgelezen.`,
  podcastTitle: (title) => `‘${title}’, voorgelezen`,
  volume: (volume) => `Jaargang ${volume}`,

  allIssues: "Alle nummers",
  newestFirst: "Alle nummers, het nieuwste eerst.",
  issues: (issues) => count(issues, { one: "1 nummer", other: `${issues} nummers` }),
  searchIssues: (title) => `Zoek in de nummers van ‘${title}’`,
  newestIssues: "De nieuwste nummers",
  readerPassword:
    "Uw e-mailadres en het leeswachtwoord dat u in uw account onder ‘Mijn feeds en apps’ voor leesapps hebt gemaakt. Het is niet de code die we u mailen.",
  login: "E-mailadres",
  password: "Leeswachtwoord",
  readAloud: "Voorgelezen",
  readOnWeb: "Lees het op het web",
};
