import { sql } from "kysely";
import { runningRecipients } from "../subscriptions/index.ts";
import { peopleWithMail } from "../people/index.ts";
import type { Db, Tx } from "../platform/index.ts";
import { firstOf } from "../values/index.ts";
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

/** How many of each. Those who run are counted along an index, and those taken from them whom no letter reaches: few among many. */
export async function audienceSize(db: Db | Tx, { issueId, toSubscribers }: Of): Promise<AudienceSize> {
  const running = runningRecipients(db).$if(!issueId && !toSubscribers, (none) => none.where(sql<boolean>`false`));
  const runs = (id: string) => sql`exists ${running.where("recipient_id", "=", sql.ref<string>(id))}`;
  const { rows } = await sql<AudienceSize>`with said as materialized ${lastChoices(db)},
      unreached as (select person_id as id from said where choice = 'out' union select id from people where email is null)
    select (select count(*)::int from ${running} runs) - (select count(*)::int from unreached where ${runs("unreached.id")}) as subscribers,
      (select count(*)::int from said join people on people.id = said.person_id
        where said.choice = 'in' and people.email is not null and not ${runs("said.person_id")}) as chosen`.execute(db);
  return firstOf(rows);
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
