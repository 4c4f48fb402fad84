import { sql } from "kysely";
import { publicationOf } from "../../editorial/index.ts";
import type { Payments } from "../../payments/index.ts";
import { lockPerson, personById } from "../../people/index.ts";
import { type Platform, type Tx, inTransaction, notifyPages, notifyPerson, sweep, today } from "../../platform/index.ts";
import { refundPreview, refundSubscription, voidSubscription } from "../../refunds/index.ts";
import { type Subscription, stopRenewing } from "../../subscriptions/index.ts";
import { dayOf } from "../../values/index.ts";
import { endArchive } from "../archive/archives.ts";
import { mineOf } from "../mine.ts";
import { writeLeft } from "../letters.ts";
import { erasePerson } from "./erase.ts";
import { noteErased } from "./erased.ts";
import { datesKept, keptUntil, yearsKept } from "./kept.ts";
import { type LeavingRow, isOwnToEnd, runningOwn, waitsFor } from "./leaving.ts";

const day = 86_400_000;
/** Days after which the confirming letter goes, sent or not. */
const letterDays = 7;
const why = "the account is deleted";

type Given = { leavingId: string };

/** Job: ends what is to be ended, and erases; each step is done once, and a process that dies goes on where it was. */
export async function leave(platform: Platform, payments: Payments, { leavingId }: Given): Promise<void> {
  const row = await platform.db
    .selectFrom("leavings")
    .selectAll()
    .where("id", "=", leavingId)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  if (!row || row.erased_at) return;
  if (!row.ended_at) await endSubscriptions(platform, payments, row);
  if (await waitsFor(platform.db, row)) return;
  await payments.forgetCustomer(row.person_id);
  await endArchive(platform, row.person_id);
  await inTransaction(platform, (tx) => eraseWithin(platform, tx, row));
  await noteErased(platform);
}

async function endSubscriptions(platform: Platform, payments: Payments, row: LeavingRow): Promise<void> {
  const { db, clock } = platform;
  for (const one of await runningOwn(db, row.person_id)) {
    if (row.ends === "now" && isOwnToEnd(one, row.person_id)) await endOne(platform, payments, one, row);
    else if (one.payerId === row.person_id && one.renewal !== "stopped" && one.service !== "pending")
      await stopRenewing(platform, { subscriptionId: one.id, personId: row.person_id });
  }
  await db.updateTable("leavings").set({ ended_at: clock.now() }).where("id", "=", row.id).execute();
}

/** What is paid for and not served goes back to who paid, the donor of a gift included; what nobody paid for is struck out. */
async function endOne(platform: Platform, payments: Payments, one: Subscription, row: LeavingRow): Promise<void> {
  const asking = { subscriptionId: one.id, staffId: row.asked_by ?? row.person_id, why };
  const back = await refundPreview(platform, platform.db, one);
  await (back ? refundSubscription(platform, payments, asking) : voidSubscription(platform, asking));
}

async function eraseWithin(platform: Platform, tx: Tx, { id, person_id: personId }: LeavingRow): Promise<void> {
  await lockPerson(tx, personId);
  const row = await tx.selectFrom("leavings").selectAll().where("id", "=", id).forUpdate().executeTakeFirstOrThrow();
  if (row.erased_at || row.withdrawn_at) return;
  const { people } = await mineOf(tx, personId);
  const kept = await datesKept(platform, tx, people);
  const person = await personById(tx, personId);
  const letter = person?.email ? await writeLeft(platform, tx, { to: person.email, ...kept }) : undefined;
  await erasePerson(tx, personId, { but: letter });
  const set = { erased_at: platform.clock.now(), kept_until: kept.books, letter_id: letter ?? null };
  await tx.updateTable("leavings").set(set).where("id", "=", id).execute();
  await notifyPerson(tx, personId);
  await notifyPages(tx);
}

/** Job, hourly: leavings that wait, letters that were sent, and documents whose years are over. */
export async function goOnWithLeavings(platform: Platform, payments: Payments): Promise<void> {
  await noteErased(platform);
  const rows = await platform.db
    .selectFrom("leavings")
    .selectAll()
    .where("withdrawn_at", "is", null)
    .where((where) => where.or([where("erased_at", "is", null), where("letter_gone_at", "is", null), where("kept_gone_at", "is", null)]))
    .orderBy("id")
    .execute();
  await sweep(
    platform,
    rows.map((row) => ({ name: `leaving ${row.id}`, run: () => goOn(platform, payments, row) })),
  );
}

async function goOn(platform: Platform, payments: Payments, row: LeavingRow): Promise<void> {
  if (!row.erased_at) return leave(platform, payments, { leavingId: row.id });
  if (!row.letter_gone_at) await inTransaction(platform, (tx) => dropLetter(platform, tx, row));
  if (!row.kept_gone_at) await inTransaction(platform, (tx) => dropKept(platform, tx, row));
}

/** Once it was sent, or could not be for a week. */
async function dropLetter({ clock }: Platform, tx: Tx, { id, letter_id: letter, erased_at: erased }: LeavingRow): Promise<void> {
  const now = clock.now();
  const old = erased !== null && now.valueOf() - erased.valueOf() > letterDays * day;
  if (letter) {
    const { rows } = await sql<{ sent_at: Date | null }>`select sent_at from letters where id = ${letter}`.execute(tx);
    const [row] = rows;
    if (row && !row.sent_at && !old) return;
    await sql`delete from letters where id = ${letter}`.execute(tx);
  }
  await tx.updateTable("leavings").set({ letter_gone_at: now }).where("id", "=", id).execute();
}

/** Documents whose years are over lose the name; when the last has, nothing of them is kept. */
async function dropKept(platform: Platform, tx: Tx, { id, person_id: personId }: LeavingRow): Promise<void> {
  const { timeZone } = await publicationOf(tx);
  const [years, now, { people }] = [await yearsKept(platform, tx), today(platform.clock, timeZone), await mineOf(tx, personId)];
  const { rows: named } = await sql<{ id: string; issued_at: Date }>`select id, issued_at from invoices
    where person_id = any(${people}::uuid[]) and (bill_to ->> 'name' <> '' or bill_to - 'name' - 'email' <> '{}')`.execute(tx);
  const over = named.filter(({ issued_at: at }) => keptUntil(dayOf(at, timeZone), years) < now).map((row) => row.id);
  if (over.length > 0) await sql`update invoices set bill_to = '{"name":"","email":""}' where id = any(${over}::uuid[])`.execute(tx);
  if (over.length === named.length)
    await tx.updateTable("leavings").set({ kept_gone_at: platform.clock.now() }).where("id", "=", id).execute();
}
