import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { projectFolder } from "../../src/platform/index.ts";
import { baseline, breachesIn } from "./migrations.ts";

const root = projectFolder();
const folder = join(root, "migrations");
const steps = readdirSync(folder).map((name) => ({ name, sql: readFileSync(join(folder, name), "utf8") }));
const released = [...readFileSync(join(root, "CHANGELOG.md"), "utf8").matchAll(/^## \[(\d+\.\d+\.\d+)\]/gm)].map(([, version]) => version!);

it("no step of the database holds up the version that serves while it runs, or takes from it what it reads", () => {
  expect(breachesIn(steps, released)).toEqual([]);
});

it("what was written before these rules is left as it is, and would not stand now", () => {
  expect(steps.every(({ name }) => name < "2027")).toBe(true);
  const renamed = steps.map(({ name, sql }) => ({ name: `3${name}`, sql }));
  expect(breachesIn(renamed, released).length).toBeGreaterThan(40);
  expect(baseline).toMatch(/^\d{12}$/);
});

const step = (sql: string, name = "202701010000-planted.sql") => ({ name, sql });

it.each([
  ["alter table copies alter column state type varchar(9)", /writes the whole table anew/],
  ["alter table copies alter column place set not null", /check \(place is not null\) not valid/],
  ["create index copies_by_day on copies (day)", /holds up whoever writes/],
  ["create unique index copies_by_day on copies using btree (day)", /holds up whoever writes/],
  ["create index concurrently if not exists copies_by_day on copies (day)", /in no transaction/],
  ["-- outside of a transaction\ncreate index concurrently copies_by_day on copies (day)", /said again/],
  ["alter table copies add column mark uuid default gen_random_uuid()", /writes the whole table anew/],
  ["alter table copies add column mark text not null", /give it a default/],
  ["alter table copies add column mark text check (mark in ('a', 'b'))", /the check beside it/],
  ["alter table copies add mark bigint generated always as (number * 2) stored", /writes the whole table anew/],
  ["alter table copies add column mark text unique", /makes an index under a lock/],
  ["alter table copies add constraint known check (state in ('a'))", /“not valid”/],
  ["alter table copies add foreign key (place) references places", /“not valid”/],
  ["alter table copies drop constraint known, add constraint known check (state in ('a', 'b'))", /“not valid”/],
  ["alter table copies add constraint once unique (day)", /using index/],
  ["alter table copies rename column day to date", /beside the old one/],
  ["alter table copies rename to issues_sent", /beside the old one/],
  ["alter table copies drop column day", /unread since VERSION/],
  ["alter table copies drop day", /unread since VERSION/],
  ["drop table labels", /unread since VERSION/],
  ["-- unread since 9.9.9\nalter table copies drop column day", /9\.9\.9 is not out yet/],
  ["update copies set state = 'a'", /let a job do it/],
  ["delete from letters where sent_at < now()", /let a job do it/],
  ["do $$ begin update copies set state = 'a'; end $$", /let a job do it/],
  ["lock table copies", /locks a table/],
  ["vacuum full copies", /locks a table/],
  ["set lock_timeout = 0", /the same for all/],
  [
    "alter table copies add constraint known check (state in ('a')) not valid; alter table copies validate constraint known",
    /under the lock that this file took/,
  ],
])("refuses “%s”", (sql, says) => {
  const found = breachesIn([step(`${sql};`)], ["0.1.0"]);
  expect(found.join("\n")).toMatch(says);
  expect(found).toHaveLength(1);
});

it.each([
  "create table notes (id uuid primary key, at timestamptz not null); create index notes_by_day on notes (at); alter table notes add check (at > '2026-01-01')",
  "alter table copies add column mark text; alter table copies add column told boolean not null default false",
  "alter table copies add column place_id uuid references places",
  "alter table copies add constraint known check (state in ('a')) not valid",
  "alter table copies validate constraint known",
  "-- outside of a transaction\ncreate index concurrently if not exists copies_by_day on copies (day);\nalter table copies validate constraint known",
  "alter table copies add constraint once unique using index copies_once",
  "alter table copies alter column day drop not null, alter column mark set default 'a'",
  "-- unread since 0.1.0\nalter table copies drop column day",
  "-- drop column day, by and by\ncomment on table copies is 'alter table copies drop column day'",
  "create function f() returns void language sql as $$ update copies set state = 'a' $$",
])("takes “%s”", (sql) => {
  expect(breachesIn([step(`${sql};`)], ["0.1.0"])).toEqual([]);
});

it("takes a column that is not null any more where a check of it was validated before", () => {
  const add = step("alter table copies add constraint placed check (place is not null) not valid;", "202701010000-a.sql");
  const validate = step("alter table copies validate constraint placed;", "202701020000-b.sql");
  const set = step("alter table copies alter column place set not null, drop constraint placed;", "202701030000-c.sql");
  expect(breachesIn([add, validate, set], [])).toEqual([]);
  expect(breachesIn([add, set], []).join()).toMatch(/is not null\) not valid/);
});
