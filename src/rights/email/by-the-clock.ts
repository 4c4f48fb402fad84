import { type Payments } from "../../payments/index.ts";
import { personById } from "../../people/index.ts";
import { type Platform, inTransaction, sweep } from "../../platform/index.ts";
import { end, finishEmailChange } from "./ask.ts";
import { type ChangeRow, isOver, lockById, oldLink, viewOf } from "./email-change.ts";
import { writeEmailReminder } from "./letters.ts";

const day = 86_400_000;
/** Days after the proof of the new mailbox on which the old one is reminded. */
const reminderDays = { fresh: [4], lost: [10, 20] } as const;

/** Job, hourly: changes of addresses whose time has come, those that nobody proved, and reminders to old mailboxes. */
export async function goOnWithEmailChanges(platform: Platform): Promise<void> {
  const open = await platform.db
    .selectFrom("email_changes")
    .selectAll()
    .where("done_at", "is", null)
    .where("ended_at", "is", null)
    .orderBy("id")
    .execute();
  await sweep(
    platform,
    open.map((row) => ({ name: `change ${row.id} of an address`, run: () => goOn(platform, row) })),
  );
}

async function goOn(platform: Platform, row: ChangeRow): Promise<void> {
  const now = platform.clock.now();
  if (isOver(row, now)) return inTransaction(platform, (tx) => endAsExpired(platform, tx, row.id));
  if (row.due_at && row.due_at <= now) return void (await finishEmailChange(platform, row.id, { by: null }));
  if (remindsNow(row, now)) await inTransaction(platform, (tx) => remind(platform, tx, row.id));
}

function remindsNow({ fresh, reminders, new_proven_at: proven, old_confirmed_at: agreed }: ChangeRow, now: Date): boolean {
  const after = reminderDays[fresh ? "fresh" : "lost"][reminders];
  return after !== undefined && proven !== null && agreed === null && now.valueOf() >= proven.valueOf() + after * day;
}

type Tx = Parameters<typeof lockById>[0];

async function endAsExpired(platform: Platform, tx: Tx, id: string): Promise<void> {
  const row = await lockById(tx, id);
  if (row && isOver(row, platform.clock.now())) await end(platform, tx, row, { as: "expired", by: null });
}

async function remind(platform: Platform, tx: Tx, id: string): Promise<void> {
  const change = await lockById(tx, id);
  const { dueAt } = change ? viewOf(change) : { dueAt: null };
  if (!change || !dueAt || !remindsNow(change, platform.clock.now())) return;
  await tx
    .updateTable("email_changes")
    .set({ reminders: change.reminders + 1 })
    .where("id", "=", id)
    .execute();
  await writeEmailReminder(platform, tx, { change, url: await oldLink(platform, tx, id), due: dueAt });
}

/** Job: the gateway writes to its customers too, and by the address that they have now. */
export async function tellGatewayEmail(platform: Platform, payments: Payments, { personId }: { personId: string }): Promise<void> {
  const person = await personById(platform.db, personId);
  if (person?.email) await payments.renameCustomer({ reference: person.id, email: person.email, name: person.name });
}
