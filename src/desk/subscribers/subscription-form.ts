import { z } from "zod";
import { field } from "../../http/index.ts";
import { orderKey, priceOrNull } from "../fields.ts";
import { comings } from "../orders/order-form.ts";
import { missing } from "../refusals.ts";

/** A renewal that staff take, at the offer’s price or another that was agreed. */
export const renewal = (currency: string) =>
  z.object({ price: priceOrNull(currency), ...comings, knowing: field.tick, why: field.line, orderKey });

/** From which issue to which no copy is sent. */
export const hold = z.object({ from: field.count, to: field.count });
/** How many copies go from an issue on, up to another or for good. */
export const consignment = z.object({ from: field.count, to: field.wholeOrNull(), quantity: field.count });

/** A copy that did not come, and what its reader is given for it. */
export const claim = z
  .object({ copy: field.id, answer: field.oneOf(["replacement"], "one more") })
  .transform(({ copy, answer }) => ({ copyId: copy ?? missing(), answer }));
