import { sql } from "kysely";
import { type Platform, type Tx, inTransaction } from "../platform/index.ts";
import type { EditionKind } from "./editions.ts";
import { dropUnnamed } from "./unnamed.ts";

/** Days an edition is kept after a newer one of the same kind and subject was made: a download that began is finished, a printer's question can be looked into. */
export const daysKept = 30;
/** Rows removed in one transaction, for which those who keep an edition wait; their files go behind it. */
const atOnce = 50;

type Row = { id: string; storage_key: string };

/** Job: removes the editions, and their files, in whose place a newer one has stood for longer than they are kept. */
export async function pruneEditions(platform: Platform): Promise<void> {
  const before = new Date(platform.clock.now().getTime() - daysKept * 86_400_000);
  const some = async () => {
    const removed = await inTransaction(platform, async (tx) => {
      await holdAll(tx);
      return remove(tx, await superseded(tx, before));
    });
    await dropUnnamed(platform, removed);
    return removed.length;
  };
  while ((await some()) === atOnce) continue;
}

/** Those that had a successor before that moment, oldest first. The newest of a kind and subject never has one. */
async function superseded(tx: Tx, before: Date): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, storage_key from (
      select id, storage_key, made_at, lead(made_at) over (partition by kind, article_id, issue_id order by made_at, id) as succeeded_at from editions
      where kind <> 'newsletter' -- several of a letter's settings are the current ones at once, and each is small
    ) as editions where succeeded_at < ${before} order by made_at, id limit ${atOnce}`.execute(tx);
  return rows;
}

/** Nothing of this kind is shown of the subject any more. */
export async function dropEditions(platform: Platform, kind: EditionKind, { articleId }: { articleId: string }): Promise<void> {
  const removed = await inTransaction(platform, async (tx) => {
    await holdAll(tx);
    const rows = await tx
      .selectFrom("editions")
      .select(["id", "storage_key"])
      .where("kind", "=", kind)
      .where("article_id", "=", articleId)
      .execute();
    return remove(tx, rows);
  });
  await dropUnnamed(platform, removed);
}

/** Deletes rows; answers with the names of their files, one for each row. */
async function remove(tx: Tx, rows: readonly Row[]): Promise<string[]> {
  if (rows.length === 0) return [];
  await tx
    .deleteFrom("editions")
    .where(
      "id",
      "in",
      rows.map(({ id }) => id),
    )
    .execute();
  return rows.map(({ storage_key }) => storage_key);
}

/** A row may become the newest again: that waits until this is done. */
const holdAll = (tx: Tx) => sql`lock table editions in share row exclusive mode`.execute(tx);
