import { figure } from "../grammar.ts";
import type { Messages } from "../../catalogue.ts";

export const institutions: Messages["refusals"]["institutions"] = {
  ended: "Das Abo ist beendet; verlängern Sie es, und Sie können die Plätze wieder vergeben.",
  noSeat: "Diesen Platz hat niemand mehr.",
  none: "Eine solche Einrichtung haben Sie nicht.",
  taken: ({ seats, institution }) => `Alle Plätze sind vergeben (${figure(seats)}): ${institution}.`,
  notYours: "Ihre Adresse gehört nicht zu dieser Einrichtung.",
};
