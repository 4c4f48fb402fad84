import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { list } from "./grammar.ts";

export const feeds: Messages["feeds"] = {
  title: "Meine Feeds und Apps",
  about:
    "Was Sie hier lesen und hören dürfen, in den Programmen, die Sie mögen. Wer eine dieser Adressen oder eines dieser Passwörter hat, kommt an alles, woran Sie kommen: Behalten Sie sie für sich, und sperren Sie sie hier, falls jemand anderes sie hat.",
  ended: (what) => `${what}: gesperrt. Damit lässt sich nichts mehr öffnen.`,
  backToAccount: "Zurück zu Ihrem Konto",
  keys: {
    podcast: {
      title: "Podcast",
      says: "Jeder Artikel, den Sie hören dürfen, in der Podcast-App Ihrer Wahl. Die Adresse gehört nur Ihnen: Fügen Sie sie dort ein, wo die App „Per URL hinzufügen“ oder Ähnliches anbietet.",
      label: "Adresse Ihres Podcasts",
      make: "Podcast-Adresse anlegen",
      remake: "Neue Adresse anlegen",
      remade: "Mit einer neuen Adresse wird diese ungültig.",
      end: "Adresse sperren",
    },
    articles: {
      title: "Artikel im vollen Text",
      says: "Jeder neue Artikel als RSS, mit dem ganzen Text, soweit Sie ihn lesen dürfen.",
      label: "Adresse Ihres Feeds",
      make: "Feed-Adresse anlegen",
      remake: "Neue Adresse anlegen",
      remade: "Mit einer neuen Adresse wird diese ungültig.",
      end: "Adresse sperren",
    },
    apps: {
      title: "Lese-Apps",
      says: "Die Ausgaben als Katalog für KOReader, Thorium und andere Apps, die OPDS öffnen. Sie fragen nach Ihrer E-Mail-Adresse und nach einem eigens angelegten Passwort; es öffnet den Katalog und sonst nichts in Ihrem Konto.",
      label: "Ihr Lesepasswort",
      make: "Lesepasswort anlegen",
      remake: "Neues Passwort anlegen",
      remade: "Mit einem neuen Passwort wird dieses ungültig, in jeder App.",
      end: "Passwort sperren",
    },
  },
  catalogue: "Adresse des Katalogs",
  newerCatalogue: (address) => rich<"code">`Für Apps, die OPDS 2 kennen: <code>${address}</code>`,
  userNameIs: (email) => `Benutzername: ${email}`,
  copy: "Kopieren",
  copied: "Kopiert",
  openIn: "Öffnen in",
  yourReader: "Ihrem Feedreader",
  onlyIfInstalled: "Jeder Link öffnet das Programm, dessen Namen er trägt, wenn es auf diesem Gerät ist.",
  onlyIfInstalledOrSite: (sites) =>
    rich`Jeder Link öffnet das Programm, dessen Namen er trägt, wenn es auf diesem Gerät ist. Websites sind ${list(sites)}: Sie bekommen die Adresse und lesen in Ihrem Namen.`,
  onPhone: "Auf ein Telefon mitnehmen",
  scanIt: "Richten Sie die Kamera des Telefons auf diesen Code, und öffnen Sie die Adresse in der App.",
  qrOf: "Die Adresse als QR-Code",
  shownOnce:
    "Nur dieses eine Mal zu sehen. Wir bewahren nur auf, woran wir es wiedererkennen; wenn Sie es verlieren, legen Sie ein neues an.",
  madeAndUsed: ({ made, used }) => `Angelegt am ${made}, zuletzt benutzt am ${used}.`,
  madeNotUsed: (made) => `Angelegt am ${made}, noch nicht benutzt.`,
};
