import { figure } from "../grammar.ts";
import type { Messages } from "../../catalogue.ts";

export const institutions: Messages["refusals"]["institutions"] = {
  ended: "Het abonnement is afgelopen; verleng het, en u kunt de plaatsen weer geven.",
  noSeat: "Deze plaats heeft niemand meer.",
  none: "Zo’n instelling hebt u niet.",
  taken: ({ seats, institution }) => `Alle plaatsen zijn bezet (${figure(seats)}): ${institution}.`,
  notYours: "Uw adres hoort niet bij deze instelling.",
};
