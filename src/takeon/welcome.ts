import { publicationOf } from "../editorial/index.ts";
import { messagesIn } from "../messages/index.ts";
import {
  type Db,
  type LetterWords,
  type Platform,
  type Tx,
  enqueue,
  inTransaction,
  letterHtml,
  letterText,
  writeLetter,
  yieldEvery,
} from "../platform/index.ts";
import { sql } from "kysely";
import { refuse } from "./refusals.ts";
import { type TakeOn, lockTakeOn } from "./take-ons.ts";

/** Letters that are written in one transaction. */
const piece = 100;

/** The letter of welcome as it would go to somebody, for those who decide whether it goes. */
export async function welcomeWords(
  db: Db | Tx,
  { origin, name }: { origin: string; name: string },
): Promise<LetterWords & { subject: string }> {
  const { title, language } = await publicationOf(db);
  const m = messagesIn(language).desk.takeOns.welcomeLetter({ title, name });
  return { ...m, magazine: title, language, button: { label: m.button, url: `${origin}/sign-in` } };
}

/** Who would get it: those who were taken on with a subscription and an address that takes letters, and have not had it. */
const due = (id: string) => sql`from take_on_rows r join people p on p.id = r.person_id
  where r.take_on_id = ${id} and r.state = 'taken' and r.subscription_id is not null and r.welcomed_at is null and r.reading is not null and p.email is not null
    and r.reading->'letters'->>'choice' is distinct from 'out' and coalesce(r.reading->>'bounced', '') = ''
    and not exists (select from suppressed_addresses x where x.email = p.email and x.lifted_at is null)
    and (select n.choice from newsletter_choices n where n.person_id = p.id order by n.id desc limit 1) is distinct from 'out'`;

export async function welcomesDue(db: Db | Tx, { id }: Pick<TakeOn, "id">): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(distinct p.id)::int as n ${due(id)}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Writes the letter to all of them, by a job. Refuses "take-on-gone", and "take-on-not-ready" where there is nobody to write to. */
export async function welcome(platform: Platform, id: string): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const found = await lockTakeOn(tx, id, ["taken"]);
    if ((await welcomesDue(tx, found)) === 0) throw refuse("take-on-not-ready", (m) => m.desk.against.takeOns.nobodyLeft);
    await enqueue(tx, "welcome-subscribers", { takeOnId: id });
  });
}

/** Job: each once, piece by piece. */
export async function welcomePieces(platform: Platform, { takeOnId }: { takeOnId: string }): Promise<void> {
  const takeTurns = yieldEvery();
  do await takeTurns();
  while (await inTransaction(platform, (tx) => welcomePiece(platform, tx, takeOnId)));
}

async function welcomePiece(platform: Platform, tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{
    person: string;
    email: string;
    name: string;
  }>`select distinct on (p.id) p.id as person, p.email, p.name ${due(id)} order by p.id limit ${piece}`.execute(tx);
  const now = platform.clock.now();
  for (const { person, email, name } of rows) {
    const words = await welcomeWords(tx, { origin: platform.settings.origin, name });
    await writeLetter(platform, tx, {
      to: email,
      subject: words.subject,
      purpose: "welcome",
      text: letterText(words),
      html: letterHtml(words),
    });
    await tx.updateTable("take_on_rows").set({ welcomed_at: now }).where("take_on_id", "=", id).where("person_id", "=", person).execute();
  }
  return rows.length === piece;
}
