import { type Db, type Platform, type Tx, inTransaction, noteSecurity, notifyPerson } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import { type Person, personColumns, personOf, rolesHeld } from "./person.ts";
import { refuse } from "./refusals.ts";
import { hashOf, newToken } from "./tokens.ts";

export const sessionDays = 30;
/** However much it is used, a session is over a year after it was opened. */
const longestSessionDays = 365;
const day = 86_400_000;
/** How exactly it is known when a session was last used. */
const noted = 15 * 60_000;

/**
 * Opens a session and answers with its token, which stands nowhere but in the reader's cookie. `second`: it was opened with what
 * they have, and not by their mailbox alone.
 */
export async function openSession(
  platform: Platform,
  tx: Tx,
  { personId, userAgent, second = false }: { personId: string; userAgent: string; second?: boolean },
): Promise<string> {
  const { token, row } = sessionRow(platform, { personId, userAgent });
  await tx
    .insertInto("sessions")
    .values({ ...row, second_at: second ? row.opened_at : null })
    .execute();
  return token;
}

/**
 * Opens a session that proves nothing: its browser paid for something with this person’s address, and reads that. To every other
 * question nobody is signed in there.
 */
export async function openUnproven(
  platform: Platform,
  tx: Tx,
  { personId, userAgent }: { personId: string; userAgent: string },
): Promise<{ id: string; token: string }> {
  const { token, row } = sessionRow(platform, { personId, userAgent });
  await tx
    .insertInto("sessions")
    .values({ ...row, unproven: true })
    .execute();
  return { id: row.id, token };
}

function sessionRow({ clock }: Platform, { personId, userAgent }: { personId: string; userAgent: string }) {
  const token = newToken();
  const now = clock.now();
  const times = { opened_at: now, seen_at: now, proven_at: now, expires_at: new Date(now.valueOf() + sessionDays * day) };
  return { token, row: { id: newId(now), person_id: personId, token_hash: hashOf(token), user_agent: userAgent.slice(0, 200), ...times } };
}

/** Who holds this token; nobody when the session ended, slept for thirty days or is a year old. Slides, and notes its last use, at most every quarter of an hour. */
export async function whoIs(platform: Platform, token: string | undefined): Promise<Person | undefined> {
  return (await sessionNow(platform, token))?.person;
}

/** When its holder last proved who they are: in any way, and by what they have beside their mailbox. */
export type Proof = { provenAt: Date; secondAt: Date | null };

/** The same, with what was proven in this session. */
export async function sessionNow(
  platform: Platform,
  token: string | undefined,
): Promise<{ id: string; person: Person; proof: Proof } | undefined> {
  const session = await liveSession(platform, token);
  // whose address was only typed is nobody
  if (!session || session.unproven) return undefined;
  const { session_id: id, proven_at: provenAt, second_at: secondAt, ...person } = session;
  return { id, person: personOf(person), proof: { provenAt, secondAt } };
}

/** The session of this token where it has proven nothing, and with whose address it was opened. */
export async function unprovenSession(
  platform: Platform,
  token: string | undefined,
): Promise<{ id: string; personId: string } | undefined> {
  const session = await liveSession(platform, token);
  return session?.unproven ? { id: session.session_id, personId: session.id } : undefined;
}

/** Who holds this token, or, where it has proven nothing, with whose address its session was opened. */
export async function holderOf(
  platform: Platform,
  token: string,
): Promise<{ person: Person } | { unproven: { id: string; personId: string } } | undefined> {
  const session = await liveSession(platform, token);
  if (!session) return undefined;
  if (session.unproven) return { unproven: { id: session.session_id, personId: session.id } };
  return { person: personOf(session) };
}

