import { says } from "../../messages/index.ts";
import { publicationOf } from "../../editorial/index.ts";
import { hashOfToken as hashOf, newToken, personById } from "../../people/index.ts";
import { type Db, type Platform, type Tx, batched, today } from "../../platform/index.ts";
import { type Address, type Day, type Words, emailOf, newId } from "../../values/index.ts";
import { offerById } from "../../offers/index.ts";
import type { OrderRow } from "../order.ts";
import { type Service, subscriptionRow } from "../../subscriptions/index.ts";
import { type GiftFacts, claimUntil, reasonsAgainstClaimingGift } from "./reasons-against-claiming-gift.ts";

export type GiftAsked = { recipientName: string; recipientEmail?: string | undefined; cardText: string; sendOn?: Day | undefined };

export const gifts = (db: Db | Tx) => db.selectFrom("gifts").selectAll();

export type Gift = Awaited<ReturnType<ReturnType<typeof gifts>["executeTakeFirstOrThrow"]>>;

export const giftOfOrder = (db: Db | Tx, orderId: string): Promise<Gift | undefined> =>
  gifts(db).where("order_id", "=", orderId).executeTakeFirst();

export const day = async (platform: Platform, db: Db | Tx): Promise<Day> => today(platform.clock, (await publicationOf(db)).timeZone);

/** Everything missing about a gift, by field. */
export function giftProblems({ recipientName, recipientEmail, cardText, sendOn }: GiftAsked, now: Day): Record<string, Words> {
  return {
    ...(recipientName.trim() ? {} : { recipientName: says((m) => m.refusals.gifts.whom) }),
    ...(recipientEmail &&
      emailOf(recipientEmail) === undefined && {
        recipientEmail: says((m) => m.refusals.gifts.noEmail),
      }),
    ...(cardText.length > 600 && { cardText: says((m) => m.refusals.gifts.cardTooLong) }),
    ...(sendOn && sendOn < now && { sendOn: says((m) => m.refusals.gifts.dayPast) }),
  };
}

/** Writes the gift beside its order; the order tried again writes it again. */
export async function keepGift(
  platform: Platform,
  tx: Tx,
  { orderId, donorId, asked }: { orderId: string; donorId: string; asked: GiftAsked },
): Promise<void> {
  const sendOn = asked.sendOn ?? (await day(platform, tx));
  const row = {
    donor_id: donorId,
    recipient_name: asked.recipientName.trim(),
    recipient_email: emailOf(asked.recipientEmail ?? "") ?? null,
    card_text: asked.cardText.trim(),
    send_on: sendOn,
    claim_until: claimUntil(sendOn),
  };
  await tx
    .insertInto("gifts")
    .values({ id: newId(platform.clock.now()), order_id: orderId, ...row })
    .onConflict((conflict) => conflict.column("order_id").doUpdateSet(row))
    .execute();
}

/** A link of its own for a letter or a card; the token is shown once and kept as a hash. */
export async function makeGiftLink(platform: Platform, tx: Tx, giftId: string, by?: string): Promise<string> {
  const token = newToken();
  await tx
    .insertInto("gift_links")
    .values({ token_hash: hashOf(token), gift_id: giftId, made_at: platform.clock.now(), made_by: by ?? null })
    .execute();
  return `${platform.settings.origin}/gifts/${token}`;
}

const orderOf = batched(async (db, ids: string[]) => {
  const rows = await db.selectFrom("orders").selectAll().where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
});

const serviceOf = batched(async (db, ids: string[]) => {
  const rows = await subscriptionRow(db).where("id", "in", ids).execute();
  return new Map(rows.map(({ id, service }) => [id, service]));
});

export async function factsOf(db: Db | Tx, gift: Gift): Promise<{ order: OrderRow; facts: GiftFacts; service: Service | undefined }> {
  const order = await orderOf(db, gift.order_id);
  if (!order) throw new Error(`The gift ${gift.id} has no order.`);
  const service = order.subscription_id ? await serviceOf(db, order.subscription_id) : undefined;
  const back = service === "refunded" || service === "cancelled";
  const paid = order.status === "paid" || order.status === "on account";
  return {
    order,
    service,
    facts: {
      sendOn: gift.send_on,
      claimUntil: gift.claim_until,
      claimedBy: gift.claimed_by,
      money: back ? "given back" : paid ? "paid" : "unpaid",
    },
  };
}

export type GiftView = {
  id: string;
  donorName: string;
  recipientName: string;
  cardText: string;
  offerName: string;
  termIssues: number;
  print: boolean;
  sendOn: Day;
  claimUntil: Day;
  /** Where the printed copies go as the donor said; null where the recipient is asked. */
  address: Address | null;
  reasons: string[];
};

/** What the holder of a link sees: never the donor's address or e-mail, never the price. Undefined for a link we did not make. */
export async function giftByToken(platform: Platform, token: string, personId?: string): Promise<GiftView | undefined> {
  const { db } = platform;
  const found = await giftOfToken(db, token);
  if (!found) return undefined;
  const { order, facts } = await factsOf(db, found);
  const { language, timeZone } = await publicationOf(db);
  const [offer, donor] = [await offerById(db, order.offer_id), await personById(db, found.donor_id)];
  return {
    id: found.id,
    donorName: donor?.name ?? "",
    recipientName: found.recipient_name,
    cardText: found.card_text,
    offerName: offer.name,
    termIssues: order.term_issues,
    print: offer.editions.includes("print"),
    sendOn: facts.sendOn,
    claimUntil: facts.claimUntil,
    address: order.address,
    reasons: reasonsAgainstClaimingGift(facts, { today: today(platform.clock, timeZone), language, personId }),
  };
}

export async function giftOfToken(db: Db | Tx, token: string): Promise<Gift | undefined> {
  const link = await db.selectFrom("gift_links").select("gift_id").where("token_hash", "=", hashOf(token)).executeTakeFirst();
  return link && gifts(db).where("id", "=", link.gift_id).executeTakeFirst();
}
