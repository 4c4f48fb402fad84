import type { Messages } from "../../catalogue.ts";

export const institutions: Messages["refusals"]["institutions"] = {
  ended: "Het abonnement is afgelopen; verleng het, en u kunt de plaatsen weer geven.",
  noSeat: "Niemand heeft deze plaats nog.",
  none: "U hebt niet zo’n instelling.",
  taken: ({ seats, institution }) => `Alle plaatsen zijn bezet (${seats}): ${institution}.`,
  notYours: "Uw adres hoort niet bij deze instelling.",
};
