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
  failed: ({ why, todo }) => `Die Zahlung hat nicht geklappt: ${why}. Abgebucht wurde nichts. ${todo}`,
  failures: {
    declined: { why: "von Ihrer Bank abgelehnt", todo: "Bezahlen Sie mit einer anderen Karte, oder fragen Sie Ihre Bank." },
    "not enough": {
      why: "nicht genug Geld auf dem Konto",
      todo: "Bezahlen Sie mit einer anderen Karte, oder versuchen Sie es später noch einmal.",
    },
    "expired card": { why: "Karte abgelaufen", todo: "Bezahlen Sie mit einer anderen Karte." },
    "wrong details": {
      why: "eine falsche Angabe zur Karte",
      todo: "Sehen Sie nach, was auf der Karte steht, oder bezahlen Sie mit einer anderen.",
    },
    "limit reached": {
      why: "Limit der Karte oder des Kontos erreicht",
      todo: "Versuchen Sie es später noch einmal, bezahlen Sie mit einer anderen Karte, oder fragen Sie Ihre Bank.",
    },
    "not allowed": {
      why: "Karte oder Konto für solche Zahlungen nicht zugelassen",
      todo: "Bezahlen Sie mit einer anderen Karte oder auf einem anderen Weg.",
    },
    "no account": { why: "Konto geschlossen oder nicht gefunden", todo: "Bezahlen Sie von einem anderen Konto oder mit einer Karte." },
    "no answer": { why: "keine Antwort Ihrer Bank", todo: "Versuchen Sie es in einigen Minuten noch einmal." },
    "authentication required": {
      why: "von Ihnen bei der Bank noch nicht bestätigt",
      todo: "Bezahlen Sie noch einmal, und bestätigen Sie es, wenn Ihre Bank fragt.",
    },
    "no method": { why: "keine Karte und kein Konto dafür hinterlegt", todo: "Bezahlen Sie mit einer Karte oder auf einem anderen Weg." },
    "not confirmed": {
      why: "nicht oder nicht rechtzeitig bestätigt",
      todo: "Bezahlen Sie noch einmal, und bestätigen Sie es, wenn Sie gefragt werden.",
    },
    interrupted: { why: "unterbrochen, bevor sie die Bank erreichte", todo: "Versuchen Sie es noch einmal." },
    "no play card": {
      why: "keine der Karten mit Spielgeld, und echte gelten hier nicht",
      todo: "Nehmen Sie eine der Karten, die hier gezeigt werden.",
    },
  },
};
