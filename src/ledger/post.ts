import { sql } from "kysely";
import { publicationOf } from "../editorial/index.ts";
import { type Db, type Platform, type Tx, today } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import { type Line, type OrderBalance, imbalance } from "./lines.ts";

type PostingKind =
  | "order"
  | "order paid"
  | "release"
  | "refund"
  | "refund settled"
  | "chargeback"
  | "void"
  | "credit"
  | "grace netted"
  | "fee"
  | "correction"
  | "opening";

/** `key` names what is recorded ("order:<id>"); a second posting of the same thing is none. */
type Posting = {
  key: string;
  kind: PostingKind;
  why: string;
  orderId?: string;
  subscriptionId?: string;
  by?: string;
  lines: readonly Line[];
};

/**
 * Writes a posting in the transaction of what it records. Answers false when it was there already.
 * Throws when the lines do not sum to zero in each currency; the database refuses it too, at commit.
 */
export async function post(platform: Platform, tx: Tx, { key, kind, why, orderId, subscriptionId, by, lines }: Posting): Promise<boolean> {
  const off = imbalance(lines);
  if (off.size > 0) throw new Error(`The posting ${key} is off by ${[...off].map(([currency, sum]) => `${sum} ${currency}`).join(", ")}.`);
  // a line of nothing tells nothing, unless it says that an issue was served for it
  const told = lines.filter(({ amount, wholeNumber }) => amount !== 0 || wholeNumber !== undefined);
  if (told.length === 0) return false;
  const row = await rowOf(platform, tx, { key, kind, why, orderId, subscriptionId, by });
  const lineRows = told.map(({ gateway = null, orderId: order_id = null, wholeNumber: whole_number = null, ...line }) => ({
    gateway,
    order_id,
    whole_number,
    ...line,
  }));
  // where the posting was there already, none of its lines is written either
  const written = await tx
    .with("posting", (to) =>
      to
        .insertInto("ledger_postings")
        .values(row)
        .onConflict((conflict) => conflict.column("key").doNothing())
        .returning("id"),
    )
    .insertInto("ledger_lines")
    .columns(["posting_id", "gateway", "order_id", "whole_number", "account", "amount", "currency"])
    .expression((from) =>
      from
        .selectFrom("posting")
        .innerJoin(linesGiven(lineRows), (join) => join.onTrue())
        .select(["posting.id", "line.gateway", "line.order_id", "line.whole_number", "line.account", "line.amount", "line.currency"])
        .orderBy("line.place"),
    )
    .executeTakeFirst();
  return Number(written.numInsertedOrUpdatedRows ?? 0) > 0;
}

type Entry = Omit<Posting, "lines" | "orderId" | "subscriptionId" | "by"> & {
  orderId?: string | undefined;
  subscriptionId?: string | undefined;
  by?: string | undefined;
};

/** The posting without its lines, for those that are written by SQL; undefined when it was there already. */
export async function enterPosting(
  platform: Platform,
  tx: Tx,
  { key, kind, why, orderId, subscriptionId, by }: Entry,
): Promise<string | undefined> {
  const entered = await tx
    .insertInto("ledger_postings")
    .values(await rowOf(platform, tx, { key, kind, why, orderId, subscriptionId, by }))
    .onConflict((conflict) => conflict.column("key").doNothing())
    .returning("id")
    .executeTakeFirst();
  return entered?.id;
}

async function rowOf(platform: Platform, tx: Tx, { key, kind, why, orderId, subscriptionId, by }: Entry) {
  const now = platform.clock.now();
  const posted_on = today(platform.clock, (await publicationOf(tx)).timeZone);
  return {
    id: newId(now),
    key,
    kind,
    why,
    order_id: orderId ?? null,
    subscription_id: subscriptionId ?? null,
    posted_at: now,
    posted_on,
    posted_by: by ?? null,
  };
}

type LineRow = {
  gateway: string | null;
  order_id: string | null;
  whole_number: number | null;
  account: string;
  amount: number;
  currency: string;
};

/** Rows of values, in their order. */
function linesGiven(rows: readonly LineRow[]) {
  const values = rows.map(
    (row, place) =>
      sql`(${place}::int, ${row.gateway}::text, ${row.order_id}::uuid, ${row.whole_number}::int, ${row.account}::text, ${row.amount}::bigint, ${row.currency}::text)`,
  );
  return sql<LineRow & { place: number }>`(values ${sql.join(values)})`.as<"line">(
    sql`line (place, gateway, order_id, whole_number, account, amount, currency)`,
  );
}

/** How an order stands: `promised` is all that was ever deferred for it. */
export async function orderBalance(db: Db | Tx, orderId: string): Promise<OrderBalance> {
  const row = await db
    .selectFrom("ledger_lines")
    .innerJoin("ledger_postings", "ledger_postings.id", "ledger_lines.posting_id")
    .select([
      // a void that was taken back promises nothing anew
      sql<number>`coalesce(-sum(amount) filter (where account = 'deferred' and amount < 0 and kind <> 'correction'), 0)::bigint`.as(
        "promised",
      ),
      sql<number>`coalesce(-sum(amount) filter (where account = 'deferred'), 0)::bigint`.as("deferred"),
      sql<number>`coalesce(-sum(amount) filter (where account = 'tax'), 0)::bigint`.as("tax"),
      sql<number>`coalesce(sum(amount) filter (where account = 'written off'), 0)::bigint`.as("writtenOff"),
      sql<number>`coalesce(sum(amount) filter (where account = 'receivable'), 0)::bigint`.as("receivable"),
      sql<string | null>`max(currency)`.as("currency"),
    ])
    .where("ledger_lines.order_id", "=", orderId)
    .executeTakeFirstOrThrow();
  return { ...row, orderId, currency: row.currency ?? "XXX" };
}
