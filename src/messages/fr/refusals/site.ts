import type { Messages } from "../../catalogue.ts";

export const site: Messages["refusals"]["site"] = {
  tooOften: "C’était trop souvent depuis cet endroit. Réessayez dans un quart d’heure.",
  away: "Le magazine est en cours de rangement. Rien n’est perdu ; réessayez dans une minute.",
  noSuchLanguage: "Ce magazine n’existe pas dans cette langue.",
};
