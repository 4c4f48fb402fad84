import { addressAmiss } from "../../messages/index.ts";
import { publicationOf } from "../../editorial/index.ts";
import { personById, renamePerson } from "../../people/index.ts";
import { type Platform, type Tx, inTransaction, today } from "../../platform/index.ts";
import { type Address } from "../../values/index.ts";
import {
  firstChangeable,
  keepAddress,
  giveToReader,
  isRunning,
  changeSubscription,
  subscriptionOf,
  subscriptionRow,
  serveWhatAppeared,
} from "../../subscriptions/index.ts";
import { offerById } from "../../offers/index.ts";
import { type OrderRow, lockOrder, subscriptionIdOf } from "../order.ts";
import { type Begun, beginCopies } from "../serve-order.ts";
import { refuse } from "../refusals.ts";
import { writeGiftClaimed } from "./gift-letters.ts";
import { reasonsAgainstClaimingGift } from "./reasons-against-claiming-gift.ts";
import { factsOf, giftOfToken, gifts } from "./gift.ts";

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
    const { language, timeZone } = await publicationOf(tx);
    const reasons = reasonsAgainstClaimingGift(facts, { today: today(platform.clock, timeZone), language, personId: claiming.personId });
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
  });
}

async function handOver(platform: Platform, tx: Tx, order: OrderRow, { personId, address }: Claiming): Promise<Begun | undefined> {
  const offer = await offerById(tx, order.offer_id);
  const subscription = subscriptionOf(
    await subscriptionRow(tx).where("id", "=", subscriptionIdOf(order)).forUpdate().executeTakeFirstOrThrow(),
  );
  const problems = offer.editions.includes("print") ? addressAmiss(address ?? {}) : {};
  if (Object.keys(problems).length > 0) throw refuse("address-incomplete", (m) => m.refusals.subscriptions.address, problems);
  await giveToReader(tx, subscription.id, personId);
  await tx.updateTable("orders").set({ recipient_id: personId }).where("id", "=", order.id).execute();
  // one that went by post has begun already, and may have ended: no term is served twice
  if (subscription.service !== "pending") {
    // earlier issues keep the address the donor gave
    if (address && isRunning(subscription))
      await keepAddress(platform, tx, {
        of: { subscriptionId: subscription.id },
        address,
        validFrom: await firstChangeable(platform, tx, offer.editions),
      });
    return undefined;
  }
  const begun = await beginCopies(platform, tx, {
    order: { ...order, recipient_id: personId, address: address ?? null },
    offer,
    subscriptionId: subscription.id,
  });
  await changeSubscription(platform, tx, subscription, [{ axis: "service", became: "active", why: "gift claimed" }], personId);
  await serveWhatAppeared(platform, tx, { orderId: order.id, from: begun.start });
  return begun;
}

function missingGift(): never {
  throw refuse("gift-missing", (m) => m.refusals.gifts.noGift);
}
