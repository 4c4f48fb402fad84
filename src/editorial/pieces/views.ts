import { type Db, type Platform, inTransaction } from "../../platform/index.ts";
import { lineOf, newId } from "../../values/index.ts";
import { refuse } from "../refusals.ts";

/** A board or list as it was narrowed, kept under a name. `narrowedBy`: "section=essays&due=late", as in its address. */
export type PieceView = { id: string; name: string; shownAs: "board" | "list"; narrowedBy: string; isForAll: boolean };

/** Those of everybody, then one's own, by name. */
export async function viewsOfPieces(db: Db, personId: string, { isOwnAlone = false } = {}): Promise<PieceView[]> {
  const rows = await db
    .selectFrom("piece_views")
    .select(["id", "name", "shown_as", "narrowed_by", "owner_id"])
    .where((where) => where.or([...(isOwnAlone ? [] : [where("owner_id", "is", null)]), where("owner_id", "=", personId)]))
    .orderBy("owner_id", (order) => order.asc().nullsFirst())
    .orderBy("name")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    shownAs: row.shown_as,
    narrowedBy: row.narrowed_by,
    isForAll: row.owner_id === null,
  }));
}

type Kept = Omit<PieceView, "id"> & { by: string };

/** Keeps a view; one of the same name and owner gives way to it. Refuses "view-unnamed". */
export async function keepView(platform: Platform, { name, shownAs, narrowedBy, isForAll, by }: Kept): Promise<void> {
  const called = lineOf(name).slice(0, 60).trim();
  if (!called) throw refuse("view-unnamed", (m) => m.desk.refused.pieces.viewUnnamed);
  const owner_id = isForAll ? null : by;
  const now = platform.clock.now();
  await inTransaction(platform, async (tx) => {
    await tx.deleteFrom("piece_views").where("name", "=", called).where("owner_id", "is not distinct from", owner_id).execute();
    const row = { id: newId(now), name: called, shown_as: shownAs, narrowed_by: narrowedBy, owner_id, made_at: now, made_by: by };
    await tx.insertInto("piece_views").values(row).execute();
  });
}

/** Forgets a view that is one's own, or (`isOwnAlone`: never) everybody's; another's is left alone. Answers what it showed. */
export async function dropView(
  platform: Platform,
  { id, by, isOwnAlone = false }: { id: string; by: string; isOwnAlone?: boolean },
): Promise<Pick<PieceView, "shownAs" | "narrowedBy">> {
  return inTransaction(platform, async (tx) => {
    const dropped = await tx
      .deleteFrom("piece_views")
      .where("id", "=", id)
      .where((where) => where.or([...(isOwnAlone ? [] : [where("owner_id", "is", null)]), where("owner_id", "=", by)]))
      .returning(["shown_as as shownAs", "narrowed_by as narrowedBy"])
      .executeTakeFirst();
    if (!dropped) throw refuse("view-missing", (m) => m.desk.refused.pieces.viewMissing);
    return dropped;
  });
}
