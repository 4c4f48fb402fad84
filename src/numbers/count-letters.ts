import { sql } from "kysely";
import { publicationOf } from "../editorial/index.ts";
import { begunMailings, countsOf } from "../newsletter/index.ts";
import { type Db, type Platform, groupedBy } from "../platform/index.ts";
import { type Day, dayOf } from "../values/index.ts";

/** A letter that went out, and what became of it. Nobody counts who opened it. */
export type LetterCounts = {
  mailingId: string;
  subject: string;
  beganOn: Day;
  queued: number;
  sent: number;
  bounced: number;
  refused: number;
  unsubscribed: number;
};

/** How long bounces and unsubscriptions of a letter are waited for; one that was counted after that is not counted again. */
const days = 60;

/** Job, hourly: counts what became of the letters that are on their way or went out lately, and of those never counted. */
export async function countLetters(platform: Platform): Promise<void> {
  const { db, clock } = platform;
  const { timeZone } = await publicationOf(db);
  const now = clock.now();
  const late = new Date(now.valueOf() - days * 86_400_000);
  const { rows } = await sql<{ id: string }>`select mailing_id as id from letter_counts`.execute(db);
  const counted = groupedBy(rows, ({ id }) => id);
  const due = (await begunMailings(db, new Date(0))).filter(({ id, beganAt }) => beganAt >= late || !counted.has(id));
  const counts = await countsOf(
    db,
    due.map(({ id }) => id),
  );
  for (const { id, subject, beganAt } of due) {
    const { queued = 0, sent = 0, bounced = 0, refused = 0, unsubscribed = 0 } = counts.get(id) ?? {};
    const row = { subject, began_on: dayOf(beganAt, timeZone), queued, sent, bounced, refused, unsubscribed, counted_at: now };
    await db
      .insertInto("letter_counts")
      .values({ mailing_id: id, ...row })
      .onConflict((conflict) => conflict.column("mailing_id").doUpdateSet(row))
      .execute();
  }
}

/** The newest first. */
export async function lettersCounted(db: Db, limit: number): Promise<LetterCounts[]> {
  const { rows } =
    await sql<LetterCounts>`select mailing_id as "mailingId", subject, to_char(began_on, 'YYYY-MM-DD') as "beganOn", queued, sent, bounced, refused, unsubscribed
    from letter_counts order by began_on desc, mailing_id desc limit ${limit}`.execute(db);
  return rows;
}
