import { type Named, peopleById } from "../people/index.ts";
import type { Platform } from "../platform/index.ts";
import { type Words, type Money, Refusal, isId } from "../values/index.ts";
import { type OrderBalance, orderBalance } from "../ledger/index.ts";
import { refuse } from "./refusals.ts";
import { type Elsewhere, goesOnElsewhere } from "../payments/index.ts";
import { renewingOf } from "../renewals/index.ts";
import { type AccountSubscription, accountSubscription } from "./account.ts";
import { type StoryLine, storyOf } from "./story.ts";
import { subscriptionOf, subscriptionRow, type Consigned, consignedAhead } from "../subscriptions/index.ts";
import { reasonsAgainstVoiding } from "../refunds/index.ts";

type Somebody = Named & { id: string };
type DeskOrder = { id: string; number: number; status: string; balance: OrderBalance };

/** Everything the desk shows of one subscription. */
export type DeskSubscription = AccountSubscription & {
  payer: Somebody;
  recipient: Somebody;
  orders: DeskOrder[];
  story: StoryLine[];
  reasonsAgainstVoiding: Words[];
  /** What of a bulk order is still to go out; empty for any other. */
  consigned: Consigned[];
  /** What a renewal would cost today and where it would begin; undefined where it cannot be renewed. */
  renewing: { price: Money; tax: Money; start: number; last: number } | undefined;
  /** What a gateway goes on charging for in its place. */
  elsewhere: Elsewhere | undefined;
};

/** Told in the language of whoever looks at it. Refuses "subscription-missing". */
export async function deskSubscription(platform: Platform, id: string, language: string): Promise<DeskSubscription> {
  const { db } = platform;
  const row = isId(id) ? await subscriptionRow(db).where("id", "=", id).executeTakeFirst() : undefined;
  if (!row) throw refuse("subscription-missing", (m) => m.desk.refused.sold.noSubscription);
  const subscription = await accountSubscription(platform, subscriptionOf(row), { staff: true, language });
  const people = await peopleById(db, [subscription.payerId, subscription.recipientId]);
  const somebody = (personId: string): Somebody => ({
    id: personId,
    ...(people.get(personId) ?? { name: "", email: "", typed: "" as const }),
  });
  const orders = await db
    .selectFrom("orders")
    .select(["id", "number", "status"])
    .where("subscription_id", "=", id)
    .orderBy("ordered_at")
    .execute();
  return {
    ...subscription,
    payer: somebody(subscription.payerId),
    recipient: somebody(subscription.recipientId),
    orders: await Promise.all(
      orders.map(async (order) => ({
        ...order,
        balance: await orderBalance(db, order.id),
      })),
    ),
    story: await storyOf(db, subscription, language),
    reasonsAgainstVoiding: reasonsAgainstVoiding(subscription),
    consigned: subscription.boughtAs === "bulk" ? await consignedAhead(db, id) : [],
    renewing: await renewingIfAny(platform, subscription),
    elsewhere: await goesOnElsewhere(platform.db, { reference: subscription.id, payer: subscription.payerId }),
  };
}

async function renewingIfAny(platform: Platform, { id, payerId }: { id: string; payerId: string }): Promise<DeskSubscription["renewing"]> {
  try {
    return await renewingOf(platform, { subscriptionId: id, personId: payerId });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return undefined;
  }
}
