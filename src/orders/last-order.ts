import { batched } from "../platform/index.ts";
import { type OrderRow, subscriptionIdOf } from "./order.ts";

/** The last order of a subscription that counts: what is renewed, and what a change of edition gives up. */
export const lastOrder = batched(
  async (db, subscriptionIds: string[]): Promise<Map<string, OrderRow>> =>
    new Map(
      (
        await db
          .selectFrom("orders")
          .selectAll()
          .distinctOn("subscription_id")
          .where("subscription_id", "in", subscriptionIds)
          .where("status", "in", ["paid", "on account"])
          .orderBy("subscription_id")
          .orderBy("ordered_at", "desc")
          .orderBy("id", "desc")
          .execute()
      ).map((row) => [subscriptionIdOf(row), row]),
    ),
);
