import { z } from "zod";
import { readRates } from "../../offers/index.ts";
import { field } from "../../http/index.ts";
import { lineOrNull } from "../fields.ts";

/** How orders are taxed. Refuses rates that cannot be read, as `readRates` does. */
export const tax = z.object({
  sellerCountry: field.line,
  sellerVatId: lineOrNull,
  reverseCharge: field.tick,
  rates: field.prose.transform(readRates),
});
