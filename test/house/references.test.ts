import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Connection } from "../../src/platform/index.ts";
import { knownMigrations, migrate } from "../../src/platform/database/migrate.ts";
import { connectionTo, testServer, withClient } from "../support/database.ts";

const holding = "202611290010-hold-rooms-together.sql";

/** What names a row that need not be there, and why. */
const free: Record<string, string> = {
  "article_check_outs.window_id": "a window of somebody’s browser is no row",
  "article_versions.window_id": "a window of somebody’s browser is no row",
  "push_choices.subscription_id": "what a browser asked is known when what reaches it is gone",
  "subscription_letters.letter_id": "that a letter was written is known when the letter itself is cleared away",
};

let server: Connection;
let database: Connection;
const name = `test_references_${randomBytes(4).toString("hex")}`;
beforeAll(async () => {
  server = await testServer();
  database = connectionTo(server, name);
  await withClient(server, (client) => client.query(`create database ${name}`));
  const before = knownMigrations().map((one) => one.name);
  await migrate(
    database,
    undefined,
    before.filter((one) => one < holding),
  );
});
afterAll(() => withClient(server, (client) => client.query(`drop database ${name} with (force)`)));

const rows = <T extends object>(text: string, values: unknown[] = []) =>
  withClient(database, async (client) => (await client.query<T>(text, values)).rows);

describe("a row that names another room’s", () => {
  const article = randomUUID();
  it("and is left without it is told in a sentence when the database is brought up to this version, and nothing is changed", async () => {
    await rows("insert into voice_uses (id, article_id, characters, used_at) values ($1, $2, 1, now())", [randomUUID(), article]);
    await rows("insert into newsletter_choices (person_id, choice, how, chosen_at) values ($1, 'in', 'a box', now())", [article]);
    await expect(migrate(database)).rejects.toThrow(
      `The migration ${holding} failed and was undone: newsletter_choices.person_id names ${article}, which is not among people; ` +
        `voice_uses.article_id names ${article}, which is not among articles. Put these rows right, or bring back what they name, and start again.`,
    );
    expect(await rows("select 1 from migrations where name = $1", [holding])).toEqual([]);
    await rows("delete from voice_uses");
    await rows("delete from newsletter_choices");
    expect(await migrate(database)).toContain(holding);
  });

  it("is refused where that is not there", async () => {
    const choice = rows("insert into newsletter_choices (person_id, choice, how, chosen_at) values ($1, 'in', 'a box', now())", [article]);
    await expect(choice).rejects.toThrow(/violates foreign key constraint "newsletter_choices_person_id_fkey"/);
  });

  it("does so by a reference, wherever an id stands, or says why not", async () => {
    const found = await rows<{ column: string }>(
      `select class.relname || '.' || attname as column from pg_attribute join pg_class as class on class.oid = attrelid
       where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
         and atttypid = 'uuid'::regtype and attname <> 'id'
         and not exists (select from pg_constraint where conrelid = class.oid and contype = 'f' and attnum = any(conkey)) order by 1`,
    );
    expect(found.map(({ column }) => column)).toEqual(Object.keys(free));
  });
});
