import type { Messages } from "../../catalogue.ts";

export const push: Messages["refusals"]["push"] = {
  invalid: "Uw browser gaf geen adres waarop hij te bereiken is. Probeer het nog eens, of neem een andere browser.",
  tooOften: "Dat was te vaak. Probeer het over een uur nog eens.",
};
