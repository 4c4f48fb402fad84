import { type Selectable, sql } from "kysely";
import type { Db, Platform, Tables, Tx } from "../../platform/index.ts";
import { type Money, newId } from "../../values/index.ts";
import type { Standing } from "./standing.ts";

/**
 * seen → intended → armed → renewed; stopped where it is not as was planned; undoing → undone until the first renewal;
 * left: something else, which goes on.
 */
export type StandingState = Selectable<Tables["standing_charges"]>["state"];
/** As it was read, and what it will charge next. */
export type Seen = Standing & { next: Money | null };

export type StandingRow = {
  id: string;
  gateway: string;
  standing: string;
  customer: string;
  seen: Seen;
  seenAt: Date;
  /** The subscription that goes on in its place. */
  reference: string | null;
  state: StandingState;
  attempt: number;
  endsAt: Date | null;
  method: string | null;
  renewalBefore: string | null;
  endedAt: Date | null;
  trouble: string;
  wantedAt: Date | null;
  agreedAt: Date | null;
};

type Row = Selectable<Tables["standing_charges"]>;
const rowOf = (row: Row): StandingRow => ({
  id: row.id,
  gateway: row.gateway,
  standing: row.standing,
  customer: row.gateway_customer,
  seen: row.seen,
  seenAt: row.seen_at,
  reference: row.reference,
  state: row.state,
  attempt: row.attempt,
  endsAt: row.ends_at,
  method: row.method,
  renewalBefore: row.renewal_before,
  endedAt: row.ended_at,
  trouble: row.trouble,
  wantedAt: row.wanted_at,
  agreedAt: row.agreed_at,
});

const rows = (db: Db | Tx) => db.selectFrom("standing_charges").selectAll();

/** Of all the gateway's customers, or of these. */
export async function standingRows(db: Db | Tx, gateway: string, customers?: readonly string[]): Promise<StandingRow[]> {
  const all = rows(db).where("gateway", "=", gateway).orderBy("standing");
  return (await (customers ? all.where("gateway_customer", "in", [...customers]) : all).execute()).map(rowOf);
}

export async function standingRow(db: Db | Tx, id: string): Promise<StandingRow | undefined> {
  const row = await rows(db).where("id", "=", id).executeTakeFirst();
  return row && rowOf(row);
}

export async function lockStanding(tx: Tx, id: string): Promise<StandingRow> {
  return rowOf(await rows(tx).where("id", "=", id).forUpdate().executeTakeFirstOrThrow());
}

/** Writes down what was read; what we mean to do with it stays as it is. */
export async function keepSeen(
  { clock }: Pick<Platform, "clock">,
  db: Db | Tx,
  { gateway, seen }: { gateway: string; seen: Seen },
): Promise<StandingRow> {
  const now = clock.now();
  const read = { seen: JSON.stringify(seen), seen_at: now, ended_at: seen.endedAt ? new Date(seen.endedAt) : null };
  return rowOf(
    await db
      .insertInto("standing_charges")
      .values({ id: newId(now), gateway, standing: seen.id, gateway_customer: seen.customer, ...read })
      .onConflict((conflict) => conflict.columns(["gateway", "standing"]).doUpdateSet(read))
      .returningAll()
      .executeTakeFirstOrThrow(),
  );
}

type Moving = {
  from: readonly StandingState[];
  to: StandingState;
  why: string;
  by?: string | undefined;
  set?: Partial<{ reference: string | null; attempt: number; ends_at: Date; method: string | null; renewal_before: string | null }>;
  /** What is amiss; without it nothing is any more. */
  trouble?: string;
};

/** Moves a row on from where it must stand; false where it does not stand there (any more). Each move is written down. */
export async function moveStanding(
  { clock }: Pick<Platform, "clock">,
  tx: Tx,
  row: Pick<StandingRow, "id">,
  { from, to, why, by, set, trouble = "" }: Moving,
): Promise<boolean> {
  const was = await lockStanding(tx, row.id);
  if (!from.includes(was.state)) return false;
  await tx
    .updateTable("standing_charges")
    .set({ state: to, trouble, ...set })
    .where("id", "=", row.id)
    .execute();
  const now = clock.now();
  const change = { id: newId(now), standing_id: row.id, was: was.state, became: to, why, changed_at: now, changed_by: by ?? null };
  await tx.insertInto("standing_changes").values(change).execute();
  return true;
}

export async function noteTrouble(db: Db | Tx, id: string, trouble: string): Promise<void> {
  await db.updateTable("standing_charges").set({ trouble }).where("id", "=", id).execute();
}

/** What was to begin there and is not found any more has begun under another name, or never will. */
export async function forgetScheduled(
  db: Db | Tx,
  { gateway, before, customer }: { gateway: string; before: Date; customer?: string },
): Promise<void> {
  await sql`update standing_charges set seen = seen || '{"status": "ended"}' where gateway = ${gateway} and seen_at < ${before}
    and seen ->> 'status' = 'scheduled' and (${customer ?? null}::text is null or gateway_customer = ${customer ?? null})`.execute(db);
}

/** Which of them a person wants to be taken over next, whatever becomes of whoever works on it; `wanted`: all of these, or none any more. */
export async function wantStanding({ clock }: Pick<Platform, "clock">, db: Db | Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await db
      .updateTable("standing_charges")
      .set({ wanted_at: clock.now() })
      .where("id", "in", [...ids])
      .execute();
}

export async function unwantStanding(db: Db | Tx, ids?: readonly string[]): Promise<void> {
  const all = db.updateTable("standing_charges").set({ wanted_at: null }).where("wanted_at", "is not", null);
  await (ids ? all.where("id", "in", [...ids]) : all).execute();
}

/** The next in the queue. */
export async function wantedNext(db: Db | Tx, gateway: string): Promise<string | undefined> {
  const row = await rows(db)
    .where("gateway", "=", gateway)
    .where("wanted_at", "is not", null)
    .orderBy("wanted_at")
    .orderBy("standing")
    .executeTakeFirst();
  return row?.id;
}

/** A person has said which of theirs it is. Answers whether it could still be said. */
export async function nameReference(db: Db | Tx, { id, reference }: { id: string; reference: string }): Promise<boolean> {
  const row = await db
    .updateTable("standing_charges")
    .set({ reference })
    .where("id", "=", id)
    .where("state", "in", ["seen", "undone"])
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** A person has seen what our price is beside the one there. */
export async function agreeToPrice(
  { clock }: Pick<Platform, "clock">,
  db: Db | Tx,
  { id, by }: { id: string; by: string | undefined },
): Promise<void> {
  await db
    .updateTable("standing_charges")
    .set({ agreed_at: clock.now(), agreed_by: by ?? null })
    .where("id", "=", id)
    .execute();
}

/** How many are not as was planned, so that somebody has to look at them. */
export async function standingAmiss(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("standing_charges")
    .select((of) => of.fn.countAll<number>().as("count"))
    .where((of) => of.or([of("state", "in", ["intended", "stopped", "undoing"]), of("trouble", "!=", "")]))
    .where("state", "!=", "left")
    .executeTakeFirstOrThrow();
  return Number(count);
}
