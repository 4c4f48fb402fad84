import { figure } from "../grammar.ts";
import type { Messages } from "../../catalogue.ts";

export const institutions: Messages["refusals"]["institutions"] = {
  ended: "L’abonnement est terminé ; renouvelez-le, et vous pourrez de nouveau attribuer les places.",
  noSeat: "Plus personne n’a cette place.",
  none: "Cet établissement ne figure pas parmi les vôtres.",
  taken: ({ seats, institution }) => `Toutes les places sont prises (${figure(seats)}) : ${institution}.`,
  notYours: "Votre adresse ne relève pas de cet établissement.",
};
