import type { Messages } from "../../catalogue.ts";

export const renewals: Messages["desk"]["renewals"] = {
  saved: "Die Reihe ist gespeichert; sie gilt ab der nächsten E-Mail.",
  title: "Verlängerungen",
  ending: "Laufzeiten, die als Nächstes enden",
  noneEnding: "Zurzeit läuft keine.",
  failed: "Fehlgeschlagene Abbuchungen",
  noneFailed: "Keine wartet auf einen neuen Versuch.",
  letters: "E-Mails",
  lettersSay:
    "Gezählt wird von der letzten Ausgabe einer Laufzeit aus: −3 heißt, dass noch drei ausstehen, 1, dass die erste ohne den Leser erschienen ist. Jede E-Mail geht je Laufzeit einmal hinaus. Dass ein Abo geendet hat, wird immer geschrieben, mit dem letzten Heft; zu einer fehlgeschlagenen Abbuchung gibt es eigene E-Mails.",
  no: (number) => `Nr. ${number}`,
  noTry: "keiner: Das Abo endet",
  own: "eine eigene Reihe",
  usual: "die übliche Reihe",
  at: "Ausgaben ab der letzten",
  letter: "E-Mail",
  rows: "Eine Zeile ohne Zahl fällt weg. Ohne jede Zeile folgt das Angebot wieder der üblichen Reihe.",
  save: "Diese Reihe speichern",
  methods: {
    auto: (name) => `${name}, wenn es sich von selbst verlängert `,
    series: (name) => `${name}, wenn um Verlängerung gebeten wird `,
  },
  letterNames: {
    notice: "Ankündigung: Betrag, Tag und wie man kündigt",
    early: "Früh: Es ist noch Zeit",
    reminder: "Erinnerung",
    last: "Noch eine, und das war’s",
    missed: "Eine Ausgabe ist ohne Sie erschienen",
    "win-back": "Ihr Platz ist noch frei",
  },
  outlookHeads: { last: "Letzte Ausgabe", auto: "Abbuchung vereinbart", series: "Bitte per E-Mail", stopped: "Gekündigt" },
  dunnedHeads: { subscription: "Abo", amount: "Betrag", tries: "Versuche", said: "Was die Bank sagte", next: "Nächster Versuch" },
};
