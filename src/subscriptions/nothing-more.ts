import type { Messages } from "../messages/index.ts";
import type { Subscription } from "./subscription.ts";

/** What is true of money for whoever stops a renewal: an invoice that is open stands. */
export const nothingMore = ({ money }: Pick<Subscription, "money">, m: Messages["letters"]): string =>
  money === "unpaid" ? m.invoiceStands : m.nothingMore;
