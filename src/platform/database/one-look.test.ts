import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type FreshPlatform, freshPlatform } from "../../../test/support/fresh-platform.ts";
import { inTransaction } from "../index.ts";
import { batched } from "./batched.ts";
import { inOneLook, isQuestion, lookingPool, isChange } from "./one-look.ts";
import type { Db, Tx } from "./open.ts";
import { witnessed } from "./what-is-read.ts";

let fresh: FreshPlatform;
let asked = 0;
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
beforeAll(async () => {
  fresh = await freshPlatform();
  await fresh.platform.pool.query("create table lamps (name text, how jsonb)");
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    if (String((args[0] as { text?: string }).text ?? args[0]).startsWith("select")) asked += 1;
    return query.apply(this, args);
  } as never;
});
afterAll(async () => {
  pg.Client.prototype.query = query as never;
  await fresh.close();
});
beforeEach(async () => {
  await fresh.platform.pool.query("truncate lamps");
  await fresh.platform.pool.query(`insert into lamps values ('harbour', '{"lit": true}')`);
  asked = 0;
});

const lamps = async (name = "%", db = fresh.platform.db) =>
  (await sql<{ name: string }>`select name, how from lamps where name like ${name} order by name`.execute(db)).rows;
const add = (name: string, db = fresh.platform.db) => sql`insert into lamps (name) values (${name})`.execute(db);

it("asks the same question once within a look, though it is asked side by side, and again in the next", async () => {
  const names = async () => (await lamps()).map(({ name }) => name);
  expect(await inOneLook(async () => [await Promise.all([names(), names()]), await names()])).toEqual([
    [["harbour"], ["harbour"]],
    ["harbour"],
  ]);
  expect(asked).toBe(1);
  await inOneLook(async () => [await lamps("h%"), await lamps("x%")]);
  expect(asked).toBe(3);
  await lamps();
  await lamps();
  expect(asked).toBe(5);
});

it("gives each asker rows of their own", async () => {
  await inOneLook(async () => {
    const rows = await lamps();
    rows[0]!.name = "painted over";
    rows.pop();
    expect(await lamps()).toMatchObject([{ name: "harbour" }]);
  });
});

it("sees what was written within it, by a statement and by a transaction, and what a transaction took back", async () => {
  await inOneLook(async () => {
    expect(await lamps()).toHaveLength(1);
    await add("quay");
    expect(await lamps()).toHaveLength(2);
    await inTransaction(fresh.platform, async (tx) => {
      await add("mole", tx);
      expect(await lamps("%", tx)).toHaveLength(3);
      // asked outside of it, before it is done
      expect(await lamps()).toHaveLength(2);
    });
    expect(await lamps()).toHaveLength(3);
    await expect(
      inTransaction(fresh.platform, async (tx) => {
        await add("bridge", tx);
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(await lamps()).toHaveLength(3);
  });
});

it("keeps no failure, and nothing once it is over", async () => {
  let later: (() => Promise<unknown[]>) | undefined;
  await inOneLook(async () => {
    const wrong = () => sql`select nothing from nowhere`.execute(fresh.platform.db);
    await expect(wrong()).rejects.toThrow("nowhere");
    await expect(wrong()).rejects.toThrow("nowhere");
    expect(asked).toBe(2);
    const going = lamps();
    later = () => going.then(() => lamps());
    await going;
  });
  asked = 0;
  await later!();
  await later!();
  expect(asked).toBe(2);
});

const litOf = batched(async (db, names: string[]) => {
  const { rows } = await sql<{ name: string }>`select name from lamps where name = any(${names})`.execute(db);
  return new Map(rows.map(({ name }) => [name, true]));
});
const lit = (name: string, db: Db | Tx = fresh.platform.db) => litOf(db, name);

it("is asked of each key once, whatever was asked beside it, until something is written", async () => {
  await inOneLook(async () => {
    expect(await Promise.all([lit("harbour"), lit("quay")])).toEqual([true, undefined]);
    expect(await Promise.all([lit("quay"), lit("harbour")])).toEqual([undefined, true]);
    expect(asked).toBe(1);
    expect(await Promise.all([lit("quay"), lit("mole")])).toEqual([undefined, undefined]);
    expect(asked).toBe(2);
    await add("quay");
    expect(await lit("quay")).toBe(true);
    expect(asked).toBe(3);
    await inTransaction(fresh.platform, async (tx) => {
      await add("mole", tx);
      expect([await lit("mole", tx), await lit("mole")]).toEqual([true, undefined]);
    });
    expect(await lit("mole")).toBe(true);
  });
  asked = 0;
  await lit("quay");
  await lit("quay");
  expect(asked).toBe(2);
});

it("reads again by key where that failed, and where somebody is told what is read", async () => {
  let fails = true;
  const failing = batched<string, string>(async () => {
    if (fails) throw new Error("away");
    return new Map([["a", "here"]]);
  });
  await inOneLook(async () => {
    await expect(failing(fresh.platform.db, "a")).rejects.toThrow("away");
    fails = false;
    expect(await failing(fresh.platform.db, "a")).toBe("here");
    const told: string[] = [];
    const witness = { table: (table: string) => void told.push(table), name: () => undefined };
    await lit("harbour");
    await witnessed(witness, () => lit("harbour"));
    expect(told).toContain("lamps");
  });
});

it.each([
  ["select * from issues where id = $1", true],
  ["with some as (select 1) select * from some", true],
  [`select "updated_at" from issues`, true],
  ["select * from issues for update", false],
  ["select * from issues for no key update skip locked", false],
  ["with gone as (delete from issues returning id) select * from gone", false],
  ["select nextval('copies_writes')", false],
  ["select last_value from copies_writes", false],
  ["select graphile_worker.add_job($1)", false],
  ["select pg_advisory_xact_lock(1)", false],
  ["select now()", false],
  ["insert into issues select * from issues", false],
])("%s", (statement, is) => expect(isQuestion(statement)).toBe(is));

it("keeps what it read when something is asked that is never kept and changes nothing", async () => {
  await inOneLook(async () => {
    expect([await lamps(), await lit("harbour")]).toMatchObject([[{ name: "harbour" }], true]);
    asked = 0;
    await sql`select id from graphile_worker._private_jobs limit 1`.execute(fresh.platform.db);
    await sql`select pg_backend_pid()`.execute(fresh.platform.db);
    expect([await lamps(), await lit("harbour")]).toMatchObject([[{ name: "harbour" }], true]);
    expect(asked).toBe(2);
  });
});

it.each([
  ["select id from graphile_worker._private_jobs as jobs", false],
  ["select pg_size_pretty(1)", false],
  ["select graphile_worker.add_job('a')", true],
  ["select graphile_worker.complete_jobs ($1)", true],
  ["with gone as (delete from issues returning id) select * from gone", true],
  ["select * from issues for update", true],
  ["select nextval('copies_writes')", true],
  ["insert into issues select * from issues", true],
])("may change something: %s", (statement, may) => expect(isChange(statement)).toBe(may));

it("fails with the question where there is no connection to be had, and with nothing besides", async () => {
  const besides: unknown[] = [];
  const note = (error: unknown) => void besides.push(error);
  process.on("unhandledRejection", note);
  const pool = lookingPool({ connect: () => Promise.reject(new Error("the database is away")), end: async () => undefined });
  await inOneLook(async () => {
    const client = await pool.connect();
    await expect(client.query("select 1", [])).rejects.toThrow("the database is away");
    client.release();
  });
  await new Promise((done) => setTimeout(done, 20));
  process.off("unhandledRejection", note);
  expect(besides).toEqual([]);
});
