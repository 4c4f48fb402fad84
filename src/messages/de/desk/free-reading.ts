import type { Messages } from "../../catalogue.ts";

export const freeReading: Messages["desk"]["freeReading"] = {
  title: "Ohne Abo lesen",
  says: "Was von Artikeln, die ein Abo verlangen, ohne Abo zu lesen ist. Gemeint ist nur die Seite: Aufnahmen, Druckansichten, Bücher und Downloads gibt es weiterhin nur mit Abo.",
  gifts: "Artikel, die mit einem Abo verschenkt werden",
  giftsSay:
    "Wer ein Abo hat, findet unter einem Artikel „Artikel verschenken“. Der Link öffnet diesen einen Artikel bis zu seinem Tag für alle, die ihn haben; wer ihn erstellt hat, sieht, wie oft, und kann ihn zurücknehmen.",
  giftsAMonth: "Links, die mit einem Abo im Monat erstellt werden können",
  giftDays: "Tage, an denen ein Link seinen Artikel öffnet",
  meter: "Artikel nach Anmeldung",
  meterSays:
    "Wer ein Konto mit bestätigter E-Mail-Adresse hat, öffnet so viele Artikel im Monat. Gezählt wird auf unserem Server nach Konten, damit Menschen hinter derselben Adresse einander nichts wegnehmen; derselbe Artikel zählt im selben Monat nur einmal.",
  meteredAMonth: "Artikel im Monat für alle, die angemeldet sind",
  zeroIsNone: "0: keine.",
  save: "Speichern",
  saved: "Gespeichert. Es gilt ab jetzt.",
};
