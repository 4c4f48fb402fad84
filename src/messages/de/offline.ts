import type { Messages } from "../catalogue.ts";

export const offline: Messages["offline"] = {
  notYours: "Ausgaben zum Lesen ohne Verbindung kann aufheben, wer angemeldet ist und sie ganz lesen darf.",
  readOffline: "Ohne Verbindung lesen",
  says: "Auf diesem Gerät, solange Sie die Ausgabe lesen dürfen und angemeldet sind. Alle 30 Tage braucht es einmal eine Verbindung.",
  withRecordings: (size) => `Mit den Aufnahmen (${size})`,
  keep: "Diese Ausgabe hier aufheben",
  keepOn: "Weiter aufheben",
  keepAnew: "Auf den neuesten Stand bringen",
  keeping: "{done} von {all} aufgehoben",
  isKept: "Auf diesem Gerät aufgehoben: {size}.",
  noRoom: "Auf diesem Gerät ist kein Platz dafür. Entfernen Sie eine andere Ausgabe, oder heben Sie diese ohne Aufnahmen auf.",
  brokenOff:
    "Die Ausgabe ist nicht ganz angekommen: Die Verbindung ist abgebrochen. Was hier ist, bleibt; machen Sie weiter, sobald Sie wieder eine haben.",
  remove: "Entfernen",
  removeOne: (title) => `${title} von diesem Gerät entfernen`,
  removeAll: "Alles entfernen",
  whatIsKept: "Was auf diesem Gerät aufgehoben ist",
  title: "Auf diesem Gerät aufgehoben",
  without: "Diese Seite braucht eine Verbindung. Was hier aufgehoben ist, lesen Sie auch ohne.",
  nothing: "Auf diesem Gerät ist nichts aufgehoben. Öffnen Sie eine Ausgabe, gehen Sie zum Inhalt und heben Sie sie dort auf.",
  needsScript: "Um Ausgaben aufzuheben, braucht es einen Browser, der Skripte ausführt.",
  states: {
    open: "{size}. Ohne Verbindung offen bis zum {day}.",
    "in part": "{size}. Noch nicht ganz da: Öffnen Sie sie mit einer Verbindung, um weiterzumachen.",
    ended: "Geschlossen: Sie dürfen diese Ausgabe nicht mehr lesen, und ihre Seiten sind hier gelöscht.",
    unchecked: "Geschlossen: zuletzt geprüft am {checked}. Verbinden Sie sich einmal, und sie öffnet sich wieder.",
  },
  all: "{size} insgesamt. Dieser Browser gibt dem Magazin etwa {quota}.",
};
