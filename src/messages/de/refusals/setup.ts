import type { Messages } from "../../catalogue.ts";

export const setup: Messages["refusals"]["setup"] = {
  keyWrong:
    "Das ist nicht der Schlüssel. Jeder Start von Masthead gibt einen aus, solange es kein Magazin gibt; sehen Sie beim letzten nach.",
  settingUp: "Dieses Magazin wird noch eingerichtet. Kommen Sie in einer Minute wieder.",
  done: "Hier gibt es schon ein Magazin.",
  notSure: "Bestätigen Sie mit dem Häkchen, dass die Demo verschwinden darf; sonst geschieht nichts.",
  noBackup: (folder) =>
    `Die Demo ließ sich nicht nach ${folder} sichern, deshalb bleibt sie, und nichts ist geschehen. Sehen Sie im Protokoll nach dem Grund, und versuchen Sie es noch einmal.`,
  busy: "Die Demo ist, wie sie war, und nichts ist verloren: Arbeit im Hintergrund gab sie nicht rechtzeitig frei. Drücken Sie noch einmal auf die Schaltfläche, dann geht es von hier aus weiter.",
  noTitle: "Ein Magazin hat einen Titel.",
  noRhythm: "Wählen Sie, wie oft es erscheint.",
  noCurrency: (typed) => `„${typed}“ ist keine Währung; schreiben Sie sie wie EUR, GBP oder USD.`,
  noLanguage: (typed) => `„${typed}“ ist keine Sprache; schreiben Sie ein Kürzel wie en, de oder pt-BR.`,
  noCountry: (typed) => `„${typed}“ ist kein Land; wählen Sie eines aus der Liste.`,
  noZone: (typed) => `„${typed}“ ist keine Zeitzone; schreiben Sie sie wie Europe/Berlin.`,
  noEmail: "Geben Sie Ihre eigene E-Mail-Adresse an, wie name@example.org.",
  tooEarly: ({ isPast, earliest }) =>
    isPast
      ? `Dieser Tag ist vorbei. Die erste Ausgabe, die hier entsteht, kann frühestens am ${earliest} erscheinen: Sie wird zehn Tage vorher abgeschlossen. Eine, die schon erschienen ist, zählt über die Nummer.`
      : `Eine Ausgabe dieses Tages wäre schon abgeschlossen. Sie kann frühestens am ${earliest} erscheinen: Sie wird zehn Tage vorher abgeschlossen.`,
};
