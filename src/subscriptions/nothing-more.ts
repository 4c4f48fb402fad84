import type { Subscription } from "./subscription.ts";

/** What is true of money for whoever stops a renewal: an invoice that is open stands. */
export const nothingMore = ({ money }: Pick<Subscription, "money">): string =>
  money === "unpaid" ? "The invoice of this term stands, and is still to be paid; no other follows." : "Nothing further will be charged.";
