import { type Platform, type Tx, insertRows } from "../platform/index.ts";
import { enterPosting } from "./post.ts";

/** What an order is still owed for, net of tax, minor units. */
type Opening = { orderId: string; amount: number; currency: string };

/**
 * Books what readers had paid elsewhere and is owed from here on: deferred, against the opening balance; many orders in one
 * posting. `back` takes it out again. A second posting under the same key is none.
 */
export async function postOpening(
  platform: Platform,
  tx: Tx,
  {
    key,
    why,
    by,
    openings,
    back = false,
  }: { key: string; why: string; by?: string | undefined; openings: readonly Opening[]; back?: boolean },
): Promise<void> {
  const told = openings.filter(({ amount }) => amount > 0);
  const posting = told.length > 0 ? await enterPosting(platform, tx, { key, kind: "opening", why, by }) : undefined;
  if (!posting) return;
  const sign = back ? -1 : 1;
  const sums = new Map<string, number>();
  for (const { currency, amount } of told) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  await insertRows(tx, "ledger_lines", [
    ...[...sums].map(([currency, sum]) => ({ posting_id: posting, account: "opening", amount: sign * sum, currency, order_id: null })),
    ...told.map(({ orderId, amount, currency }) => ({
      posting_id: posting,
      account: "deferred",
      amount: -sign * amount,
      currency,
      order_id: orderId,
    })),
  ]);
}
