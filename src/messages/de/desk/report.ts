import type { Messages } from "../../catalogue.ts";

export const report: Messages["desk"]["report"] = {
  subject: (month) => `Die Zahlen für ${month}`,
  title: (month) => `Die Zahlen für ${month}`,
  says: "Der Monat ist zu Ende; das sind seine Zahlen. Zu jeder gibt es in der Redaktion eine Seite mit Diagrammen und mit den Zeilen, die sie zählt.",
  footer:
    "Sie erhalten diese E-Mail am Ersten jedes Monats, weil Sie sie in der Redaktion unter „Zahlen“ bestellt haben; dort bestellen Sie sie auch wieder ab.",
  button: "Zahlen in der Redaktion ansehen",
  copies: {
    print: (issue) => `Verkaufte Exemplare der Nr. ${issue}, gedruckt`,
    digital: (issue) => `Verkaufte Exemplare der Nr. ${issue}, digital`,
  },
  withChange: (count, change) => (change ? `${count} (${change})` : count),
  began: "Abos, neu oder wieder aufgenommen",
  ended: "Abos, beendet",
  running: "Laufende Abos am Monatsende",
  earned: "Realisierter Umsatz",
  deferred: "Abgegrenzt am Monatsende",
  refunds: (kind) => `Erstattet: ${kind}`,
  offer: (keyCode) => `Bestellungen mit ${keyCode}`,
  countAndSum: (count, sum) => `${count}, ${sum}`,
  readers: "Leserinnen und Leser von Artikeln",
  toTheEnd: (readers, part) => `${readers}, davon ${part} bis zum Ende`,
  listeners: "Hörerinnen und Hörer",
  inVain: "Vergeblich gesucht",
  letter: (subject) => `E-Mail „${subject}“`,
  sentAndLeft: ({ sent, bounced, left }) => `${sent} verschickt, ${bounced} unzustellbar, ${left} abbestellt`,
  want: "Monatszahlen per E-Mail bestellen",
  wanted: "Sie bekommen die Monatszahlen per E-Mail, am Ersten jedes Monats.",
  end: "Abbestellen",
  chosen: "Am Ersten jedes Monats bekommen Sie die Zahlen per E-Mail.",
  unchosen: "Sie bekommen keine Zahlen mehr per E-Mail.",
};
