import { type Messages, addressAmiss, saysAll, says as saysOf } from "../messages/index.ts";
import { sql } from "kysely";
import { keepPersonBeside } from "../people/index.ts";
import { type Db, type Platform, inTransaction } from "../platform/index.ts";
import { type Address, type Words, newId } from "../values/index.ts";
import { firstChangeable } from "./copies/first-changeable.ts";
import { addressesOfCopy, copiesEach, withConsignment } from "./consignment.ts";
import { refuse } from "./refusals.ts";
import { keepAddress } from "./address.ts";
import { type Asking, askedBy, lockSubscription, whyOf } from "./asking.ts";
import { isRunning } from "./running.ts";
import type { Subscription } from "./subscription.ts";

/** Copies of each issue from one on, to whom; `to` null is until it is changed again. Without a consignee they go where they went. */
export type Consignment = { from: number; to: number | null; quantity: number; consignee?: Address | undefined };

const says = (say: (m: Messages["desk"]["against"]["consignments"]) => string): Words => saysOf((m) => say(m.desk.against.consignments));

type Facts = Pick<Subscription, "boughtAs" | "service" | "editions">;

/** Every reason why nothing about its consignments can be changed, and then what is wrong with these, by field. */
export function reasonsAgainstConsigning(
  { boughtAs, service, editions }: Facts,
  { from, to, quantity, consignee: address }: Consignment,
  first: number,
): { reasons: Words[]; fields: Record<string, Words> } {
  const whole = (value: number) => Number.isSafeInteger(value);
  return {
    reasons: [
      ...(boughtAs === "bulk" ? [] : [says((m) => m.notBulk)]),
      ...(isRunning({ service }) ? [] : [says((m) => m.ended)]),
      ...(editions.includes("print") ? [] : [says((m) => m.noPrint)]),
    ],
    fields: {
      ...((!whole(from) || from < first) && { from: says((m) => m.first(first)) }),
      ...(to !== null && (!whole(to) || to < from) && { to: says((m) => m.notBefore) }),
      ...((!whole(quantity) || quantity < 1 || quantity > 100_000) && {
        quantity: says((m) => m.quantity),
      }),
      ...(address ? addressAmiss(address) : {}),
    },
  };
}

/** Staff send more or fewer copies, or send them elsewhere. What they cost stays as it was agreed. Refuses "consignment-impossible". */
export async function changeConsignment(platform: Platform, asking: Asking & { staffId: string }, wanted: Consignment): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const subscription = await lockSubscription(tx, asking, "payer");
    const first = await firstChangeable(platform, tx, ["print"]);
    const { reasons, fields } = reasonsAgainstConsigning(subscription, wanted, first);
    if (reasons.length > 0 || Object.keys(fields).length > 0)
      throw refuse("consignment-impossible", saysAll([...reasons, ...Object.values(fields)]), fields);
    const now = platform.clock.now();
    const id = newId(now);
    const consigneeId = wanted.consignee
      ? await keepPersonBeside(platform, tx, { id: newId(now), name: wanted.consignee.name })
      : undefined;
    if (consigneeId) await keepAddress(platform, tx, { of: { consigneeId }, address: wanted.consignee!, validFrom: wanted.from });
    await tx
      .insertInto("consignments")
      .values({
        id,
        subscription_id: subscription.id,
        from_issue: wanted.from,
        to_issue: wanted.to,
        quantity: wanted.quantity,
        consignee_id: consigneeId ?? null,
        why: whyOf(asking, ""),
        entered_at: now,
        entered_by: askedBy(asking),
      })
      .execute();
  });
}

/** Issues next to each other that go out alike: how many copies, to which name on the label. */
export type Consigned = { from: number; to: number; copies: number; name: string };

/** What of a bulk order is still to go out, as it stands now. */
export async function consignedAhead(db: Db, subscriptionId: string): Promise<Consigned[]> {
  const { rows } = await sql<{ issue: number; copies: number; name: string | null }>`
    select copies.whole_number as issue, ${copiesEach} as copies, a.name
    from copies join subscriptions on subscriptions.id = copies.subscription_id ${withConsignment}
    left join lateral (select p.name from postal_addresses p where ${addressesOfCopy}
      order by p.valid_from_issue <= copies.whole_number desc, p.added_at desc, p.id desc limit 1) a on true
    where copies.subscription_id = ${subscriptionId} and copies.edition = 'print' and copies.state in ('owed', 'frozen') and copies.kind <> 'replacement'
    order by issue`.execute(db);
  const ranges: Consigned[] = [];
  for (const { issue, copies, name } of rows) {
    const last = ranges.at(-1);
    if (last && last.copies === copies && last.name === (name ?? "") && last.to === issue - 1) last.to = issue;
    else ranges.push({ from: issue, to: issue, copies, name: name ?? "" });
  }
  return ranges;
}
