import type { Messages } from "../../catalogue.ts";

export const push: Messages["refusals"]["push"] = {
  invalid: "Votre navigateur n’a donné aucune adresse où le prévenir. Essayez encore, ou avec un autre navigateur.",
  tooOften: "C’était trop souvent. Essayez de nouveau dans une heure.",
};
