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

it("goes some rows at a time, until there are no more", async () => {
  const left = [5000n, 5000n, 17n];
  const asked: number[] = [];
  await deleteAll(async (most) => {
    asked.push(most);
    return { numDeletedRows: left.shift() ?? 0n };
  });
  expect(asked).toEqual([5000, 5000, 5000]);
});
