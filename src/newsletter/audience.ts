import { sql } from "kysely";
import { runningRecipients } from "../subscriptions/index.ts";
import { peopleWithMail } from "../people/index.ts";
import type { Db, Tx } from "../platform/index.ts";
import { lastChoices } from "./choices.ts";

type Because = "subscriber" | "chosen";
type Addressee = { personId: string; because: Because };

type Of = { issueId: string | null; toSubscribers?: boolean };

/**
 * Who gets a letter. An issue's goes to everybody with a running subscription, unless they said no,
 * and to all who asked for the newsletter; an article's to those who asked, and one of its own to those, or to both. Who has no e-mail address, or none that is
 * known to be theirs, gets none. Addresses that bounced are left out when it goes.
 */
function audience(db: Db | Tx, { issueId, toSubscribers }: Of) {
  const running = runningRecipients(db);
  return db
    .selectFrom((issueId || toSubscribers ? running : running.where(sql<boolean>`false`)).as("running"))
    .fullJoin(lastChoices(db).as("said"), "said.person_id", "running.recipient_id")
    .where(({ eb, fn }) => eb(fn.coalesce("running.recipient_id", "said.person_id"), "in", peopleWithMail(db)))
    .where((where) =>
      where.or([
        where.and([where("running.recipient_id", "is not", null), where("said.choice", "is distinct from", "out")]),
        where("said.choice", "=", "in"),
      ]),
    );
}

const because = sql<Because>`case when running.recipient_id is null then 'chosen' else 'subscriber' end`;

export type AudienceSize = { subscribers: number; chosen: number };

export async function audienceSize(db: Db | Tx, of: Of): Promise<AudienceSize> {
  const rows = await audience(db, of)
    .select([because.as("because"), sql<number>`count(*)::int`.as("count")])
    .groupBy("because")
    .execute();
  const count = (reason: Because) => rows.find((row) => row.because === reason)?.count ?? 0;
  return { subscribers: count("subscriber"), chosen: count("chosen") };
}

/** Piece by piece, so that a hundred thousand are never held at once: a cursor of the transaction. */
export async function* audiencePieces(tx: Tx, of: Of, size = 1000): AsyncGenerator<Addressee[]> {
  const query = audience(tx, of).select([
    sql<string>`coalesce(running.recipient_id, said.person_id)`.as("personId"),
    because.as("because"),
  ]);
  await sql`declare audience no scroll cursor for ${query}`.execute(tx);
  for (;;) {
    const { rows } = await sql<Addressee>`fetch forward ${sql.lit(size)} from audience`.execute(tx);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close audience`.execute(tx);
}
