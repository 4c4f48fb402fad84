import type { Messages } from "../../catalogue.ts";

export const site: Messages["refusals"]["site"] = {
  tooOften: "Trop de demandes depuis cet endroit. Réessayez dans un quart d’heure.",
  away: "Le magazine est en maintenance. Rien n’est perdu ; réessayez dans une minute.",
  noRoom: "On demande en ce moment au magazine plus qu’il ne peut répondre. Rien n’est perdu ; réessayez dans quelques secondes.",
  noSuchLanguage: "Ce magazine n’existe pas dans cette langue.",
};
