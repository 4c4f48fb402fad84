import type { Copy } from "../../src/subscriptions/copies/copies.ts";

let ids = 0;

/** A paid printed copy of No. 40 that is owed, and whatever else is said of it. */
export const copy = (facts: Partial<Copy>): Copy => ({
  id: `c${(ids += 1)}`,
  orderId: "o1",
  kind: "paid",
  edition: "print",
  wholeNumber: 40,
  ordinal: 1,
  state: "owed",
  enteredAt: new Date("2026-03-01T06:00:00Z"),
  ...facts,
});
