import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { list } from "./grammar.ts";

export const feeds: Messages["feeds"] = {
  title: "Mes flux et applis",
  about:
    "Ce que vous pouvez lire et écouter ici, dans les applis de votre choix. Qui connaît l’une de ces adresses ou l’un de ces mots de passe a accès à tout ce que vous avez : gardez-les pour vous, et désactivez-les ici s’ils ont circulé.",
  ended: (what) => `${what} : c’est désactivé. Cela n’ouvre plus rien.`,
  backToAccount: "Retour à votre compte",
  keys: {
    podcast: {
      title: "Podcast",
      says: "Chaque article que vous pouvez écouter, dans l’appli de podcasts de votre choix. L’adresse n’est qu’à vous : collez-la là où l’appli propose « ajouter par URL ».",
      label: "Adresse de votre podcast",
      make: "Créer l’adresse de mon podcast",
      remake: "Créer une nouvelle adresse",
      remade: "Une nouvelle adresse désactive celle-ci.",
      end: "Désactiver cette adresse",
    },
    articles: {
      title: "Articles en entier",
      says: "Chaque nouvel article en RSS, avec tout le texte de ce que vous pouvez lire.",
      label: "Adresse de votre flux",
      make: "Créer l’adresse de mon flux",
      remake: "Créer une nouvelle adresse",
      remade: "Une nouvelle adresse désactive celle-ci.",
      end: "Désactiver cette adresse",
    },
    apps: {
      title: "Applis de lecture",
      says: "Les numéros en catalogue pour KOReader, Thorium et d’autres applis qui ouvrent OPDS. Elles demandent votre adresse e-mail et un mot de passe fait pour elles ; il ouvre le catalogue, et rien d’autre de votre compte.",
      label: "Votre mot de passe de lecture",
      make: "Créer mon mot de passe de lecture",
      remake: "Créer un nouveau mot de passe",
      remade: "Un nouveau mot de passe désactive celui-ci, dans toutes les applis.",
      end: "Désactiver ce mot de passe",
    },
  },
  catalogue: "Adresse du catalogue",
  newerCatalogue: (address) => rich<"code">`Pour les applis qui connaissent OPDS 2 : <code>${address}</code>`,
  userNameIs: (email) => `Identifiant : ${email}`,
  copy: "Copier",
  copied: "Copié",
  openIn: "Ouvrir dans",
  yourReader: "votre lecteur de flux",
  onlyIfInstalled: "Chaque lien ouvre l’appli dont il porte le nom, si elle est sur cet appareil.",
  onlyIfInstalledOrSite: (sites) =>
    rich`Chaque lien ouvre l’appli dont il porte le nom, si elle est sur cet appareil. Font exception, car ce sont des sites web : ${list(sites)}. Ils reçoivent l’adresse et lisent en votre nom.`,
  onPhone: "L’emporter sur un téléphone",
  scanIt: "Pointez l’appareil photo du téléphone sur ce code, et ouvrez l’adresse dans l’appli.",
  qrOf: "L’adresse en code QR",
  shownOnce: "Affiché une seule fois. Nous ne gardons que ce qu’il faut pour le reconnaître ; si vous le perdez, créez-en un autre.",
  madeAndUsed: ({ made, used }) => `Créé le ${made}, utilisé pour la dernière fois le ${used}.`,
  madeNotUsed: (made) => `Créé le ${made}, pas encore utilisé.`,
};
