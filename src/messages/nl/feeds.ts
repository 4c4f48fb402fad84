import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { list } from "./grammar.ts";

export const feeds: Messages["feeds"] = {
  title: "Mijn feeds en apps",
  about:
    "Wat u hier mag lezen en beluisteren, in de programma’s die u graag gebruikt. Wie een van deze adressen of wachtwoorden heeft, komt bij alles waar u bij kunt: houd ze voor uzelf, en trek ze hier in als ze zijn uitgelekt.",
  ended: (what) => `${what}: ingetrokken. Er gaat niets meer mee open.`,
  backToAccount: "Terug naar uw account",
  keys: {
    podcast: {
      title: "Podcast",
      says: "Elk artikel dat u mag beluisteren, in de podcastapp die u gebruikt. Het adres is alleen van u: plak het waar de app ‘toevoegen met URL’ zegt.",
      label: "Adres van uw podcast",
      make: "Podcastadres maken",
      remake: "Nieuw adres maken",
      remade: "Met een nieuw adres vervalt dit.",
      end: "Dit adres intrekken",
    },
    articles: {
      title: "Volledige artikelen",
      says: "Elk nieuw artikel als RSS, met de hele tekst van wat u mag lezen.",
      label: "Adres van uw feed",
      make: "Feedadres maken",
      remake: "Nieuw adres maken",
      remade: "Met een nieuw adres vervalt dit.",
      end: "Dit adres intrekken",
    },
    apps: {
      title: "Leesapps",
      says: "De nummers als catalogus voor KOReader, Thorium en andere apps die OPDS openen. Ze vragen om uw e-mailadres en om een wachtwoord dat ervoor is gemaakt; dat opent de catalogus en niets anders van uw account.",
      label: "Uw leeswachtwoord",
      make: "Leeswachtwoord maken",
      remake: "Nieuw wachtwoord maken",
      remade: "Met een nieuw wachtwoord vervalt dit, in elke app.",
      end: "Dit wachtwoord intrekken",
    },
  },
  catalogue: "Adres van de catalogus",
  newerCatalogue: (address) => rich<"code">`Voor apps die OPDS 2 kennen: <code>${address}</code>`,
  userNameIs: (email) => `Gebruikersnaam: ${email}`,
  copy: "Kopiëren",
  copied: "Gekopieerd",
  openIn: "Openen in",
  yourReader: "uw feedlezer",
  onlyIfInstalled: "Elke link opent het programma met die naam, als het op dit apparaat staat.",
  onlyIfInstalledOrSite: (sites) =>
    rich`Elke link opent het programma met die naam, als het op dit apparaat staat. Websites zijn ${list(sites)}: die krijgen het adres, en lezen in uw naam.`,
  onPhone: "Meenemen naar een telefoon",
  scanIt: "Richt de camera van de telefoon op deze code, en open het adres in de app.",
  qrOf: "Het adres als QR-code",
  shownOnce: "U ziet het alleen deze keer. Wij bewaren alleen wat nodig is om het te herkennen; als u het kwijtraakt, maakt u een ander.",
  madeAndUsed: ({ made, used }) => `Gemaakt op ${made}, laatst gebruikt op ${used}.`,
  madeNotUsed: (made) => `Gemaakt op ${made}, nog niet gebruikt.`,
};
