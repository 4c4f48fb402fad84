import { publicationOf } from "../../editorial/index.ts";
import { hashOfToken as hashOf, newToken, peopleById, personById, renamePerson } from "../../people/index.ts";
import { type Db, type Platform, type Tx, inTransaction, notifyPages, today } from "../../platform/index.ts";
import { type Address, type Day, addressProblems, newId } from "../../values/index.ts";
import { firstChangeable } from "../copies/first-changeable.ts";
import { offerById } from "../offers/offers.ts";
import { type OrderRow, lockOrder } from "../orders/order.ts";
import { type Begun, beginCopies } from "../orders/serve-order.ts";
import { refuse } from "../refusals.ts";
import { addressOf, keepAddress } from "../subscriptions/address.ts";
import { isRunning } from "../subscriptions/running.ts";
import { type Service, changeSubscription, subscriptionOf, subscriptionRow } from "../subscriptions/subscription.ts";
import { serveWhatAppeared } from "../copies/serve-appeared.ts";
import { writeGiftClaimed, writeGiftLapsed, writeGiftToRecipient } from "./gift-letters.ts";
import { type GiftFacts, claimUntil, mayReopen, reasonsNotToClaim } from "./may-claim.ts";

export type GiftAsked = { recipientName: string; recipientEmail?: string | undefined; cardText: string; sendOn?: Day | undefined };

const gifts = (db: Db | Tx) => db.selectFrom("gifts").selectAll();
export type Gift = Awaited<ReturnType<ReturnType<typeof gifts>["executeTakeFirstOrThrow"]>>;

export const giftOfOrder = (db: Db | Tx, orderId: string): Promise<Gift | undefined> =>
  gifts(db).where("order_id", "=", orderId).executeTakeFirst();

const day = async (platform: Platform, db: Db | Tx): Promise<Day> => today(platform.clock, (await publicationOf(db)).timeZone);

