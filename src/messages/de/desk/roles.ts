import type { Messages } from "../../catalogue.ts";
import { count } from "../grammar.ts";

export const roles: Messages["desk"]["roles"] = {
  names: {
    publisher: "Verlagsleitung",
    editor: "Redaktion",
    "section-editor": "Ressortleitung",
    contributor: "Mitarbeit",
    circulation: "Vertrieb",
    reports: "Berichte",
  },
  does: {
    publisher: "Verlagsleitung: alles, auch die Einstellungen und wer welche Rolle hat",
    editor: "Redaktion: Artikel, Ausgaben, Bilder, der Newsletter",
    "section-editor": "Ressortleitung: die Artikel der eigenen Ressorts, bis zur Veröffentlichung",
    contributor: "Mitarbeit: die eigenen Entwürfe; veröffentlicht nichts",
    circulation: "Vertrieb: Abos, Bestellungen, Angebote, Etiketten, die Buchhaltung",
    reports: "Berichte: die Zahlen von Buchhaltung und Auflage; ändert nichts",
  },
  sections: "Ressorts",
  sectionsOf: (name) => `Ressorts für ${name}`,
  sectionsSay: (name) => `Hier steht, welche Artikel für ${name} zu sehen und zu ändern sind: die dieser Ressorts, und keine anderen.`,
  noSections: "noch kein Ressort",
  saveSections: "Ressorts speichern",
  sectionsSaved: "Die Ressorts sind gespeichert; sie gelten ab jetzt.",
  writers: "Wer daran schreibt",
  writersSay:
    "Wer die Rolle „Mitarbeit“ hat, sieht und ändert die eigenen Beiträge, und keine anderen. Wer zur Redaktion gehört, braucht hier keine Zeile.",
  nobodyWrites: "Niemand hat die Rolle „Mitarbeit“. Die Verlagsleitung vergibt sie unter „Team“.",
  saveWriters: "Speichern",
  writersSaved: "Gespeichert. Alle Genannten finden den Beitrag unter ihren eigenen.",
  rule: "Anmeldung",
  demand: "Alle in der Redaktion weisen sich mit mehr als einem gemailten Code aus: mit einem Passkey oder dem Code einer App",
  saveRule: "Speichern",
  ruleSaved: "Gespeichert. Es gilt ab jetzt; wer noch nichts zum Ausweisen hat, wird zum Einrichten geführt.",
  provesBy: "Weist sich aus mit",
  app: "App",
  passkeys: (number) => count(number, { one: "1 Passkey", other: `${number} Passkeys` }),
  letterAlone: "nur E-Mail",
  lost: "Verloren?",
  secondsTaken: "Entfernt. Die Person meldet sich mit einem gemailten Code an und richtet neu ein, womit sie sich ausweist.",
  invitation: ({ magazine, role, by }) => ({
    subject: `Einladung in die Redaktion von „${magazine}“`,
    title: `Willkommen in der Redaktion von „${magazine}“`,
    paragraphs: [
      `Sie haben jetzt die Rolle „${role}“, eingetragen von ${by}. Melden Sie sich mit dieser E-Mail-Adresse an: Sie bekommen einen Code und brauchen kein Passwort.`,
    ],
    button: "Zur Redaktion",
    footer: `Sie erhalten diese E-Mail, weil Ihre Adresse von ${by} in der Redaktion von „${magazine}“ eingetragen wurde. Wenn Sie nicht wissen, warum, brauchen Sie nichts zu tun.`,
  }),
};
