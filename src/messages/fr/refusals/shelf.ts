import type { Messages } from "../../catalogue.ts";

export const shelf: Messages["refusals"]["shelf"] = {
  full: (most) => `Vous avez mis de côté ${most} articles, autant qu’on en garde. Retirez-en d’abord un.`,
  placeUnreadable: "Aucun endroit d’un article ne s’y trouve.",
};
