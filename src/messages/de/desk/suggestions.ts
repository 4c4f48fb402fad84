import type { Messages } from "../../catalogue.ts";

export const suggestions: Messages["desk"]["suggestions"] = {
  lost: "Der Text wurde inzwischen an anderer Stelle geändert, und diese Vorschläge haben darin keinen Platz mehr. Sonst ist nichts verloren; was noch gewünscht ist, schlagen Sie bitte noch einmal vor.",
  somebody: "jemand",
};
