import type { Messages } from "../../catalogue.ts";

export const transfer: Messages["desk"]["transfer"] = {
  title: "Alles mitnehmen",
  says: "Das ganze Magazin als eine Datei: Artikel und Seiten als Markdown mit ihren Bildern und als JSON; Ausgaben, Abonnentinnen und Abonnenten, Bestellungen, Exemplare, die Buchhaltung, Einwilligungen und alle anderen Tabellen für Tabellenkalkulationen und Programme, mit einem Verzeichnis, das jede Spalte erklärt. Zugänge und Schlüssel stehen nicht darin. An einem leeren Ort macht Masthead daraus wieder dasselbe Magazin.",
  holdsReaders: "Sie enthält Namen und Adressen Ihrer Leserinnen und Leser. Bewahren Sie sie ebenso sorgfältig auf.",
  withEditions:
    "Mit allen fertigen Fassungen: PDF, EPUB, Aufnahmen. Die Datei wird viel größer; ohne sie werden die Fassungen aus den Artikeln neu hergestellt.",
  make: "Datei erstellen",
  before: "Frühere Exporte",
  asked: "Angefordert",
  by: "Von",
  state: "Stand",
  nobody: "jemand, der nicht mehr dabei ist",
  end: "Jetzt beenden",
  underWay:
    "Die Datei wird erstellt. Merken Sie sich diese Adresse, wenn Sie die Seite verlassen: Sie steht sonst nirgends, und nur die Verlagsleitung kann die Datei damit öffnen.",
  at: (progress) => `Gerade: ${progress}.`,
  lookAgain: "Noch einmal nachsehen",
  failedYet: (why) =>
    `Die Datei konnte noch nicht erstellt werden. Gemeldet wurde, auf Englisch: „${why}“. Es wird von selbst wieder versucht; wie oft, steht unter „Aufgaben“.`,
  ready: ({ size, until }) => `Die Datei ist fertig: ${size}. Sie ist bis ${until} abzuholen und wird dann gelöscht.`,
  download: "Datei herunterladen",
  back: "Alle Exporte",
  states: {
    making: "wird erstellt",
    failed: "konnte noch nicht erstellt werden",
    ready: (until) => `abzuholen bis ${until}`,
    ended: "beendet",
  },
  ended: "Der Export ist beendet; seine Datei ist gelöscht.",
};