/** Everything missing about a gift, by field. */
export function giftProblems({ recipientName, recipientEmail, cardText, sendOn }: GiftAsked, now: Day): Record<string, string> {
  return {
    ...(recipientName.trim() ? {} : { recipientName: "Whom is it for?" }),
    ...(recipientEmail &&
      !/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(recipientEmail.trim()) && {
        recipientEmail: "This is not an e-mail address. Leave it empty if you hand the card over yourself.",
      }),
    ...(cardText.length > 600 && { cardText: "The card holds 600 characters." }),
    ...(sendOn && sendOn < now && { sendOn: "Choose today or a day to come." }),
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
    recipient_email: asked.recipientEmail?.trim().toLowerCase() || null,
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

/** Job, hourly: letters to recipients whose day has come, and to donors whose gift nobody took. */
export async function sendGifts(platform: Platform): Promise<void> {
  const now = await day(platform, platform.db);
  const due = await gifts(platform.db)
    .where("claimed_at", "is", null)
    .where((or) =>
      or.or([
        or.and([or("sent_at", "is", null), or("send_on", "<=", now)]),
        or.and([or("lapse_told_at", "is", null), or("claim_until", "<", now)]),
      ]),
    )
    .execute();
  for (const { id } of due) await inTransaction(platform, (tx) => lookAtGift(platform, tx, id, now));
}

async function lookAtGift(platform: Platform, tx: Tx, id: string, now: Day): Promise<void> {
  const gift = await gifts(tx).where("id", "=", id).forUpdate().executeTakeFirstOrThrow();
  const { order, facts, service } = await factsOf(tx, gift);
  if (gift.claimed_at || facts.money !== "paid") return;
  if (gift.sent_at === null && gift.send_on <= now) {
    await tx.updateTable("gifts").set({ sent_at: platform.clock.now() }).where("id", "=", id).execute();
    if (gift.recipient_email) await writeGiftToRecipient(platform, tx, { gift, order, url: await makeGiftLink(platform, tx, id) });
  }
  if (gift.lapse_told_at === null && gift.claim_until < now) {
    await tx.updateTable("gifts").set({ lapse_told_at: platform.clock.now() }).where("id", "=", id).execute();
    // one that went by post has come all the same
    if (service === "pending") await writeGiftLapsed(platform, tx, { gift, order });
  }
}

async function factsOf(db: Db | Tx, gift: Gift): Promise<{ order: OrderRow; facts: GiftFacts; service: Service | undefined }> {
  const order = await db.selectFrom("orders").selectAll().where("id", "=", gift.order_id).executeTakeFirstOrThrow();
  const subscription = order.subscription_id
    ? await subscriptionRow(db).where("id", "=", order.subscription_id).executeTakeFirst()
    : undefined;
  const service = subscription?.service as Service | undefined;
  const back = service === "refunded" || service === "cancelled";
  const paid = order.status === "paid" || order.status === "on account";
  return {
    order,
    service,
    facts: {
      sendOn: gift.send_on as Day,
      claimUntil: gift.claim_until as Day,
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
  const [offer, donor] = [await offerById(db, order.offer_id), await personById(db, found.donor_id)];
  return {
    ...{
      id: found.id,
      donorName: donor?.name ?? "",
      recipientName: found.recipient_name,
      cardText: found.card_text,
      offerName: offer.name,
      termIssues: order.term_issues,
    },
    ...{
      print: offer.editions.includes("print"),
      sendOn: facts.sendOn,
      claimUntil: facts.claimUntil,
      address: order.address as Address | null,
    },
    reasons: reasonsNotToClaim(facts, { today: await day(platform, db), personId }),
  };
}

async function giftOfToken(db: Db | Tx, token: string): Promise<Gift | undefined> {
  const link = await db.selectFrom("gift_links").select("gift_id").where("token_hash", "=", hashOf(token)).executeTakeFirst();
  return link && gifts(db).where("id", "=", link.gift_id).executeTakeFirst();
}

type Claiming = { token: string; personId: string; address?: Address | undefined };

/**
 * The gift becomes the reader's: a waiting one begins now, with the issue that can still be reached; a
 * printed one that runs already goes on to the address they confirm. Locked, so that two people with
 * one link are one reader and one refusal. Refuses "gift-missing", "gift-not-claimable", "address-incomplete".
 */
export async function claimGift(platform: Platform, claiming: Claiming): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const found = (await giftOfToken(tx, claiming.token)) ?? missingGift();
    const order = await lockOrder(tx, found.order_id);
    const gift = await gifts(tx).where("id", "=", found.id).forUpdate().executeTakeFirstOrThrow();
    const { facts } = await factsOf(tx, gift);
    const reasons = reasonsNotToClaim(facts, { today: await day(platform, tx), personId: claiming.personId });
    if (reasons.length > 0) throw refuse("gift-not-claimable", reasons.join(" "));
    const begun = await handOver(platform, tx, order, claiming);
    await tx
      .updateTable("gifts")
      .set({ claimed_at: platform.clock.now(), claimed_by: claiming.personId, sent_at: gift.sent_at ?? platform.clock.now() })
      .where("id", "=", gift.id)
      .execute();
    const person = await personById(tx, claiming.personId);
    if (person?.name === "") await renamePerson(tx, person.id, gift.recipient_name);
    await writeGiftClaimed(platform, tx, { gift, order: { ...order, recipient_id: claiming.personId }, begun });
    await notifyPages(tx);
  });
}

async function handOver(platform: Platform, tx: Tx, order: OrderRow, { personId, address }: Claiming): Promise<Begun | undefined> {
  const offer = await offerById(tx, order.offer_id);
  const subscription = subscriptionOf(
    await subscriptionRow(tx).where("id", "=", order.subscription_id!).forUpdate().executeTakeFirstOrThrow(),
  );
  const problems = offer.editions.includes("print") ? addressProblems(address ?? {}) : {};
  if (Object.keys(problems).length > 0) throw refuse("address-incomplete", "The post could not deliver to this address yet.", problems);
  await tx.updateTable("subscriptions").set({ recipient_id: personId }).where("id", "=", subscription.id).execute();
  await tx.updateTable("orders").set({ recipient_id: personId }).where("id", "=", order.id).execute();
  if (isRunning(subscription)) {
    if (address)
      await keepRunning(platform, tx, {
        from: subscription.recipientId,
        to: personId,
        address,
        validFrom: await firstChangeable(platform, tx, offer.editions),
      });
    return undefined;
  }
  const begun = await beginCopies(platform, tx, {
    order: { ...order, recipient_id: personId, address: (address ?? null) as never },
    offer,
    subscriptionId: subscription.id,
  });
  await changeSubscription(platform, tx, subscription, [{ axis: "service", became: "active", why: "gift claimed" }], personId);
  await serveWhatAppeared(platform, tx, { orderId: order.id, from: begun.start });
  return begun;
}

/** Labels that are not frozen go to the address the reader confirmed; earlier issues keep the one the donor gave. */
async function keepRunning(
  platform: Platform,
  tx: Tx,
  { from, to, address, validFrom }: { from: string; to: string; address: Address; validFrom: number },
): Promise<void> {
  const given = await addressOf(tx, from);
  if (given) await keepAddress(platform, tx, { personId: to, address: given, validFrom: given.validFromIssue });
  await keepAddress(platform, tx, { personId: to, address, validFrom });
}

function missingGift(): never {
  throw refuse("gift-missing", "There is no gift behind this link. Perhaps a letter of it is missing.");
}

export type GiftGiven = {
  id: string;
  orderId: string;
  offerKey: string;
  recipientName: string;
  recipientEmail: string | null;
  sendOn: Day;
  claimUntil: Day;
  state: "not paid yet" | "waits for its day" | "waits to be taken" | "not taken in time" | "running" | "given back" | "ended";
  subscriptionId: string | null;
  mayReopen: boolean;
};

/** The gifts somebody gave, newest first; for the desk those of everybody. */
export async function giftsGiven(platform: Platform, donorId?: string): Promise<(GiftGiven & { donor: string })[]> {
  const { db } = platform;
  let query = gifts(db).orderBy("id", "desc").limit(300);
  if (donorId) query = query.where("donor_id", "=", donorId);
  const rows = await query.execute();
  const donors = await peopleById(
    db,
    rows.map(({ donor_id }) => donor_id),
  );
  const now = await day(platform, db);
  return Promise.all(
    rows.map(async (gift) => {
      const { order, facts, service } = await factsOf(db, gift);
      const offer = await offerById(db, order.offer_id);
      return {
        ...{
          id: gift.id,
          orderId: order.id,
          offerKey: offer.keyCode,
          recipientName: gift.recipient_name,
          recipientEmail: gift.recipient_email,
          sendOn: facts.sendOn,
          claimUntil: facts.claimUntil,
        },
        ...{
          state: stateOf(facts, service, now),
          subscriptionId: order.subscription_id,
          mayReopen: mayReopen(facts),
          donor: donors.get(gift.donor_id)?.email ?? "",
        },
      };
    }),
  );
}

function stateOf({ money, claimedBy, claimUntil: until, sendOn }: GiftFacts, service: Service | undefined, now: Day): GiftGiven["state"] {
  if (money === "unpaid") return "not paid yet";
  if (money === "given back") return "given back";
  if (service === "expired") return "ended";
  if (claimedBy !== null) return "running";
  if (until < now) return "not taken in time";
  return sendOn > now ? "waits for its day" : "waits to be taken";
}

/** A new link for the donor to hand over, and where the time had run out a new window. Refuses "gift-missing". */
export async function linkForDonor(
  platform: Platform,
  { giftId, donorId }: { giftId: string; donorId: string },
): Promise<{ url: string; gift: Gift }> {
  return inTransaction(platform, async (tx) => {
    const gift = await gifts(tx).where("id", "=", giftId).where("donor_id", "=", donorId).forUpdate().executeTakeFirst();
    if (!gift || !mayReopen((await factsOf(tx, gift)).facts)) throw refuse("gift-missing", "This gift waits for nobody any more.");
    const now = await day(platform, tx);
    if (gift.claim_until < now)
      await tx
        .updateTable("gifts")
        .set({ claim_until: claimUntil(now), lapse_told_at: null })
        .where("id", "=", giftId)
        .execute();
    return { url: await makeGiftLink(platform, tx, giftId, donorId), gift };
  });
}
