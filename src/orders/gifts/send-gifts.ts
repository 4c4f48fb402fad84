import { type Platform, type Tx, inTransaction, sweep } from "../../platform/index.ts";
import type { Day } from "../../values/index.ts";
import { writeGiftLapsed, writeGiftToRecipient } from "./gift-letters.ts";
import { day, factsOf, gifts, makeGiftLink } from "./gift.ts";

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
  await sweep(
    platform,
    due.map(({ id }) => ({ name: `gift ${id}`, run: () => inTransaction(platform, (tx) => lookAtGift(platform, tx, id, now)) })),
  );
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
