import { sql } from "kysely";
import { keepPersonBeside } from "../people/index.ts";
import { type Clock, type Db, type Platform, type Tx, inTransaction, notifyPerson } from "../platform/index.ts";
import { type Money, money, namedId } from "../values/index.ts";
import {
  becomeGift,
  beginAfter,
  changeSubscription,
  closeToBrowsers,
  forgetAddresses,
  subscriptionOf,
  subscriptionRow,
  unplanCopies,
  writeBeginsLater,
} from "../subscriptions/index.ts";
import { offerById } from "../offers/index.ts";
import { type GiftAsked, day, giftOfOrder, giftProblems, keepGift } from "./gifts/gift.ts";
import { writeGiftReceipt } from "./gifts/gift-letters.ts";
import { type OrderRow, lockOrder } from "./order.ts";
import { presentWithAll } from "./present.ts";
import { refuse } from "./refusals.ts";

/** An order of what its payer had already, and nobody has said yet what becomes of it. */
export type Doubled = {
  orderId: string;
  number: number;
  subscriptionId: string;
  offer: string;
  amount: Money;
  orderedAt: Date;
  /** What they have: until which issue it runs, and whether they pay for it themselves. */
  present: { id: string; number: number; offer: string; last: number; own: boolean };
  /** Nothing of it has come, nor is on its way. */
  untouched: boolean;
};

/** The page on which they say what becomes of it. */
export const secondPath = (orderId: string): string => `/account/orders/${orderId}/second`;

/** Longer ago than this, whoever has two wants two. */
const days = 60;

/**
 * What somebody pays for twice: a subscription that they ordered for themselves while another of theirs, which gives all that this
 * one does, ran on to issues that both of them have. Whoever said that they want a second one is not asked.
 */
export async function doubledOrders({ db, clock }: Pick<Platform, "db" | "clock">, personId: string): Promise<Doubled[]> {
  return doubledIn(db, { personId, since: sinceWhen(clock) });
}

/** The same of one order that has just been served, for its letter: what took its days to be paid is asked about by then. */
export const doubledOrder = async ({ clock }: Pick<Platform, "clock">, tx: Tx, order: OrderRow): Promise<Doubled | undefined> =>
  (await doubledIn(tx, { personId: order.payer_id, since: sinceWhen(clock), orderId: order.id }))[0];

const sinceWhen = (clock: Clock): Date => new Date(clock.now().valueOf() - days * 86_400_000);

type Asked = { personId: string; since: Date; orderId?: string };

async function doubledIn(db: Db | Tx, { personId, since, orderId }: Asked): Promise<Doubled[]> {
  const { rows } = await sql<{
    orderId: string;
    number: number;
    subscriptionId: string;
    offer: string;
    amount: number;
    currency: string;
    orderedAt: Date;
    present: Doubled["present"];
    untouched: boolean;
  }>`
    select o.id as "orderId", o.number, b.id as "subscriptionId", offers.name as offer, o.amount, o.currency, o.ordered_at as "orderedAt",
      json_build_object('id', a.id, 'number', a.number, 'offer', a.offer, 'last', a.last, 'own', a.payer_id = o.payer_id) as present,
      not exists (select from copies c where c.subscription_id = b.id and c.state not in ('owed', 'voided')) as untouched
    from orders o
    join subscriptions b on b.id = o.subscription_id
    join offers on offers.id = o.offer_id
    join lateral (select min(whole_number) as first from copies where subscription_id = b.id and state = 'owed') owed on true
    join lateral (
      ${presentWithAll({
        recipient: sql`o.recipient_id`,
        editions: sql`b.editions`,
        grants: sql`b.grants`,
        adFree: sql`b.ad_free`,
        but: sql`and s.number < b.number`,
      })}
    ) a on a.last >= owed.first
    where o.payer_id = ${personId} and o.recipient_id = ${personId} and o.kind = 'new' and o.status = 'paid' and o.came_by = 'web'
      and not o.second_meant and o.ordered_at > ${since} and b.service = 'active' and b.bought_as = 'subscription'
      and o.id = ${orderId ?? sql`o.id`}
      and not exists (select from orders later where later.subscription_id = b.id and later.id <> o.id and later.status <> 'failed')
    order by o.number`.execute(db);
  return rows.map(({ amount, currency, ...row }) => ({ ...row, amount: money(amount, currency) }));
}

type Deciding = { orderId: string; personId: string };

/** The order while it is decided upon; undefined where that was done, in another window or by a second press. Refuses "order-missing". */
async function lockDoubled(platform: Platform, tx: Tx, { orderId, personId }: Deciding): Promise<Doubled | undefined> {
  const order = await lockOrder(tx, orderId);
  if (order.payer_id !== personId) throw refuse("order-missing", (m) => m.refusals.orders.noOrder);
  const doubled = await doubledOrder(platform, tx, order);
  if (doubled) await subscriptionRow(tx).where("id", "in", [doubled.subscriptionId, doubled.present.id]).forUpdate().execute();
  return doubled;
}

