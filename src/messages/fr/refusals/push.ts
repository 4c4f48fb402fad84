import type { Messages } from "../../catalogue.ts";

export const push: Messages["refusals"]["push"] = {
  invalid: "Votre navigateur n’a donné aucune adresse où le prévenir. Réessayez, ou utilisez un autre navigateur.",
  tooOften: "Trop de demandes. Réessayez dans une heure.",
};
