import type { Messages } from "../../catalogue.ts";

export const refunds: Messages["refusals"]["refunds"] = {
  nothingPaid: "Dafür wurde nichts bezahlt.",
  noGuarantee: "Dieses Angebot hat keine Geld-zurück-Garantie.",
  guaranteeEnded: ({ days, day }) => `Die ${days} Tage der Garantie endeten am ${day}.`,
  guaranteeUsed: ({ months, day }) => `Die Garantie gilt einmal in ${months} Monaten; ab ${day} können Sie sie wieder nutzen.`,
  nothingLeft: "Jede Ausgabe dieses Abos wurde schon geliefert oder erstattet; zu erstatten bleibt nichts.",
  noPayment: "Es gibt keine Zahlung mehr, aus der sich das erstatten ließe.",
};
