import type { Messages } from "../../catalogue.ts";

export const site: Messages["refusals"]["site"] = {
  tooOften: "Trop de demandes depuis cet endroit. Réessayez dans un quart d’heure.",
  away: "Le magazine est en maintenance. Rien n’est perdu ; réessayez dans une minute.",
  noSuchLanguage: "Ce magazine n’existe pas dans cette langue.",
};
