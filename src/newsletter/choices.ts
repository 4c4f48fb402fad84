import { type Db, type Platform, type Tx, batched, inTransaction } from "../platform/index.ts";

export type Choice = { choice: "in" | "out"; how: string; chosenAt: Date };
/** With the words that were agreed to, or by which it was withdrawn; "" where they were not kept. */
export type ChoiceInWords = Choice & { words: string };

/** What the person said last about the newsletter; nothing where nothing was said. */
export const choiceOf = batched(async (db, personIds: string[]): Promise<Map<string, Choice>> => {
  const rows = await db
    .selectFrom("newsletter_choices")
    .select(["person_id", "choice", "how", "chosen_at"])
    .distinctOn("person_id")
    .where("person_id", "in", personIds)
    .orderBy("person_id")
    .orderBy("id", "desc")
    .execute();
  return new Map(rows.map(({ person_id, choice, how, chosen_at }) => [person_id, { choice, how, chosenAt: chosen_at }]));
});

/** Everybody who said anything, with the last of it, as a query. */
export const lastChoices = (db: Db | Tx) =>
  db.selectFrom("newsletter_choices").select(["person_id", "choice"]).distinctOn("person_id").orderBy("person_id").orderBy("id", "desc");

/** Everything the person said about the newsletter, the newest first. */
export async function choicesOf(db: Db, personId: string): Promise<ChoiceInWords[]> {
  return db
    .selectFrom("newsletter_choices")
    .select(["choice", "how", "chosen_at as chosenAt", "words"])
    .where("person_id", "=", personId)
    .orderBy("id", "desc")
    .execute();
}

type Choosing = { personId: string; choice: Choice["choice"]; how: string; mailingId?: string | undefined; words?: string };

/** Writes the choice down; said twice it is written once. */
export async function chooseNewsletter(platform: Platform, choosing: Choosing): Promise<void> {
  await inTransaction(platform, (tx) => chooseInTransaction(platform, tx, choosing));
}

export async function chooseInTransaction(
  platform: Platform,
  tx: Tx,
  { personId, choice, how, mailingId, words = "" }: Choosing,
): Promise<void> {
  if ((await choiceOf(tx, personId))?.choice === choice) return;
  const now = platform.clock.now();
  await tx
    .insertInto("newsletter_choices")
    .values({ person_id: personId, choice, how, mailing_id: mailingId ?? null, chosen_at: now, words })
    .execute();
}

/** How many said yes, and how many no, from one instant to before another. */
export async function choicesMade(db: Db, { from, before }: { from: Date; before: Date }): Promise<{ joined: number; left: number }> {
  const rows = await db
    .selectFrom("newsletter_choices")
    .select(["choice", (of) => of.fn.countAll<number>().as("count")])
    .where("chosen_at", ">=", from)
    .where("chosen_at", "<", before)
    .groupBy("choice")
    .execute();
  const of = (choice: Choice["choice"]) => Number(rows.find((row) => row.choice === choice)?.count ?? 0);
  return { joined: of("in"), left: of("out") };
}