const decided = (tx: Tx, orderId: string) => tx.updateTable("orders").set({ second_meant: true }).where("id", "=", orderId).execute();

/** Both run beside each other. Refuses "order-missing". */
export async function keepDoubled(platform: Platform, deciding: Deciding): Promise<void> {
  await inTransaction(platform, async (tx) => {
    if (await lockDoubled(platform, tx, deciding)) await decided(tx, deciding.orderId);
  });
}

/**
 * It begins when the present one ends, which is followed by it and so does not renew. Answers with the first and the last issue of
 * it; undefined where it was decided already. Refuses "order-missing".
 */
export async function followOn(platform: Platform, deciding: Deciding): Promise<{ first: number; last: number } | undefined> {
  return inTransaction(platform, async (tx) => {
    const doubled = await lockDoubled(platform, tx, deciding);
    if (!doubled) return undefined;
    const { present, subscriptionId } = doubled;
    const by = deciding.personId;
    const begun = await beginAfter(platform, tx, {
      subscriptionId,
      after: present.last,
      why: `begins when subscription ${present.number} ends`,
      by,
    });
    const stops = present.own && (await stopBefore(platform, tx, { id: present.id, number: doubled.number, by }));
    await decided(tx, deciding.orderId);
    const about = await subscriptionHere(tx, subscriptionId);
    await writeBeginsLater(platform, tx, { subscription: about, ...begun, present: present.last, stops });
    await notifyPerson(tx, by);
    return begun;
  });
}

async function stopBefore(platform: Platform, tx: Tx, { id, number, by }: { id: string; number: number; by: string }): Promise<boolean> {
  const present = await subscriptionHere(tx, id);
  if (present.renewal === "stopped") return false;
  await changeSubscription(platform, tx, present, [{ axis: "renewal", became: "stopped", why: `order ${number} follows it` }], by);
  return true;
}

const subscriptionHere = async (tx: Tx, id: string) =>
  subscriptionOf(await subscriptionRow(tx).where("id", "=", id).executeTakeFirstOrThrow());

/**
 * It is a gift from now on: nobody reads it until whoever it is for takes it, and their term begins then. Answers whether it was
 * done now. Refuses "order-missing", "gift-incomplete", "gift-not-claimable".
 */
export async function giveDoubled(platform: Platform, { asked, ...deciding }: Deciding & { asked: GiftAsked }): Promise<boolean> {
  return inTransaction(platform, async (tx) => {
    const doubled = await lockDoubled(platform, tx, deciding);
    if (!doubled) return false;
    const problems = giftProblems(asked, await day(platform, tx));
    if (Object.keys(problems).length > 0) throw refuse("gift-incomplete", (m) => m.refusals.orders.somethingMissing, problems);
    if (!doubled.untouched) throw refuse("gift-not-claimable", (m) => m.refusals.orders.hasBegun);
    await turnIntoGift(platform, tx, { doubled, donorId: deciding.personId, asked });
    return true;
  });
}

type Giving = { doubled: Doubled; donorId: string; asked: GiftAsked };

async function turnIntoGift(platform: Platform, tx: Tx, { doubled, donorId, asked }: Giving): Promise<void> {
  const { orderId, subscriptionId } = doubled;
  const { idempotency_key } = await lockOrder(tx, orderId);
  const [why, by] = [`given to ${asked.recipientName.trim()}`, donorId];
  const recipient_id = await keepPersonBeside(platform, tx, { id: namedId("gift", idempotency_key), name: asked.recipientName });
  await unplanCopies(tx, subscriptionId);
  await tx
    .updateTable("orders")
    .set({ kind: "gift", recipient_id, address: null, start_issue: null, second_meant: true })
    .where("id", "=", orderId)
    .execute();
  await becomeGift(tx, subscriptionId, recipient_id);
  const changes = [{ axis: "service", became: "pending", why } as const, { axis: "renewal", became: "series", why } as const];
  await changeSubscription(platform, tx, await subscriptionHere(tx, subscriptionId), changes, by);
  await forgetAddresses(tx, subscriptionId);
  await closeToBrowsers(tx, subscriptionId);
  await keepGift(platform, tx, { orderId, donorId, asked });
  const [order, gift] = [await lockOrder(tx, orderId), await giftOfOrder(tx, orderId)];
  if (!gift) throw new Error(`The gift of order ${order.number} was not kept.`);
  const offer = await offerById(tx, order.offer_id);
  await writeGiftReceipt(platform, tx, { order, subscriptionId, offer, gift, invoice: undefined, begun: undefined });
  await notifyPerson(tx, donorId);
}
