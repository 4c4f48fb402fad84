import type { Messages } from "../../catalogue.ts";

export const newsletter: Messages["refusals"]["newsletter"] = {
  tooOften: "Das war zu oft. Warten Sie eine Stunde, und sehen Sie nach, ob die E-Mail bei den unerwünschten liegt.",
  linkOver: "Dieser Link gilt nicht mehr. Bestellen Sie den Newsletter noch einmal; eine Zeile genügt.",
};
