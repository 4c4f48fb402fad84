import type { Messages } from "../../catalogue.ts";

export const shelf: Messages["refusals"]["shelf"] = {
  full: (most) => `Vous avez mis de côté ${most} articles : c’est le maximum. Retirez-en d’abord un.`,
  placeUnreadable: "Cela n’indique aucun endroit d’un article.",
};
