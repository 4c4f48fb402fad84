import { sql } from "kysely";
import { lockPerson, type Person, personByEmail, personById } from "../../people/index.ts";
import { type Db, type Platform, enqueue, inTransaction } from "../../platform/index.ts";
import { newId } from "../../values/index.ts";
import { refuse } from "../refusals.ts";
import { type Ending, type KnownBy, leavingOf, reasonsAgainstLeaving } from "./leaving.ts";

/** `sure`: they said that they know what they do. */
type Asked = { person: Person; ends: Ending; sure: boolean; desk?: { by: string; knownBy: KnownBy } };

/** Somebody’s account is to be deleted; asked again, it is asked for once. Refuses "leaving-impossible", "leaving-unsure". */
export async function askToLeave(platform: Platform, { person, ends, sure, desk }: Asked): Promise<void> {
  const reasons = await reasonsAgainstLeaving(platform, person);
  const [reason] = reasons;
  if (reason) throw refuse("leaving-impossible", reason);
  if (!sure) throw refuse("leaving-unsure", (m) => m.rights.leaving.notSure, { sure: (m) => m.rights.leaving.notSure });
  await inTransaction(platform, async (tx) => {
    await lockPerson(tx, person.id);
    if (await leavingOf(tx, person.id)) return;
    const now = platform.clock.now();
    const row = { id: newId(now), person_id: person.id, asked_at: now, ends, asked_by: desk?.by ?? null, known_by: desk?.knownBy ?? null };
    await tx.insertInto("leavings").values(row).execute();
    await enqueue(tx, "leave", { leavingId: row.id });
  });
}

/** The same for whoever asks by post. Refuses "reader-unproven", "reader-unknown", "leaving-impossible". */
export async function askToLeaveAtDesk(
  platform: Platform,
  { who, knownBy, ends, sure, by }: { who: string; knownBy: KnownBy | undefined; ends: Ending; sure: boolean; by: string },
): Promise<void> {
  if (!knownBy) throw refuse("reader-unproven", (m) => m.desk.requests.leaveUnproven, { knownBy: (m) => m.desk.requests.leaveUnproven });
  await askToLeave(platform, { person: await personNamed(platform.db, who), ends, sure, desk: { by, knownBy } });
}

/** Whoever a letter is about: by the mailbox, or by the number of a subscription that they read or pay for. */
async function personNamed(db: Db, named: string): Promise<Person> {
  const number = /^\d{1,9}$/.test(named) ? Number(named) : undefined;
  const { rows } = await sql<{
    recipient_id: string;
  }>`select recipient_id from subscriptions where number = ${number ?? null}::integer`.execute(db);
  const [row] = rows;
  const person = row ? await personById(db, row.recipient_id) : number === undefined ? await personByEmail(db, named) : undefined;
  if (!person) throw refuse("reader-unknown", (m) => m.refusals.rights.unknown, { who: (m) => m.refusals.rights.unknown });
  return person;
}

/** They would rather stay; what was ended by then stays ended. Refuses "leaving-over" once it is erased. */
export async function withdrawLeaving(platform: Platform, personId: string): Promise<void> {
  await inTransaction(platform, async (tx) => {
    await lockPerson(tx, personId);
    const row = await leavingOf(tx, personId);
    if (!row || row.erased_at) throw refuse("leaving-over", (m) => m.refusals.rights.leavingOver);
    await tx.updateTable("leavings").set({ withdrawn_at: platform.clock.now() }).where("id", "=", row.id).execute();
  });
}
