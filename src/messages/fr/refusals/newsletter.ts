import type { Messages } from "../../catalogue.ts";

export const newsletter: Messages["refusals"]["newsletter"] = {
  tooOften: "C’était beaucoup. Attendez une heure, et regardez si l’e-mail se trouve parmi les indésirables.",
  linkOver: "Ce lien n’est plus valable. Demandez de nouveau la newsletter ; une ligne suffit.",
};
