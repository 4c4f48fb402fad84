import type { Messages } from "../catalogue.ts";
import { count } from "./grammar.ts";

const issues = (number: number) => count(number, { one: "1 Ausgabe", other: `${number} Ausgaben` });
const afterThese = (number: number) => count(number, { one: "Nach dieser Ausgabe", other: `Nach diesen ${number} Ausgaben` });

type Renewal = { price: string; plusTax: boolean; isFull: boolean };
const renews = (number: number, { price, plusTax, isFull }: Renewal): string =>
  ` ${afterThese(number)} verlängert sich das Abo, mit vorheriger Ankündigung, um jeweils ${count(number, { one: "1 weitere Ausgabe", other: `${number} weitere Ausgaben` })} ${isFull ? `zum vollen Preis von ${price}` : `zum jeweils gültigen Preis, heute ${price}`}${plusTax ? " zuzüglich MwSt." : ""}, bis ich kündige. Ich kann jederzeit in meinem Konto kündigen.`;

export const offers: Messages["offers"] = {
  issues,
  promises: {
    issues,
    perYear: (number) => `${issues(number)} im Jahr`,
    owed: "Sie kaufen Ausgaben, keine Monate. Wenn eine von uns zu spät kommt, verlieren Sie nichts.",
    printOption: "Auf Wunsch auch gedruckt",
    print: "Gedruckte Ausgabe",
    alsoByPost: "Jede Ausgabe kommt dann auch mit der Post.",
    byPost: "Jede Ausgabe kommt mit der Post.",
    digital: "Zugang zur digitalen Ausgabe",
    onTheWeb: "Jede Ausgabe im Web, als Druckansicht und als EPUB.",
    exclusive: "Exklusive Inhalte im Abo",
    forSubscribers: "In jeder Ausgabe stehen Artikel, die es nur mit Abo gibt.",
    audio: "Alle Artikel auch zum Hören",
    readAloud: "Vorgelesen von einer Computerstimme, die sich merkt, wo Sie im Text sind.",
    archive: "Unbegrenzter Zugang zu früheren Ausgaben",
    wholeArchive: "So weit das Archiv zurückreicht, mit einer Suche, die jedes Wort findet.",
    adFree: "Werbefrei",
    notOurs: "Nicht einmal Werbung in eigener Sache.",
    premium: "Kommt mit der Bestellung, solange der Vorrat reicht.",
    guarantee: (days) => `${days} Tage Geld-zurück-Garantie`,
    allBack: "Eine Schaltfläche in Ihrem Konto, und Sie bekommen alles zurück.",
    cancel: "Jederzeit kündbar",
    oneButton: "Eine Schaltfläche, kein Brief, keine Fragen. Bezahlte Ausgaben kommen noch.",
  },
  consent: ({ number, gift, price, later, renewal, guarantee }) =>
    `Ich bestelle ${issues(number)} ${gift ? "als Geschenk " : ""}${price === undefined ? "kostenlos" : `für ${price}, ${later ? "zahlbar, wenn die Rechnung kommt" : "jetzt zu bezahlen"}`}.${renewal ? renews(number, renewal) : ` ${afterThese(number)} endet die Bestellung von selbst.`}${guarantee ? ` Was auch immer ich sonst tue: Ich bekomme alles zurück, wenn ich es innerhalb von ${guarantee.days} Tagen nach der Bestellung verlange, einmal in ${guarantee.months} Monaten.` : ""}`,
  switchConsent: ({ from, last, offer, number, credit, pays }) =>
    `Ab Nr. ${from} habe ich ${offer}, ${issues(number)}, bis Nr. ${last}. Angerechnet wird der Wert meiner noch nicht gelieferten Ausgaben, ${credit}, und ${pays === undefined ? "ich bezahle nichts" : `ich bezahle jetzt ${pays}`}.`,
  lines: {
    offer: ({ offer, number, copies }) => `${offer}, ${issues(number)}${copies > 1 ? `, je ${copies} Exemplare` : ""}`,
    switched: ({ offer, number }) => `${offer}, ${issues(number)}`,
    coupon: (code) => `Gutschein ${code}`,
    tax: (rate) => `MwSt., ${rate}`,
    reverseCharge: "Die enthaltene MwSt. entfällt: Steuerschuldnerschaft des Leistungsempfängers",
  },
  changeTo: (offer) => `Wechsel zu ${offer}`,
  reverseCharge:
    "Es wird keine MwSt. berechnet: Steuerschuldnerschaft des Leistungsempfängers (Reverse Charge, Artikel 196 der Richtlinie 2006/112/EG).",
  containsTax: ({ rate, tax }) => `Enthält ${rate} MwSt.: ${tax}`,
};
