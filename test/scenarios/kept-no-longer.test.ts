import { existsSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { deleteAll } from "../../src/platform/index.ts";
import { type DemoHouse, demoHouse } from "../support/demo-house.ts";

let house: DemoHouse;
let person: string;
beforeAll(async () => {
  house = await demoHouse();
  person = (await house.query<{ id: string }>("select id from people where email = 'jonas@reader.example'")).rows[0]!.id;
});
afterAll(() => house.close());

const work = { signal: new AbortController().signal, report: () => undefined };
const night = async () => {
  for (const task of ["forget-sign-ins", "forget-letters-sent", "forget-newsletter-requests"] as const)
    await house.masthead.handlers[task](house.platform, {}, work);
};
/** Days before now. */
const at = (days: number) => new Date(house.platform.clock.now().valueOf() - days * 86_400_000);
const marks = async (table: string, column: string) =>
  (await house.query<{ mark: string }>(`select ${column} as mark from ${table} where ${column} like 'kept-%' order by 1`)).rows.map(
    ({ mark }) => mark,
  );

async function write(): Promise<void> {
  const insert = (sql: string, values: unknown[]) => house.platform.pool.query(sql, values);
  for (const days of [29, 31])
    await insert(
      `insert into sign_ins (id, email, token_hash, code_hash, browser_hash, started_at, expires_at)
       values (gen_random_uuid(), $1, sha256($2), 'x', 'x', $3, $3)`,
      [`kept-try-${days}`, `kept-try-${days}`, at(days)],
    );
  const session = (mark: string, ended: Date | null, expires: Date) =>
    insert(
      `insert into sessions (id, person_id, token_hash, user_agent, opened_at, seen_at, proven_at, expires_at, ended_at)
       values (gen_random_uuid(), $1, sha256($2), $3, $4, $4, $4, $5, $6)`,
      [person, mark, mark, at(400), expires, ended],
    );
  await session("kept-open", null, at(-3));
  await session("kept-ended-89", at(89), at(-3));
  await session("kept-ended-91", at(91), at(-3));
  await session("kept-over-91", null, at(91));
  const letter = (purpose: string, mark: string, days: number, sent = true) =>
    insert(
      `insert into letters (id, purpose, to_address, from_address, subject, text, html, headers, written_at, sent_at)
       values (gen_random_uuid(), $1, 'a@reader.example', 'b@house.example', $2, '', '', '{}', $3, $4)`,
      [purpose, mark, at(days), sent ? at(days) : null],
    );
  await letter("sign-in", "kept-code-29", 29);
  await letter("sign-in", "kept-code-31", 31, false);
  await letter("welcome", "kept-welcome-100", 100);
  await letter("welcome", "kept-welcome-99", 99);
  await letter("welcome", "kept-unsent-500", 500, false);
  const request = (mark: string, days: number, confirmed: boolean) =>
    insert(
      `insert into newsletter_requests (id, email, token_hash, asked_at, expires_at, confirmed_at)
       values (gen_random_uuid(), $1, sha256($2), $3, $3, $4)`,
      [mark, mark, at(days), confirmed ? at(days) : null],
    );
  await request("kept-asked-29", 29, false);
  await request("kept-asked-31", 31, false);
  await request("kept-confirmed-31", 31, true);
  await insert("insert into rate_hits (bucket, window_start, hits) values ('kept-old', $1, 1), ('kept-now', $2, 1)", [at(1.1), at(0.9)]);
}

it("goes when it has been kept long enough, and nothing else does", async () => {
  await write();
  await night();
  expect(await marks("sign_ins", "email")).toEqual(["kept-try-29"]);
  expect(await marks("sessions", "user_agent")).toEqual(["kept-ended-89", "kept-open"]);
  expect(await marks("newsletter_requests", "email")).toEqual(["kept-asked-29", "kept-confirmed-31"]);
  expect(await marks("rate_hits", "bucket")).toEqual(["kept-now"]);
  // without a number of days letters are kept
  expect(await marks("letters", "subject")).toEqual(["kept-code-29", "kept-unsent-500", "kept-welcome-100", "kept-welcome-99"]);
  house.platform.settings.keep.letters = 100;
  house.clock.advance({ minutes: 1 });
  await night();
  expect(await marks("letters", "subject")).toEqual(["kept-code-29", "kept-unsent-500", "kept-welcome-99"]);
});

it("goes from the log of the desk with what each deed changed, after years, and in no other way", async () => {
  const { platform } = house;
  const did = async (mark: string, years: number) => {
    const { rows } = await platform.pool.query<{ id: string }>(
      `insert into deeds (id, done_at, person_id, route, path, outcome) values (gen_random_uuid(), $1, $2, 'POST /desk/x', $3, 'done') returning id`,
      [at(years * 365.25), person, mark],
    );
    await platform.pool.query(
      "insert into deed_changes (deed_id, table_name, row_key, before, after) values ($1, 'people', 'x', null, '{\"name\": \"Una\"}')",
      [rows[0]!.id],
    );
    return rows[0]!.id;
  };
  const [old, older, younger] = [await did("kept-10-and-a-bit", 10.1), await did("kept-30", 30), await did("kept-9", 9)];
  await house.masthead.handlers["forget-deeds"](platform, {}, work);
  expect(await marks("deeds", "path")).toEqual(["kept-9"]);
  const { rows: changes } = await platform.pool.query("select deed_id from deed_changes where deed_id = any($1)", [[old, older, younger]]);
  expect(changes).toEqual([{ deed_id: younger }]);
  // neither by hand nor by whoever asks for more than a year less
  await expect(platform.pool.query("delete from deeds where id = $1", [younger])).rejects.toThrow("What was done stays written");
  const bare = "insert into deeds (id, done_at, route, path, outcome) values (gen_random_uuid(), now(), 'POST /desk/x', 'bare', 'done')";
  await platform.pool.query(bare);
  await expect(platform.pool.query("select forget_deeds(now() + interval '1 day', 5000)")).rejects.toThrow("delete of deeds is refused");
  await did("kept-today", 0);
  await expect(platform.pool.query("select forget_deeds(now() + interval '1 day', 5000)")).rejects.toThrow("stays written");
  expect(await marks("deeds", "path")).toEqual(["kept-9", "kept-today"]);
});

it("goes from the folder of archives when nothing reads it any more", async () => {
  const folder = (name: string, days: number) => {
    const path = join(house.platform.settings.dataDir, "imports", name);
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, "authors.xml"), "una@brought.example");
    utimesSync(path, at(days), at(days));
    return path;
  };
  const archive = async (state: string, days: number) => {
    const { rows } = await house.platform.pool.query<{ id: string }>(
      `insert into imports (id, name, system, state, site, files, choices, mapping, begun_at, changed_at)
       values (gen_random_uuid(), 'kept', 'WordPress', $1, '', '[]', '{}', '{}', $2, $2) returning id`,
      [state, at(days)],
    );
    return folder(rows[0]!.id, 400);
  };
  const [done, running, young] = [await archive("done", 91), await archive("running", 91), await archive("done", 89)];
  const [host, youngHost] = [folder("old.example", 91), folder("new.example", 1)];
  await house.masthead.handlers["forget-archives"](house.platform, {}, work);
  expect([done, running, young, host, youngHost].map((path) => existsSync(path))).toEqual([false, true, true, false, true]);
});

it("goes some rows at a time, until there are no more", async () => {
  const left = [5000n, 5000n, 17n];
  const asked: number[] = [];
  await deleteAll(async (most) => {
    asked.push(most);
    return { numDeletedRows: left.shift() ?? 0n };
  });
  expect(asked).toEqual([5000, 5000, 5000]);
});
