import type { Messages } from "../../catalogue.ts";
import { count, figure } from "../grammar.ts";

const issues = (number: number) => count(number, { one: "1 Ausgabe", other: `${number} Ausgaben` });
const none = "Es steht keine Ausgabe mehr aus.";

type Owed = { left: number; next: string | undefined };

const outstanding = ({ left, next }: Owed, still: string) =>
  left === 0
    ? none
    : `${issues(left)} ${left === 1 ? "steht" : "stehen"}${still} aus${next === undefined ? "." : `; die nächste ist ${next}.`}`;

/** A subscription as circulation sees it: how it stands, what may be done, its story. */
export const subscription: Messages["desk"]["subscription"] = {
  title: ({ number, name }) => `Abo ${number}, ${name}`,
  states: "Stand",
  service: "Lieferung",
  money: "Geld",
  renewal: "Verlängerung",
  /** Each word of the trade, and what it means for whoever rings up. */
  services: {
    pending: { word: "wartet", says: () => "Bestellt und nicht bezahlt: Bis dahin geht nichts hinaus, und nichts ist freigeschaltet." },
    unclaimed: {
      word: "wartet",
      says: () => "Bezahlt, und wartet auf den, dem es geschenkt ist: Die Ausgaben beginnen, wenn das Geschenk angenommen wird.",
    },
    active: { word: "läuft", says: (owed) => outstanding(owed, " noch") },
    held: {
      word: "unterbrochen",
      says: (owed) => `Für die zurückgehaltenen Ausgaben geht nichts hinaus. ${outstanding(owed, "")}`,
    },
    grace: {
      word: "Kulanz",
      says: () =>
        "Was bezahlt wurde, ist ausgeliefert. Exemplare kommen noch eine Weile, damit bei einer späten Verlängerung keines verloren geht.",
    },
    expired: {
      word: "abgelaufen",
      says: () => "Die letzte Ausgabe ist ausgeliefert, und es wurde nicht verlängert. Was damit offenstand, bleibt offen.",
    },
    cancelled: {
      word: "vorzeitig beendet",
      says: () => "Was noch ausstand, wurde gestrichen. Was schon ausgeliefert war, bleibt dem Leser.",
    },
    refunded: { word: "erstattet", says: () => "Das Geld ging zurück, was noch ausstand, wurde gestrichen, und der Zugang ist beendet." },
  },
  moneys: {
    unpaid: { word: "unbezahlt", says: "Es wurde noch nichts dafür bezahlt." },
    paid: { word: "bezahlt", says: "Alles, was bisher bestellt wurde, ist bezahlt." },
    "partly refunded": {
      word: "teilweise erstattet",
      says: "Ein Teil ging zurück; der Rest entfällt auf gelieferte Ausgaben.",
    },
    refunded: { word: "erstattet", says: "Alles Bezahlte ging zurück." },
    dunning: {
      word: "abgelehnt",
      says: "Die Verlängerung ließ sich nicht abbuchen. Es wird am 1., 3., 5. und 7. Tag noch einmal versucht; an den Zahler ging eine E-Mail.",
    },
    "non-pay": {
      word: "nicht bezahlt",
      says: "Die Rechnung wurde nicht rechtzeitig bezahlt: So viele Exemplare, wie das Angebot vor der Zahlung zulässt, gingen hinaus; der Rest wurde angehalten.",
    },
    chargeback: {
      word: "zurückgebucht",
      says: "Die Bank des Zahlers hat das Geld zurückgeholt; was noch nicht festgeschrieben war, wurde gestrichen.",
    },
  },
  renewals: {
    auto: {
      word: "verlängert sich von selbst",
      says: (last) => `Letzte Ausgabe vor der nächsten Abbuchung: ${last}. Der Zahler bekommt eine Woche vorher eine E-Mail.`,
    },
    series: {
      word: "wird um Verlängerung gebeten",
      says: (last) => `Letzte Ausgabe, wenn der Zahler nicht verlängert: ${last}. Unsere E-Mails bitten darum.`,
    },
    stopped: { word: "verlängert sich nicht", says: (last) => `Letzte Ausgabe: ${last}. Abgebucht wird nichts mehr.` },
  },
  no: (issue) => `Nr. ${issue}`,
  nextOn: ({ issue, day }) => `Nr. ${issue}, Erstverkaufstag ${day}`,
  itsLast: "die letzte der Laufzeit",
  facts: {
    recipient: "Leser",
    payer: "Zahler",
    offer: "Angebot",
    owed: "Ausstehende Ausgaben",
    onTheirWay: "Unterwegs",
    lastIssue: "Letzte Ausgabe",
    changeFrom: "Eine Änderung gilt ab",
    guarantee: "Garantie",
    address: "Adresse",
  },
  owed: ({ left, which }) => `${left}: ${which}`,
  none: "keine",
  labelled: (which) => `${which}, schon mit Etikett`,
  number: (issue) => `Nr. ${issue}`,
  until: (day) => `bis ${day}`,
  addressFrom: ({ lines, issue }) => `${lines} (ab Nr. ${issue})`,
  books: "Bestellungen in den Büchern",
  bookHeads: { order: "Bestellung", status: "Stand", deferred: "Noch abgegrenzt", tax: "Steuer", invoice: "Offene Rechnung" },
  orderStates: {
    "awaiting payment": "wartet auf Zahlung",
    "on account": "auf Rechnung",
    paid: "bezahlt",
    failed: "fehlgeschlagen",
    "written off": "abgeschrieben",
  },
  story: "Verlauf",
  storySaid: "Das Neueste zuerst.",
  storyHeads: { when: "Wann", about: "Betrifft", what: "Was", why: "Warum", who: "Wer" },
  narrow: "Aus dem Verlauf zeigen",
  everything: "alles",
  abouts: {
    order: "Bestellungen",
    money: "Geld",
    service: "Lieferung",
    renewal: "Verlängerung",
    copies: "Exemplare",
    address: "Adressen",
    letter: "E-Mails",
  },
  showAll: (lines) => `Alle ${figure(lines)} zeigen`,
  deeds: "Was möglich ist",
  ended: "Es ist beendet; reklamieren lässt sich nur noch ein Heft, das verschickt wurde und nicht ankam.",
  why: "Warum",
  groups: { copies: "Exemplare", term: "Die Laufzeit", end: "Beenden" },
  stop: {
    summary: "Abo kündigen",
    says: ({ nothing, left, letter }) =>
      `${nothing} ${count(left, { one: "Die ausstehende Ausgabe kommt noch.", other: `Alle ${left} ausstehenden Ausgaben kommen noch.` })} ${letter}`,
  },
  renewAgain: {
    summary: "Kündigung zurücknehmen",
    says: "Macht die Kündigung rückgängig; das Abo verlängert sich wie zuvor.",
  },
  hold: {
    summary: "Lieferung unterbrechen",
    says: ({ last, first }) =>
      `Für diese Ausgaben geht nichts hinaus; nach Nr. ${last} werden ebenso viele angefügt. Die erste, die sich zurückhalten lässt, ist Nr. ${first}.`,
  },
  fromNo: "Von Nr.",
  toNo: "Bis Nr.",
  lift: {
    summary: ({ from, to }) => (from === to ? `Unterbrechung aufheben: Nr. ${from}` : `Unterbrechung aufheben: Nr. ${from} bis Nr. ${to}`),
    says: (first) => `Ab Nr. ${first} kommen wieder Exemplare; die dafür angefügten Ausgaben entfallen.`,
    button: "Unterbrechung aufheben",
  },
  claim: {
    summary: "Ein Heft kam nicht an",
    says: "Mit dem nächsten Nachversand noch einmal schicken oder am Ende eine Ausgabe anfügen.",
    which: "Welches",
    posted: ({ issue, day }) => `Nr. ${issue}${day === undefined ? "" : `, verschickt am ${day}`}`,
    answer: "Antwort",
    again: "noch einmal schicken",
    oneMore: "am Ende eine mehr",
    onlyOneMore: ({ number, which }) =>
      `Nicht noch einmal zu schicken: ${which}. Dafür gibt es am Ende ${number === 1 ? "eine mehr" : "je eine mehr"}.`,
    button: "Reklamation vermerken",
  },
  replacement: {
    summary: (issue) => `Das Ersatzheft für Nr. ${issue} wurde einzeln verschickt`,
    says: "Außerhalb eines Nachversands: Es gilt als verschickt, und das verlorene Heft als ersetzt.",
    button: "Wurde verschickt",
  },
  refund: {
    guarantee: "Nach der Geld-zurück-Garantie erstatten",
    unserved: "Noch nicht Geliefertes erstatten",
    says: ({ sum, gone, kept }) =>
      `An den Zahler zurück: ${sum}. ${count(gone, { one: "1 noch nicht gelieferte Ausgabe wird", other: `${gone} noch nicht gelieferte Ausgaben werden` })} gestrichen, und der Zugang endet; was festgeschrieben oder verschickt ist, bleibt. ${kept} Das lässt sich nicht rückgängig machen.`,
    button: (sum) => `${sum} erstatten`,
  },
  chargeback: {
    summary: (order) => `Die Bank hat Bestellung ${order} zurückgebucht`,
    says: "Falls der Zahlungsdienst es uns nicht selbst gemeldet hat: Die Exemplare, die noch nicht festgeschrieben sind, werden gestrichen, und der Betrag wird ausgebucht.",
    button: "Rückbuchung vermerken",
  },
  voiding: {
    summary: "Ausstehendes streichen",
    says: (left) =>
      `${count(left, { one: "1 Ausgabe, die nicht bezahlt wurde, wird", other: `${left} Ausgaben, die nicht bezahlt wurden, werden` })} gestrichen, und das Abo endet. Erstattet wird nichts.`,
    button: "Streichen",
  },
  renew: {
    summary: "Verlängern, direkt oder auf Rechnung bezahlt",
    says: ({ sum, start, last, letter }) => `${sum} für Nr. ${start} bis Nr. ${last}, im Anschluss an die Laufzeit. ${letter}`,
    letter: "Der Zahler bekommt eine Quittung oder die Rechnung.",
    button: "Verlängerung aufnehmen",
    cameBy: "Wie sie kam",
    paidBy: "Wie bezahlt wird",
    later: "später, auf Rechnung",
    price: (currency) => `Mündlich vereinbarter Preis, ${currency}`,
    priceHint: "Leer: der heutige Preis.",
    chargedThere: ({ gateway, standing, until }) =>
      `${gateway} bucht dafür von selbst weiter ab (${standing}${until ? `, bezahlt bis ${until}` : ""}). Übernehmen Sie das zuerst, oder beenden Sie es dort, sonst wird doppelt bezahlt.`,
    knowing: "Ich weiß es; dort ist es beendet, oder es soll zusätzlich bezahlt werden",
  },
  address: {
    summary: "Adresse ändern",
    says: (first) =>
      `Sie gilt ab Nr. ${first}, der ersten Ausgabe, deren Etiketten noch nicht festgeschrieben sind; Ausgaben davor gehen noch an die alte.`,
    button: "Adresse speichern",
  },
  consignments: {
    summary: "Mehr oder weniger Exemplare oder ein anderer Empfänger",
    says: "Etiketten, Druckauflage und Auflage rechnen ab der Ausgabe damit, die Sie nennen. Der Preis bleibt, wie er vereinbart war: Was mehr Exemplare kosten, ist eine eigene Bestellung, und was weniger Exemplare an Wert ausmachen, wird mit dem Käufer vereinbart.",
    toHint: "Leer: von da an immer. Dieselbe Nummer: nur dieses eine Mal.",
    quantity: "Exemplare je Ausgabe",
    another: "Ein anderer Empfänger für diese Ausgaben; leer: wie bisher.",
    button: "Exemplare ändern",
    heads: { issues: "Ausgaben", quantity: "Exemplare je Ausgabe", to: "An" },
    range: ({ from, to }) => (from === to ? `Nr. ${from}` : `Nr. ${from} bis Nr. ${to}`),
  },
};
