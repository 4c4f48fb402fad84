import { sql } from "kysely";
import { issueById, issueByNumber } from "../editorial/index.ts";
import { type Db, type Platform, type Tx, inTransaction, lockNamed } from "../platform/index.ts";
import { firstOf, newId } from "../values/index.ts";
import { taxSettings } from "../offers/index.ts";
import {
  noteFrozen,
  noteLabels,
  addressesOfCopy,
  copiesEach,
  expireIssueOf,
  withConsignment,
  withExpireIssue,
} from "../subscriptions/index.ts";
import { refuse } from "./refusals.ts";
import { checksum, labelsCsv } from "./label.ts";
import { labelsOfRun, newestRun } from "./label-runs.ts";

/** How many printed copies of an issue wait for a label, and why some will go on waiting. */
export type Waiting = { ready: number; addressMissing: number; addressReturned: number };

/** Job: the close date has passed. The main run is frozen; a second call finds it frozen. */
export async function freezeLabels(platform: Platform, { issueId }: { issueId: string }): Promise<void> {
  const { wholeNumber } = await issueById(platform.db, issueId);
  await inTransaction(platform, (tx) => freezeMainRun(platform, tx, wholeNumber));
}

/** The main run of an issue, frozen now if it has not been. Where nothing is owed in print there is an empty run. */
export async function freezeMainRun(platform: Platform, tx: Tx, wholeNumber: number, by?: string): Promise<void> {
  await lockIssue(tx, wholeNumber);
  if (await newestRun(tx, wholeNumber)) return;
  await freeze(platform, tx, { wholeNumber, sequence: 0, by });
}

/**
 * Freezes what came too late for the runs before: late orders, replacements, mended addresses.
 * Answers with the run's id. Refuses "nothing-to-label".
 */
export async function freezeSupplementalRun(
  platform: Platform,
  { wholeNumber, by }: { wholeNumber: number; by?: string },
): Promise<string> {
  return inTransaction(platform, async (tx) => {
    await lockIssue(tx, wholeNumber);
    const before = await newestRun(tx, wholeNumber);
    const { ready } = await waitingForLabels(tx, wholeNumber);
    if (ready === 0) throw refuse("nothing-to-label", (m) => m.desk.against.copies.nothingToLabel(wholeNumber));
    return freeze(platform, tx, { wholeNumber, sequence: before ? before.sequence + 1 : (await hasAppeared(tx, wholeNumber)) ? 1 : 0, by });
  });
}

/** Of an issue that was on sale before anybody froze labels of it there is no main run, and nothing left that would post one. */
const hasAppeared = async (db: Db | Tx, wholeNumber: number): Promise<boolean> =>
  (await issueByNumber(db, wholeNumber))?.state === "on sale";

/** Two who freeze at once: the second waits here and finds the first one's run. */
const lockIssue = (tx: Tx, wholeNumber: number) => lockNamed(tx, `labels:${wholeNumber}`);

type Freezing = { wholeNumber: number; sequence: number; by?: string | undefined };

/** Copies, labels and the run's own row in set-based SQL and one transaction: killed in the middle, nothing of it stands. */
async function freeze(platform: Platform, tx: Tx, { wholeNumber, sequence, by }: Freezing): Promise<string> {
  const now = platform.clock.now();
  const id = newId(now);
  await sql`set local statement_timeout = '10min'`.execute(tx);
  await noteFrozen(tx, { id, whole_number: wholeNumber, sequence, frozen_at: now, frozen_by: by ?? null });
  const { sellerCountry: country } = await taxSettings(tx);
  await sql`insert into labels (run_id, copy_id, position, subscription_id, subscription_number, expire_issue, copies, name, line1, line2, postal_code, city, region, country, postal_address_id)
    select ${id}, due.copy_id, row_number() over (order by due.country <> ${country}, due.country, due.postal_code, due.city, due.number, due.copy_id), due.subscription_id, due.number,
      due.expire_issue, due.quantity, due.name, due.line1, due.line2, due.postal_code, due.city, due.region, due.country, due.address_id
    from (${dueCopies(wholeNumber, sequence > 0)}) due where due.address_id is not null and not due.returned`.execute(tx);
  await sql`with frozen as (update copies set state = 'frozen', entered_at = ${now} from labels where labels.run_id = ${id} and copies.id = labels.copy_id returning copies.id)
    insert into copy_changes (copy_id, was, became, why, changed_at, changed_by) select id, 'owed', 'frozen', ${`labels of no. ${wholeNumber} frozen`}, ${now}, ${by ?? null} from frozen`.execute(
    tx,
  );
  const labels = await labelsOfRun(tx, id);
  const copies = labels.reduce((sum, label) => sum + label.copies, 0);
  await noteLabels(tx, id, { labels: labels.length, copies, sha256: checksum(labelsCsv(labels)) });
  return id;
}

/** What a label says the subscription expires with: neither grace nor what is sent once more moves it; of one that has grace alone, the issue before. */
const paidUntil = sql`coalesce((select ${expireIssueOf} from subscriptions s ${withExpireIssue} where s.id = copies.subscription_id),
  (select min(c.whole_number) - 1 from copies c where c.subscription_id = copies.subscription_id and c.state <> 'voided' and c.kind = 'grace'), copies.whole_number)`;

/**
 * Printed copies owed of an issue, each with where it goes. The main run takes the address that counts
 * for this issue; a supplemental run the newest, for it may have waited for just that.
 */
const dueCopies = (wholeNumber: number, supplemental: boolean) => sql`
  select copies.id as copy_id, copies.subscription_id, subscriptions.number, ${copiesEach} as quantity, a.id as address_id, a.name, a.line1, a.line2, a.postal_code, a.city, a.region, a.country,
    exists (select 1 from label_returns join labels on labels.id = label_returns.label_id where labels.postal_address_id = a.id) as returned,
    ${paidUntil} as expire_issue
  from copies join subscriptions on subscriptions.id = copies.subscription_id ${withConsignment}
  left join lateral (select * from postal_addresses p where ${addressesOfCopy}
    order by (${supplemental} or p.valid_from_issue <= ${wholeNumber}) desc, p.added_at desc, p.id desc limit 1) a on true
  where ${dueOf(wholeNumber)}`;

const dueOf = (wholeNumber: number) => sql`copies.whole_number = ${wholeNumber} and copies.edition = 'print' and copies.state = 'owed'`;

/**
 * Of most copies it is enough that their subscription has an address at all. Which one counts is looked up for those subscriptions
 * alone that send to somebody else, or of which a label came back: dozens among thousands.
 */
export async function waitingForLabels(db: Db | Tx, wholeNumber: number): Promise<Waiting> {
  const run = await newestRun(db, wholeNumber);
  const isUnlike = sql`copies.subscription_id in (select subscription_id from unlike)`;
  const { rows } = await sql<Waiting>`with unlike as materialized (
      select subscription_id from consignments where consignee_id is not null
      union select p.subscription_id from label_returns join labels on labels.id = label_returns.label_id
        join postal_addresses p on p.id = labels.postal_address_id where p.subscription_id is not null),
    waiting as (
      select address_id is not null as addressed, returned from (${dueCopies(wholeNumber, run !== undefined)} and ${isUnlike}) due
      union all select exists (select from postal_addresses p where p.subscription_id = copies.subscription_id), false
        from copies where ${dueOf(wholeNumber)} and not ${isUnlike})
    select count(*) filter (where addressed and not returned) as ready, count(*) filter (where not addressed) as "addressMissing",
      count(*) filter (where returned) as "addressReturned" from waiting`.execute(db);
  return firstOf(rows);
}
