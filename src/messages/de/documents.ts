import type { Messages } from "../catalogue.ts";

export const documents: Messages["documents"] = {
  titles: { "credit note": "Rechnungskorrektur", receipt: "Quittung", invoice: "Rechnung", paid: "Rechnung und Quittung" },
  totals: { invoice: "Gesamtbetrag", "credit note": "Erstattet", receipt: "Erhalten" },
  to: "An",
  from: "Von",
  what: "Leistung",
  amount: "Betrag",
  net: "Netto",
  tax: (rate) => (rate === undefined ? "MwSt." : `MwSt., ${rate}`),
  vatId: (id) => `USt-IdNr. ${id}`,
  date: (day) => `Datum: ${day}`,
  payBy: (day) => `Zahlbar bis ${day}`,
  refersTo: (number) => `Zu Rechnung ${number}`,
  byTransfer: ({ account, number }) => `Per Überweisung an ${account}; bitte Rechnung ${number} angeben.`,
  byCard: (address) => `Per Karte: ${address}`,
  lines: {
    supplied: ({ line, first, last }) => `${line}, ${first < last ? `Nr. ${first} bis ${last}` : `Nr. ${last}`}`,
    invoiceOf: (order) => `Rechnung zu Bestellung ${order}`,
    unused: ({ unused, of, order }) => `Nicht gelieferte Ausgaben (${unused} von ${of}), angerechnet auf Bestellung ${order}`,
    paid: (how) => `Bezahlt: ${how}`,
    guarantee: "Geld-zurück-Garantie",
    unserved: ({ unserved, of }) => `Nicht gelieferte Ausgaben (${unserved} von ${of})`,
    bankTook: (order) => `Von der Bank zurückgebucht: Bestellung ${order}`,
    bankGave: (order) => `Von der Bank wieder gutgeschrieben: Bestellung ${order}`,
    givenBack: (order) => `Erstattet: Bestellung ${order}`,
  },
};
