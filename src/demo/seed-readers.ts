import { expireSubscriptions } from "../renewals/index.ts";
import { placeOrder, remindOpenInvoices } from "../orders/index.ts";
import { refundSubscription } from "../refunds/index.ts";
import { releaseCopies } from "../fulfilment/index.ts";
import { accountOf } from "../accounts/index.ts";
import { stopRenewing } from "../subscriptions/index.ts";
import { issueDates } from "../editorial/index.ts";
import { createPayments, sandboxGateway } from "../payments/index.ts";
import { grantRole, provePerson } from "../people/index.ts";
import { type Platform, inTransaction, movableClock } from "../platform/index.ts";
import { type Day, addDays, must, firstOf } from "../values/index.ts";
import { type CastKey, cast } from "./people.ts";
import { type Past, card } from "./past.ts";
import { seedTrade } from "./seed-trade.ts";

const address = { name: "Jonas Eide", line1: "4 Chandlers’ Row", city: "Halmouth", postalCode: "EH1 1YZ", country: "GB" };

/** Makes the demo's people and lets each live through what made them what they are, on a clock of the past. */
export async function seedReaders(platform: Platform, { today }: { today: Day }): Promise<void> {
  const ids = await seedPeople(platform);
  const past = (daysAgo: number) => {
    const then = { ...platform, clock: movableClock(`${addDays(today, -daysAgo)}T09:00:00Z`) };
    return { then, payments: createPayments(then, sandboxGateway) };
  };
  await order(past(30), "digital", "digital");
  await order(past(100), "print", "print");
  const stopped = past(40);
  await order(stopped, "stopped", "digital");
  await stop(stopped.then, ids.stopped);
  const refunded = past(35);
  await order(refunded, "refunded", "digital");
  await refund(past(20), ids.refunded);
  const expired = past(400);
  await order(expired, "expired", "digital");
  await stop(expired.then, ids.expired);
  await seedTrade(platform, past, ids);
}

async function seedPeople(platform: Platform): Promise<Record<CastKey, string>> {
  return inTransaction(platform, async (tx) => {
    const ids = {} as Record<CastKey, string>;
    for (const person of cast) {
      ids[person.key] = await provePerson(platform, tx, person);
      if ("role" in person) await grantRole(platform, tx, { personId: ids[person.key], role: person.role });
    }
    return ids;
  });
}

async function order({ then, payments }: Past, who: CastKey, offerKey: string): Promise<void> {
  const { email, name } = must(
    cast.find(({ key }) => key === who),
    "who",
  );
  await placeOrder(then, payments, {
    offerKey,
    payer: { email, name, proven: true },
    card,
    agreed: true,
    idempotencyKey: `demo:${who}`,
    ...(offerKey === "print" && { address }),
  });
}

async function newest(platform: Platform, personId: string) {
  const { subscriptions } = await accountOf(platform, personId);
  return {
    subscriptionId: firstOf(subscriptions).id,
    personId,
    renewal: firstOf(subscriptions).renewal,
    refund: firstOf(subscriptions).refund,
  };
}

async function stop(then: Platform, personId: string): Promise<void> {
  const { renewal, ...asking } = await newest(then, personId);
  if (renewal !== "stopped") await stopRenewing(then, asking);
}

async function refund({ then, payments }: Past, personId: string): Promise<void> {
  const { refund: due, ...asking } = await newest(then, personId);
  if (due) await refundSubscription(then, payments, asking);
}

/** Every issue that has appeared is served to those it is owed to, each on its own day; what the hourly jobs would have done since is done. */
export async function serveReaders(platform: Platform, { current, today }: { current: number; today: Day }): Promise<void> {
  const issues = (await issueDates(platform.db)).filter(({ wholeNumber }) => wholeNumber <= current);
  for (const { id, onSaleOn } of issues) {
    const then = { ...platform, clock: movableClock(`${onSaleOn}T06:00:00Z`) };
    await releaseCopies(then, { issueId: id });
  }
  await expireSubscriptions({ ...platform, clock: movableClock(`${today}T00:30:00Z`) }, createPayments(platform, sandboxGateway));
  await remindOpenInvoices({ ...platform, clock: movableClock(`${addDays(today, -4)}T09:00:00Z`) });
}
