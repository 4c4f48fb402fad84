import { sql } from "kysely";
import type { Db, Tx } from "../platform/index.ts";
import { isId } from "../values/index.ts";
import type { How } from "./how.ts";
import { refuse } from "./refusals.ts";

type TakeOnState = "reading" | "read" | "looked at" | "taking" | "taken" | "going back" | "taken back" | "dropped";

export type TakeOn = {
  id: string;
  fileName: string;
  source: string;
  encoding: string;
  headings: string[];
  /** The first rows, as they are. */
  samples: string[][];
  how: How;
  state: TakeOnState;
  lines: number;
  begunAt: Date;
  takenAt: Date | null;
  /** Since when its rows hold nothing of what came in them. */
  forgottenAt: Date | null;
};

const select = (db: Db | Tx) => db.selectFrom("take_ons").selectAll();
type Row = Awaited<ReturnType<ReturnType<typeof select>["executeTakeFirstOrThrow"]>>;

const takeOnOf = (row: Row): TakeOn => ({
  id: row.id,
  fileName: row.file_name,
  source: row.source,
  encoding: row.encoding,
  headings: row.headings,
  samples: row.samples,
  how: row.how,
  state: row.state,
  lines: row.lines,
  begunAt: row.begun_at,
  takenAt: row.taken_at,
  forgottenAt: row.forgotten_at,
});

const missing = () => refuse("take-on-missing", (m) => m.desk.against.takeOns.missing);

/** Refuses "take-on-missing". */
export async function takeOnById(db: Db | Tx, id: string): Promise<TakeOn> {
  const row = isId(id) ? await select(db).where("id", "=", id).executeTakeFirst() : undefined;
  if (!row) throw missing();
  return takeOnOf(row);
}

/** Held until the end of the transaction. Refuses "take-on-missing", and "take-on-gone" where it is in none of these states. */
export async function lockTakeOn(tx: Tx, id: string, states: readonly TakeOnState[]): Promise<TakeOn> {
  const row = isId(id) ? await select(tx).where("id", "=", id).forUpdate().executeTakeFirst() : undefined;
  if (!row) throw missing();
  if (!states.includes(row.state)) throw refuse("take-on-gone", (m) => m.desk.against.takeOns.gone);
  return takeOnOf(row);
}

/** Newest first. */
export async function takeOns(db: Db): Promise<(TakeOn & { taken: number })[]> {
  const rows = await select(db)
    .select(sql<number>`(select count(*)::int from take_on_rows r where r.take_on_id = take_ons.id and r.state = 'taken')`.as("taken"))
    .where("state", "<>", "dropped")
    .orderBy("begun_at", "desc")
    .limit(50)
    .execute();
  return rows.map((row) => ({ ...takeOnOf(row), taken: row.taken }));
}
