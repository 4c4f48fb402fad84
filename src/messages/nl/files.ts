import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

export const files: Messages["files"] = {
  epub: "EPUB",
  epubNarrated: "EPUB, voorgelezen",
  pdf: "PDF, zoals gedrukt",
  pages: (pages) => count(pages, { one: "1 pagina", other: `${pages} pagina’s` }),
  minutes: (minutes) => count(minutes, { one: "1 minuut", other: `${minutes} minuten` }),
  notReady: {
    file: "Het bestand wordt nog gemaakt",
    picture: "De afbeelding wordt nog gemaakt",
    card: "De kaart wordt nog gemaakt",
    recording: "De opname wordt nog gemaakt",
    printView: "De afdrukweergave wordt nog gemaakt",
    epub: "De EPUB wordt nog gemaakt",
    pdf: "De PDF wordt nog gemaakt",
  },
  againSoon: "Probeer het over een minuut nog eens.",
  opensItself: "Het bestand opent hier vanzelf zodra het klaar is, meestal binnen een minuut.",
  isReady: "Klaar.",
  openIt: "Openen",
  lookAgain: "Opnieuw kijken",
  noPrintView:
    "Van dit artikel is er geen afdrukweergave: iets erin kan nog niet voor druk worden gezet. De pagina zelf kunt u wel afdrukken.",
  recordingNotYours: "De opname is voor wie het artikel mag lezen. Neem een abonnement, of log in als u dat al hebt.",
  epubNotYours: "De EPUB van het hele nummer is voor abonnees.",
  pdfNotYours: "De PDF van het hele nummer is voor abonnees.",
  issueNotYours: "Uw abonnement opent dit nummer niet.",
  episodeNotYours: "Uw abonnement loopt niet, en deze aflevering hoort niet bij een nummer dat u hebt gekregen.",
  allIssues: (title) => `Alle nummers van ‘${title}’`,
  issuesOfYear: ({ title, year }) => `${title}, ${year}`,
  found: (words) => `Gevonden voor ‘${words}’`,
  notRunning: "Uw abonnement loopt niet",
  termStays: (title) =>
    `De nummers van uw looptijd blijven in deze feed. Nieuwe komen weer zodra u een abonnement op ‘${title}’ neemt; het adres van de feed blijft hetzelfde.`,
  openStays: (title) =>
    `Wat openstaat voor iedereen die inlogt, blijft in deze feed. Nieuwe artikelen komen weer zodra u een abonnement op ‘${title}’ neemt; het adres van de feed blijft hetzelfde.`,
};
