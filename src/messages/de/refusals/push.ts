import type { Messages } from "../../catalogue.ts";

export const push: Messages["refusals"]["push"] = {
  invalid:
    "Ihr Browser hat keine Adresse angegeben, unter der er zu erreichen ist. Versuchen Sie es noch einmal, oder nehmen Sie einen anderen Browser.",
  tooOften: "Das war zu oft. Versuchen Sie es in einer Stunde noch einmal.",
};
