import type { Messages } from "../../catalogue.ts";

export const payments: Messages["refusals"]["payments"] = {
  card: "Etwas an der Karte stimmt noch nicht.",
  cardNumber: "In dieser Nummer steckt ein Tippfehler.",
  expiry: "Monat und Jahr wie auf der Karte, etwa 04/29.",
  check: "Drei oder vier Ziffern, von der Rückseite der Karte.",
  notOnline: "Bestellungen sind online noch nicht möglich. Abgebucht wurde nichts.",
  noStep: "Keine Zahlung wartet auf diesen Schritt.",
  runsElsewhere:
    "Dieses Abo läuft noch dort, wo es begonnen hat, und zieht gerade hierher um. Abgebucht wurde nichts. Bitte schreiben Sie uns, und wir sehen nach.",
  paidElsewhere: "Dieses Abo ist bis zu einem späteren Tag bezahlt und geht dann von selbst weiter. Jetzt ist nichts mehr zu bezahlen.",
  noPayment: "Eine solche Zahlung gibt es nicht.",
};
