import { type OpenDispute, type OpenRefund, openRefunds, recentDisputes, refundsById } from "../payments/index.ts";
import { type Named, nobodyNamed, peopleById } from "../people/index.ts";
import { type Db, type Platform, enqueue } from "../platform/index.ts";
import { refuse } from "./refusals.ts";

type Whose = Named & { orderNumber: number | undefined };
export type WatchedMoney = { refunds: (OpenRefund & Whose)[]; disputes: (OpenDispute & Whose)[] };

/** Money on its way back, what could not be given back, and what banks have taken: with whose it is. */
export async function moneyToWatch(db: Db): Promise<WatchedMoney> {
  const [refunds, disputes] = [await openRefunds(db), await recentDisputes(db)];
  const ids = [...new Set([...refunds, ...disputes].map(({ reference }) => reference))];
  const orders = ids.length > 0 ? await db.selectFrom("orders").select(["id", "number", "payer_id"]).where("id", "in", ids).execute() : [];
  const people = await peopleById(
    db,
    orders.map(({ payer_id }) => payer_id),
  );
  const whose = (reference: string): Whose => {
    const order = orders.find(({ id }) => id === reference);
    return { orderNumber: order?.number, ...(people.get(order?.payer_id ?? "") ?? nobodyNamed) };
  };
  const named = <T extends { reference: string }>(row: T) => ({ ...row, ...whose(row.reference) });
  return { refunds: refunds.map(named), disputes: disputes.map(named) };
}

/** Has the gateway asked now, not when the job's turn comes. */
export async function askForRefundNow({ db }: Platform, refundId: string): Promise<void> {
  if (!(await refundsById(db, [refundId])).has(refundId)) throw refuse("refund-missing", (m) => m.desk.refused.sold.noRefund);
  await enqueue(db, "give-back", { refundId });
}
