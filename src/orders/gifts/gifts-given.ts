import { findPeople, peopleById } from "../../people/index.ts";
import { type Platform, inTransaction, likeOf, wordsOf } from "../../platform/index.ts";
import type { Day } from "../../values/index.ts";
import { offerById } from "../../offers/index.ts";
import { refuse } from "../refusals.ts";
import type { Service } from "../../subscriptions/index.ts";
import { type GiftFacts, canReopen, claimUntil } from "./reasons-against-claiming-gift.ts";
import { type Gift, day, factsOf, gifts, makeGiftLink } from "./gift.ts";

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
  canReopen: boolean;
};

/** The gifts somebody gave, newest first. */
export async function giftsGiven(platform: Platform, donorId: string): Promise<GiftGiven[]> {
  return withStates(platform, await gifts(platform.db).where("donor_id", "=", donorId).orderBy("id", "desc").limit(300).execute());
}

type Sought = { search?: string; limit: number; offset: number };

/** Everybody's gifts, newest first, with how many there are; `search`: words of recipient, or of the donor's name and address. */
export async function giftsOfEverybody(
  platform: Platform,
  { search = "", limit, offset }: Sought,
): Promise<{ rows: (GiftGiven & { donor: string })[]; total: number }> {
  const donors = search ? await findPeople(platform.db, search) : [];
  const found = gifts(platform.db).$if(search !== "", (query) =>
    query.where((where) =>
      where.or([
        ...(donors.length > 0 ? [where("donor_id", "in", donors)] : []),
        where.and(
          wordsOf(search).map((word) =>
            where.or([where("recipient_name", "ilike", likeOf(word)), where("recipient_email", "ilike", likeOf(word))]),
          ),
        ),
      ]),
    ),
  );
  const { total } = await found
    .clearSelect()
    .select((of) => of.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return {
    rows: await withStates(platform, await found.orderBy("id", "desc").limit(limit).offset(offset).execute()),
    total: Number(total),
  };
}

async function withStates(platform: Platform, rows: Gift[]): Promise<(GiftGiven & { donor: string })[]> {
  const { db } = platform;
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
        id: gift.id,
        orderId: order.id,
        offerKey: offer.keyCode,
        recipientName: gift.recipient_name,
        recipientEmail: gift.recipient_email,
        sendOn: facts.sendOn,
        claimUntil: facts.claimUntil,
        state: stateOf(facts, service, now),
        subscriptionId: order.subscription_id,
        canReopen: canReopen(facts),
        donor: donors.get(gift.donor_id)?.email ?? "",
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
    if (!gift || !canReopen((await factsOf(tx, gift)).facts)) throw refuse("gift-missing", (m) => m.refusals.gifts.nobodyWaits);
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
