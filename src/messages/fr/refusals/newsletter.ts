import type { Messages } from "../../catalogue.ts";

export const newsletter: Messages["refusals"]["newsletter"] = {
  tooOften: "Trop de demandes. Attendez une heure, et vérifiez si l’e-mail se trouve parmi les indésirables.",
  linkOver: "Ce lien n’est plus valable. Demandez de nouveau la newsletter ; une ligne suffit.",
};
