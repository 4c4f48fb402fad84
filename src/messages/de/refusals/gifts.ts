import type { Messages } from "../../catalogue.ts";

export const gifts: Messages["refusals"]["gifts"] = {
  whom: "Für wen ist es?",
  noEmail: "Das ist keine E-Mail-Adresse. Lassen Sie das Feld leer, wenn Sie die Karte selbst überreichen.",
  cardTooLong: "Auf die Karte passen höchstens 600 Zeichen.",
  dayPast: "Wählen Sie heute oder einen kommenden Tag.",
  noGift: "Hinter diesem Link ist kein Geschenk. Vielleicht fehlt ein Zeichen.",
  nobodyWaits: "Dieses Geschenk wartet auf niemanden mehr.",
  unpaid: "Dieses Geschenk ist noch nicht bezahlt.",
  takenBack: "Dieses Geschenk wurde zurückgenommen.",
  takenByOther: "Dieses Geschenk hat schon jemand angenommen.",
  yours: "Dieses Geschenk gehört Ihnen schon; Sie finden es in Ihrem Konto.",
  over: "Die Zeit, dieses Geschenk anzunehmen, ist abgelaufen. Wer es gemacht hat, kann es aus dem eigenen Konto wieder öffnen.",
};