/** The session of this token, and whose it is: in one question, as every page of the desk asks it. */
async function liveSession(platform: Platform, token: string | undefined) {
  if (!token) return undefined;
  const now = platform.clock.now();
  const session = await platform.db
    .selectFrom("sessions")
    .innerJoin("people", "people.id", "sessions.person_id")
    .select(["sessions.id as session_id", "seen_at", "opened_at", "sessions.proven_at", "second_at", "unproven"])
    .select([...personColumns, rolesHeld.as("roles")])
    .where("token_hash", "=", hashOf(token))
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  if (!session) return undefined;
  if (now.valueOf() - session.seen_at.valueOf() > noted) {
    const last = session.opened_at.valueOf() + longestSessionDays * day;
    const expires_at = new Date(Math.min(now.valueOf() + sessionDays * day, last));
    await platform.db.updateTable("sessions").set({ seen_at: now, expires_at }).where("id", "=", session.session_id).execute();
  }
  return session;
}

/** Its holder has proven anew who they are; `second`: by what they have beside their mailbox. */
export async function noteProof(platform: Platform, { token, second }: { token: string; second: boolean }): Promise<void> {
  const now = platform.clock.now();
  await platform.db
    .updateTable("sessions")
    .set({ proven_at: now, ...(second && { second_at: now }) })
    .where("token_hash", "=", hashOf(token))
    .execute();
  noteSecurity(platform, "proven", { by: second ? "second" : "letter" });
}

export async function endSession(platform: Platform, token: string): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const ended = await tx
      .updateTable("sessions")
      .set({ ended_at: platform.clock.now() })
      .where("token_hash", "=", hashOf(token))
      .where("ended_at", "is", null)
      .returning("person_id")
      .executeTakeFirst();
    if (!ended) return;
    await notifyPerson(tx, ended.person_id);
    noteSecurity(platform, "signed-out", { by: "session", person: ended.person_id });
  });
}

/** Ends every session of the person, in every process at once, and says how many there were: for a publisher, and the machine's owner. */
export async function endSessionsOf(platform: Platform, personId: string): Promise<number> {
  return endSessionsBut(platform, personId, undefined);
}

/** Ends every session of the person but the one that asks. */
export async function endOtherSessions(platform: Platform, { personId, token }: { personId: string; token: string }): Promise<number> {
  return endSessionsBut(platform, personId, hashOf(token));
}

async function endSessionsBut(platform: Platform, personId: string, but: Buffer | undefined): Promise<number> {
  return inTransaction(platform, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable("sessions")
      .set({ ended_at: platform.clock.now() })
      .where("person_id", "=", personId)
      .where("ended_at", "is", null)
      .$if(but !== undefined, (sessions) => sessions.where("token_hash", "!=", but!))
      .executeTakeFirst();
    await notifyPerson(tx, personId);
    return Number(numUpdatedRows);
  });
}

export type SessionView = { id: string; userAgent: string; openedAt: Date; seenAt: Date; current: boolean };

/** Ends one of the person's own sessions. */
export async function endOwnSession(platform: Platform, tx: Tx, { personId, id }: { personId: string; id: string }): Promise<boolean> {
  const now = platform.clock.now();
  const { numUpdatedRows: found } = await tx
    .updateTable("sessions")
    .set((set) => ({ ended_at: set.fn.coalesce("ended_at", set.val(now)) }))
    .where("person_id", "=", personId)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  if (found) await notifyPerson(tx, personId);
  return found > 0;
}

export async function sessionsOf(db: Db, now: Date, { personId, token }: { personId: string; token: string }): Promise<SessionView[]> {
  const rows = await db
    .selectFrom("sessions")
    .selectAll()
    .where("person_id", "=", personId)
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .orderBy("seen_at", "desc")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    userAgent: row.user_agent,
    openedAt: row.opened_at,
    seenAt: row.seen_at,
    current: row.token_hash.equals(hashOf(token)),
  }));
}

/** Sign-in by one click, for the invented people of the demo. Refused everywhere else. */
export async function openDemoSession(
  platform: Platform,
  { personId, userAgent }: { personId: string; userAgent: string },
): Promise<string> {
  if (!platform.settings.demo) throw refuse("not-a-demo", (m) => m.refusals.people.noDemo);
  return inTransaction(platform, (tx) => openSession(platform, tx, { personId, userAgent }));
}
