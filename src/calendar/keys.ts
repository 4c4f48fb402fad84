import { hashOfToken, newToken, personById } from "../people/index.ts";
import { type Db, type Platform, type Tx } from "../platform/index.ts";

export type CalendarKey = { madeAt: Date; usedAt: Date | null };

/** Where a calendar program of somebody’s asks. */
export const calendarAddress = (origin: string, secret: string): string => `${origin}/calendar/${secret}/magazine.ics`;

/** Makes somebody’s key and answers with its secret, which is never to be seen again. The one before ends with it. */
export async function makeCalendarKey({ clock }: Platform, tx: Tx, personId: string): Promise<string> {
  const secret = newToken();
  const row = { secret_hash: hashOfToken(secret), made_at: clock.now(), used_at: null };
  await tx
    .insertInto("calendar_keys")
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(row))
    .execute();
  return secret;
}

export async function endCalendarKey(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom("calendar_keys").where("person_id", "=", personId).execute();
}

export async function calendarKeyOf(db: Db, personId: string): Promise<CalendarKey | undefined> {
  const key = await db.selectFrom("calendar_keys").select(["made_at", "used_at"]).where("person_id", "=", personId).executeTakeFirst();
  return key && { madeAt: key.made_at, usedAt: key.used_at };
}

const hour = 3_600_000;
/** Who sees the calendar at the desk. */
const rolesOfCalendar = ["editor", "circulation", "publisher"];

/** Whether somebody holds this key who may still look. */
export async function isCalendarKey({ db, clock }: Platform, secret: string): Promise<boolean> {
  const key = await db
    .selectFrom("calendar_keys")
    .select(["person_id", "used_at"])
    .where("secret_hash", "=", hashOfToken(secret))
    .executeTakeFirst();
  if (!key) return false;
  const person = await personById(db, key.person_id);
  if (!person?.roles.some((role) => rolesOfCalendar.includes(role))) return false;
  const now = clock.now();
  if (now.valueOf() - (key.used_at?.valueOf() ?? 0) > hour)
    await db.updateTable("calendar_keys").set({ used_at: now }).where("person_id", "=", key.person_id).execute();
  return true;
}
