import type { Messages } from "../../catalogue.ts";

export const common: Messages["desk"]["common"] = {
  quoted: (words) => `„${words}“`,
  ask: {
    notSo: "So, wie es steht, geht es nicht:",
    whatHappens: "Was geschieht",
    wouldHappen: "Was geschähe",
    odd: "Sehen Sie sich das zuerst an:",
    leave: "Nein, so lassen",
  },
  fields: {},
  address: {
    name: "Name auf dem Etikett",
    line1: "Straße und Hausnummer",
    line2: "Zweite Zeile",
    postalCode: "Postleitzahl",
    city: "Ort",
    region: "Region, Bundesland oder Kanton",
    country: "Land",
  },
  lists: {
    find: "Suchen",
    nothing: (search) => `Zu „${search}“ ist nichts zu finden.`,
    pages: "Seiten der Liste",
    range: ({ from, to, total }) => `${from} bis ${to} von ${total}`,
    total: (total) => `Insgesamt sind es ${total}.`,
    first: "Erste",
    before: "Zurück",
    after: "Weiter",
    last: "Letzte",
    moreThan: (total) => `mehr als ${total}`,
  },
  notices: {
    stock: "Der Bestand ist geändert.",
    recordings: "Es wird neu aufgenommen; was gleich klingt wie vorher, bleibt.",
    word: "Das Wort steht im Lexikon. Was von jetzt an aufgenommen wird, sagt es so.",
    payer: "Wer zahlt, hat keine E-Mail-Adresse: Es geht keine E-Mail hinaus.",
    reader: "Wer liest, hat keine E-Mail-Adresse: Es geht keine E-Mail hinaus.",
    saved: "Gespeichert.",
    placed: "Eingesetzt.",
    payersLetter: "Wer zahlt, bekommt eine E-Mail.",
    readersLetter: "Wer liest, bekommt eine E-Mail.",
    itsLetter: "Die E-Mail dazu ist unterwegs.",
    itsReceipt: "Eine Quittung ist unterwegs.",
  },
  refused: {
    back: "Zurück zur Seite",
    unkept: "Was geschickt wurde und nicht gespeichert ist",
    missing: "Hier steht nichts.",
    closed: "Dieser Teil der Redaktion ist für andere. Fragen Sie im Verlag nach der Rolle.",
  },
  amounts: {
    whole: ({ called, least, most }) =>
      most === undefined
        ? `${called}: Geben Sie eine ganze Zahl an, mindestens ${least}.`
        : `${called}: Geben Sie eine ganze Zahl von ${least} bis ${most} an.`,
    wholeBeside: ({ least, most }) =>
      most === undefined ? `Eine ganze Zahl, mindestens ${least}.` : `Eine ganze Zahl von ${least} bis ${most}.`,
    price: ({ typed, as }) => `„${typed}“ ist kein Preis; schreiben Sie ihn wie ${as}.`,
    as: (as) => `Schreiben Sie es wie ${as}.`,
    hour: ({ typed, as }) => `„${typed}“ ist kein Tag mit Uhrzeit; schreiben Sie es wie ${as}.`,
  },
};
