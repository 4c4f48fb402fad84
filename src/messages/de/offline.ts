import type { Messages } from "../catalogue.ts";

export const offline: Messages["offline"] = {
  notYours: "Ausgaben zum Offline-Lesen kann speichern, wer angemeldet ist und sie ganz lesen darf.",
  readOffline: "Offline lesen",
  says: "Auf diesem Gerät, solange Sie die Ausgabe lesen dürfen und angemeldet sind. Was darin berichtigt wird, kommt mit einer Verbindung von selbst; alle 30 Tage ist eine nötig.",
  withRecordings: (size) => `Mit den Aufnahmen (${size})`,
  keep: "Diese Ausgabe zum Offline-Lesen speichern",
  keepOn: "Weiter speichern",
  keepAnew: "Auf den neuesten Stand bringen",
  keeping: "{done} von {all} gespeichert",
  isKept: "Auf diesem Gerät gespeichert: {size}, Stand vom {day}.",
  noRoom: "Auf diesem Gerät ist kein Platz dafür. Entfernen Sie eine andere Ausgabe, oder speichern Sie diese ohne Aufnahmen.",
  brokenOff:
    "Die Ausgabe ist nicht ganz angekommen: Die Verbindung ist abgebrochen. Was hier ist, bleibt; machen Sie weiter, sobald Sie wieder eine haben.",
  notHere: "Zum Hören braucht es eine Verbindung: Diese Aufnahme ist hier nicht gespeichert.",
  remove: "Entfernen",
  removeOne: (title) => `${title} von diesem Gerät entfernen`,
  removeAll: "Alles entfernen",
  whatIsKept: "Was auf diesem Gerät gespeichert ist",
  title: "Auf diesem Gerät gespeichert",
  without: "Diese Seite braucht eine Verbindung. Was hier gespeichert ist, lesen Sie auch ohne.",
  nothing: "Auf diesem Gerät ist nichts gespeichert. Öffnen Sie eine Ausgabe, gehen Sie zum Inhalt, und speichern Sie sie dort.",
  needsScript: "Um Ausgaben offline zu speichern, braucht es einen Browser, der Skripte ausführt.",
  states: {
    open: "{size}. Ohne Verbindung offen bis zum {day}.",
    "in part": "{size}. Noch nicht ganz da: Öffnen Sie sie mit einer Verbindung, um weiterzumachen.",
    ended: "Geschlossen: Sie dürfen diese Ausgabe nicht mehr lesen, und ihre Seiten sind hier gelöscht.",
    unchecked: "Geschlossen: zuletzt geprüft am {checked}. Verbinden Sie sich einmal, und sie öffnet sich wieder.",
  },
  all: "{size} insgesamt. Dieser Browser gibt dem Magazin etwa {quota}.",
};
