import type { Messages } from "../../catalogue.ts";

export const offers: Messages["refusals"]["offers"] = {
  offerGone: "Dieses Angebot ist nicht mehr offen. Wählen Sie eines von der Seite „Abonnieren“.",
  chooseOffer: "Wählen Sie ein Angebot.",
  premiumGone: (premium) => `${premium ?? "Die Prämie"} ist inzwischen vergriffen. Sie können ohne bestellen.`,
  noneLeft: "Nichts mehr da.",
  vatIdCountry: "Eine USt-IdNr. beginnt mit den zwei Buchstaben ihres Landes, wie DE123456789.",
  vatIdForm: (country) =>
    `So wird eine USt-IdNr. dieses Landes nicht geschrieben (${country}); lassen Sie das Feld leer, wenn es keine gibt.`,
  noCoupon: "Diesen Gutschein gibt es nicht. Prüfen Sie die Buchstaben, oder bestellen Sie ohne.",
  couponUnknown: "Diesen Gutschein kennen wir nicht.",
  coupon: {
    ended: "Dieser Gutschein ist abgelaufen.",
    from: (day) => `Dieser Gutschein gilt ab ${day}.`,
    anotherOffer: "Dieser Gutschein gilt für ein anderes Angebot.",
    gifts: "Dieser Gutschein gilt für Geschenke.",
    firstTime: "Dieser Gutschein ist für alle, die zum ersten Mal abonnieren.",
    returning: "Dieser Gutschein ist für alle, die schon einmal abonniert hatten.",
    usedUp: "Dieser Gutschein wurde so oft eingelöst, wie es geht.",
    usedByYou: "Sie haben diesen Gutschein schon eingelöst.",
    currency: "Dieser Gutschein gilt in einer anderen Währung.",
  },
};
