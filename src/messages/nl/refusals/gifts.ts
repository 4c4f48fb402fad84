import type { Messages } from "../../catalogue.ts";

export const gifts: Messages["refusals"]["gifts"] = {
  whom: "Voor wie is het?",
  noEmail: "Dit is geen e-mailadres. Laat het leeg als u de kaart zelf geeft.",
  cardTooLong: "Op de kaart passen hooguit 600 tekens.",
  dayPast: "Kies vandaag of een dag die nog komt.",
  noGift: "Achter deze link zit geen cadeau. Misschien ontbreekt er een teken.",
  nobodyWaits: "Dit cadeau wacht op niemand meer.",
  unpaid: "Dit cadeau is nog niet betaald.",
  takenBack: "De gever heeft dit cadeau teruggenomen.",
  takenByOther: "Iemand heeft dit cadeau al aangenomen.",
  yours: "Dit cadeau is al van u; u vindt het in uw account.",
  over: "De tijd om dit cadeau aan te nemen is om. Wie het gaf, kan het in het eigen account weer openen.",
};
