import type { Messages } from "../../catalogue.ts";

export const subscribers: Messages["desk"]["subscribers"] = {
  title: "Abonnenten",
  find: "Name, E-Mail oder die Nummer auf dem Etikett",
  service: "Stand",
  every: "jeder Stand",
  noneSuch: "Kein Abo hat diesen Stand.",
  none: "Noch hat niemand abonniert.",
  no: (number) => `Nr. ${number}`,
  copies: "Exemplare nach Ausgaben",
  copiesSay:
    "Von der neuesten Ausgabe, der davor und den nächsten vier die Abos, deren Exemplar so steht: ausstehend, bis die Etiketten festgeschrieben sind oder sie erscheint. Eine Sammelbestellung zählt hier einmal und in der Druckauflage mit all ihren Heften.",
  issue: "Ausgabe",
  heads: {
    number: "Nr.",
    name: "Name",
    email: "E-Mail",
    offer: "Angebot",
    service: "Stand",
    money: "Geld",
    renewal: "Verlängerung",
    owed: "Ausstehend",
    expires: "Endet mit",
  },
  noEmail: "keine E-Mail",
  typed: {
    "": (email) => email,
    unproven: (email) => `${email} (bei einer Bestellung angegeben, nicht bestätigt)`,
    denied: (email) => `${email} (wer diese Adresse hat, sagt, dass die Bestellung nicht von dort kam)`,
  },
  columns: {
    owed: "Gedruckt, ausstehend",
    labels: "mit Etikett",
    mailed: "verschickt",
    held: "zurückgehalten",
    voided: "gestrichen",
    digitalOwed: "Digital, ausstehend",
    released: "freigegeben",
    digitalHeld: "zurückgehalten",
    digitalVoided: "gestrichen",
  },
};
