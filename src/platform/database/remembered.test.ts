import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type FreshPlatform, freshPlatform } from "../../../test/support/fresh-platform.ts";
import { remembered } from "./remembered.ts";

let fresh: FreshPlatform;
beforeAll(async () => {
  fresh = await freshPlatform();
});
afterAll(() => fresh.close());

let counted = 0;
const closings = remembered(["ledger"], async (db, { after }: { after: string }) => {
  counted += 1;
  const { rows } = await sql<{ many: number }>`select count(*)::int as many from ledger_closings where month > ${after}::date`.execute(db);
  return rows[0]!.many;
});
const closed = (after = "2025-01-01") => closings(fresh.platform.db, { after });
const close = (month: string) => `insert into ledger_closings (month, closed_at) values ('${month}-01', now())`;

it("counts once, and again after a write, also one that was under way while it was counted", async () => {
  const { pool } = fresh.platform;
  expect([await closed(), await closed(), counted]).toEqual([0, 0, 1]);
  await pool.query(close("2026-01"));
  expect(await closed()).toBe(1);

  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query(close("2026-02"));
    expect([await closed(), await closed()]).toEqual([1, 1]);
    await client.query("commit");
  } finally {
    client.release();
  }
  expect(await closed()).toBe(2);
  counted = 0;
  expect([await closed(), counted]).toEqual([2, 0]);
  expect([await closed("2026-01-15"), await closed("2026-01-15"), counted]).toEqual([1, 1, 1]);
});

it("what is taken back was written too, and is counted as it is", async () => {
  const before = await closed();
  const client = await fresh.platform.pool.connect();
  await client.query("begin");
  await client.query(close("2026-03"));
  await client.query("rollback");
  client.release();
  expect(await closed()).toBe(before);
});
