import { says } from "../../messages/index.ts";
import { z } from "zod";
import { field, typed } from "../../http/index.ts";
import { reason } from "../fields.ts";
import { missing, refuse } from "../refusals.ts";

/** What becomes of the copies whose money went back. */
export const decision = reason.extend({
  decision: field.oneOf(["stop", "keep"], undefined).transform((chosen) => chosen ?? missing()),
});

/** How something was given back in person. Refuses "refund-unsaid". */
export const byHand = z.object({
  note: typed(
    (line) => line || undefined,
    () => ({
      refusal: refuse("refund-unsaid", (m) => m.desk.refunds.sayHow),
      beside: says((m) => m.desk.refunds.howBeside),
    }),
  ),
});
