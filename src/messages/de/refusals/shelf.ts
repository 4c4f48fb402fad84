import type { Messages } from "../../catalogue.ts";

export const shelf: Messages["refusals"]["shelf"] = {
  full: (most) => `Sie haben ${most} Artikel gemerkt; mehr werden nicht aufbewahrt. Nehmen Sie zuerst einen heraus.`,
  placeUnreadable: "Darin steht keine Stelle in einem Artikel.",
};
