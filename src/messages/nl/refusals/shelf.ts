import type { Messages } from "../../catalogue.ts";

export const shelf: Messages["refusals"]["shelf"] = {
  full: (most) => `U hebt ${most} stukken bewaard, en meer worden er niet bewaard. Haal er eerst een uit.`,
  placeUnreadable: "Hierin staat geen plaats in een artikel.",
};
