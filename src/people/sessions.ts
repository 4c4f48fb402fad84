import { type Db, type Platform, type Tx, inTransaction, notifyPerson } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import { type Person, personById } from "./person.ts";
import { refuse } from "./refusals.ts";
import { hashOf, newToken } from "./tokens.ts";

export const sessionDays = 30;
/** However much it is used, a session is over a year after it was opened. */
const longestSessionDays = 365;
const day = 86_400_000;

/** Opens a session and answers with its token, which stands nowhere but in the reader's cookie. */
export async function openSession(
  platform: Platform,
  tx: Tx,
  { personId, userAgent }: { personId: string; userAgent: string },
): Promise<string> {
  const token = newToken();
  const now = platform.clock.now();
  const row = { id: newId(now), person_id: personId, token_hash: hashOf(token), user_agent: userAgent.slice(0, 200) };
  await tx
    .insertInto("sessions")
    .values({ ...row, opened_at: now, seen_at: now, expires_at: new Date(now.valueOf() + sessionDays * day) })
    .execute();
  return token;
}

/** Who holds this token; nobody when the session ended, slept for thirty days or is a year old. Slides at most once a day. */
export async function whoIs(platform: Platform, token: string | undefined): Promise<Person | undefined> {
  if (!token) return undefined;
  const now = platform.clock.now();
  const session = await platform.db
    .selectFrom("sessions")
    .select(["id", "person_id", "seen_at", "opened_at"])
    .where("token_hash", "=", hashOf(token))
    .where("ended_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  if (!session) return undefined;
  if (now.valueOf() - session.seen_at.valueOf() > day) {
    const last = session.opened_at.valueOf() + longestSessionDays * day;
    const expires_at = new Date(Math.min(now.valueOf() + sessionDays * day, last));
    await platform.db.updateTable("sessions").set({ seen_at: now, expires_at }).where("id", "=", session.id).execute();
  }
  return personById(platform.db, session.person_id);
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
    if (ended) await notifyPerson(tx, ended.person_id);
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

export type SessionView = { userAgent: string; openedAt: Date; seenAt: Date; current: boolean };

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
