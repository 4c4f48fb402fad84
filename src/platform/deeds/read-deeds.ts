import type { Db } from "../database/open.ts";
import { likeOf, wordsOf } from "../database/like.ts";

export type Change = { table: string; key: string; before: Record<string, unknown> | null; after: Record<string, unknown> | null };
export type DeedView = {
  id: string;
  at: Date;
  personId: string | null;
  route: string;
  path: string;
  outcome: string;
  code: string;
  changes: Change[];
};

type Sought = { search?: string; person?: string | undefined; limit: number; offset?: number };
const mostChanges = 50;

/** Newest first, with how many there are in all; `search`: words, all of which stand in the address, or in what was changed. */
export async function deeds(db: Db, { search = "", person, limit, offset = 0 }: Sought): Promise<{ rows: DeedView[]; total: number }> {
  let found = db.selectFrom("deeds");
  if (person) found = found.where("person_id", "=", person);
  for (const word of wordsOf(search)) {
    const like = likeOf(word);
    found = found.where((where) =>
      where.or([
        where("path", "ilike", like),
        where("route", "ilike", like),
        where("code", "ilike", like),
        where.exists(
          where
            .selectFrom("deed_changes")
            .select("deed_changes.id")
            .whereRef("deed_id", "=", "deeds.id")
            .where((change) =>
              change.or([
                change("table_name", "ilike", like),
                change("row_key", "ilike", like),
                change(change.cast<string>("before", "text"), "ilike", like),
                change(change.cast<string>("after", "text"), "ilike", like),
              ]),
            ),
        ),
      ]),
    );
  }
  const { total } = await found.select((of) => of.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const rows = await found.selectAll().orderBy("done_at", "desc").orderBy("id", "desc").limit(limit).offset(offset).execute();
  const changes = await changesOf(
    db,
    rows.map(({ id }) => id),
  );
  return { rows: rows.map((row) => ({ ...viewOf(row), changes: changes.get(row.id) ?? [] })), total };
}

type Row = { id: string; done_at: Date; person_id: string | null; route: string; path: string; outcome: string; code: string };
const viewOf = ({ done_at, person_id, ...row }: Row) => ({ ...row, at: done_at, personId: person_id });

/** What each changed, in its order; of one that changed more than fifty rows, the first fifty. */
async function changesOf(db: Db, ids: string[]): Promise<Map<string, Change[]>> {
  const found = new Map<string, Change[]>();
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom("deed_changes")
    .selectAll()
    .where("deed_id", "in", ids)
    .orderBy("id")
    .limit(mostChanges * ids.length)
    .execute();
  for (const { deed_id, table_name, row_key, before, after } of rows) {
    const changes = found.get(deed_id) ?? [];
    if (changes.length < mostChanges) changes.push({ table: table_name, key: row_key, before, after });
    found.set(deed_id, changes);
  }
  return found;
}
