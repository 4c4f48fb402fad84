import type { Messages } from "../catalogue.ts";
import { rich } from "../rich.ts";
import { count } from "./grammar.ts";

export const leaving: Messages["rights"]["leaving"] = {
  link: rich<"a">`<a>Konto löschen</a>`,
  title: "Konto löschen",
  says: "Ihr Konto und alles, was wir von Ihnen wissen, werden endgültig gelöscht. Lesen Sie zuerst, was geschieht; nichts geschieht, bevor Sie es unten bestätigen.",
  goes: "Was sofort gelöscht wird",
  goesList: {
    names: "Ihr Name, Ihre E-Mail-Adresse und Postanschriften, und jeder Browser, in dem Sie angemeldet sind",
    reading: "was Sie gemerkt, gelesen und gehört haben, Ihre Feeds, Apps und Links",
    letters: "der Newsletter, Ihre Einwilligungen, unsere E-Mails an Sie und Ihre Leserbriefe",
    card: "die Karte oder das Konto, von dem abgebucht wird, hier und bei unserem Zahlungsdienst",
  },
  stays: "Was bleibt, und bis wann",
  books: ({ until, years }) =>
    `Rechnungen bleiben, wie sie ausgestellt wurden, mit Ihrem Namen: Das Steuerrecht verlangt es für ${count(years, { one: "ein Jahr", other: `${years} Jahre` })} nach dem Ende des Jahres. Aus der letzten verschwindet Ihr Name nach dem ${until}.`,
  noBooks: "Es gibt keine Rechnung von Ihnen, die aufzubewahren wäre.",
  nameless: "Bestellungen, Zahlungen, verschickte Exemplare und Buchungen bleiben als Zahlen, ohne Ihren Namen und Ihre Anschrift.",
  backups: (until) =>
    `Spätestens am ${until} stehen Sie auch in keiner Sicherung mehr. Muss eine zurückgespielt werden, werden Sie daraus noch einmal gelöscht.`,
  printed: "Ein Leserbrief von Ihnen, der gedruckt wurde, bleibt gedruckt.",
  running: "Ihre Abos",
  one: ({ number, left, last }) =>
    `Abo Nr. ${number}: ${count(left, { one: "eine Ausgabe steht Ihnen noch zu", other: `${left} Ausgaben stehen Ihnen noch zu` })}, die letzte ist Nr. ${last}.`,
  noneLeft: (number) => `Abo Nr. ${number}: Es steht nichts mehr aus.`,
  back: (money) => `Endet es jetzt, bekommen Sie ${money} auf dem Weg zurück, auf dem Sie bezahlt haben.`,
  byHand:
    "Sie haben überwiesen oder mit Scheck bezahlt: Wir fragen Sie nach Ihrer Bankverbindung und löschen den Rest, sobald das Geld bei Ihnen ist.",
  giver: "Es ist ein Geschenk: Endet es jetzt, geht, was davon übrig ist, an die Person zurück, die es geschenkt hat.",
  nothingBack: "Endet es jetzt, geht nichts zurück: Für das Übrige wurde nichts bezahlt.",
  given: "Was Sie anderen geschenkt haben, kommt dort weiter an.",
  choose: "Was soll daraus werden?",
  now: "Jetzt beenden, erstatten, was mir zusteht, und alles löschen",
  afterLast: "Kommen lassen, was bezahlt ist, nichts verlängern und nach der letzten Ausgabe alles löschen",
  afterLastSays: "Bis dahin behalten Sie Ihr Konto und können es sich anders überlegen.",
  ask: "Mein Konto löschen",
  sure: "Ja, alles löschen, was von mir ist. Ich weiß, dass es sich nicht zurückholen lässt.",
  notSure: "Setzen Sie das Häkchen, damit niemand aus Versehen ein Konto löscht.",
  freshFirst: rich<"a">`Vorher möchten wir wissen, dass Sie es sind: <a>Lassen Sie sich einen Code schicken</a>.`,
  cannot: "Es kann noch nicht gelöscht werden",
  against: {
    staff: "Sie arbeiten in der Redaktion: Zuerst muss die Verlagsleitung Ihre Rolle zurücknehmen.",
    contact: "Sie sind die Kontaktperson einer Einrichtung: Schreiben Sie uns, wer übernimmt.",
    open: "Eine Rechnung ist offen: Bezahlen Sie sie zuerst, oder schreiben Sie uns.",
    debit: "Eine Zahlung von Ihnen ist einige Tage unterwegs: Warten Sie, bis sie angekommen ist.",
    standing: "Ihre Verlängerungen bucht noch unser früheres System ab: Schreiben Sie uns, damit wir sie dort beenden.",
    waiting: "In Ihrem Konto warten Bestellungen mit Ihrer Adresse: Sagen Sie zuerst, ob sie von Ihnen sind.",
  },
  onItsWay: (day) => `Gewünscht am ${day}.`,
  waits: {
    copies: "Gelöscht wird nach der letzten bezahlten Ausgabe. Verlängert wird nichts mehr.",
    money: "Ihr Geld ist auf dem Rückweg. Sobald es überwiesen ist, wird der Rest gelöscht.",
    gifts: "Ein Geschenk von Ihnen ist noch nicht verschickt. Sobald das geschehen ist, wird der Rest gelöscht.",
    nothing: "Es wird in dieser Minute gelöscht.",
  },
  keep: "Konto doch behalten",
  keepSays: "Was beendet ist, bleibt beendet; alles andere bleibt Ihnen.",
  done: { asked: "Ihr Wunsch ist angekommen.", kept: "Ihr Konto bleibt." },
  letter: ({ magazine, books, backups }) => ({
    subject: `Ihr Konto bei „${magazine}“ ist gelöscht`,
    title: "Auf Wiedersehen",
    paragraphs: [
      "Ihr Konto ist gelöscht, mit allem Persönlichen, das wir von Ihnen wussten.",
      `Auf Rechnungen steht Ihr Name längstens bis zum ${books}, weil das Gesetz es verlangt. Bestellungen und Zahlungen bleiben als Zahlen ohne Namen. Spätestens am ${backups} stehen Sie auch in keiner Sicherung mehr.`,
      "Danke, dass Sie uns gelesen haben. Sie sind jederzeit willkommen, als jemand Neues.",
    ],
    footer: "Das ist unsere letzte E-Mail an Sie; auch sie wird hier gelöscht, sobald sie verschickt ist.",
  }),
};
