import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectionTo, testServer, withClient } from "../../../test/support/database.ts";
import { emptyTemplate } from "../../../test/support/fresh-platform.ts";
import { projectFolder } from "../project-folder.ts";
import type { Connection } from "./embedded.ts";
import { knownMigrations, migrate, pendingMigrations } from "./migrate.ts";

let server: Connection;
let database: Connection;
let folder: string;
const name = `test_migrate_${randomBytes(4).toString("hex")}`;

beforeAll(async () => {
  server = await testServer();
  database = connectionTo(server, name);
  await withClient(server, (client) => client.query(`create database ${name}`));
  folder = mkdtempSync(join(tmpdir(), "masthead-migrations-"));
  writeFileSync(join(folder, "1-first.sql"), "create table first (a int);");
});
afterAll(async () => {
  await withClient(server, (client) => client.query(`drop database ${name} with (force)`));
  rmSync(folder, { recursive: true });
});

const tables = () =>
  withClient(database, async (client) =>
    (await client.query("select tablename from pg_tables where schemaname = 'public' order by 1")).rows.map(
      ({ tablename }) => tablename as string,
    ),
  );

describe("migrations", () => {
  it("are applied once, by one of two who start together", async () => {
    expect(await pendingMigrations(database, folder)).toEqual(["1-first.sql"]);
    const both = await Promise.all([migrate(database, folder), migrate(database, folder)]);
    expect(both.flat()).toEqual(["1-first.sql"]);
    expect(await pendingMigrations(database, folder)).toEqual([]);
  });

  it("that fail leave nothing behind, and the file is named", async () => {
    writeFileSync(join(folder, "2-second.sql"), "create table second (a int); select no_such_thing();");
    await expect(migrate(database, folder)).rejects.toThrow(/2-second\.sql failed and was undone.*no_such_thing/);
    expect(await tables()).toEqual(["first", "migrations"]);
    writeFileSync(join(folder, "2-second.sql"), "create table second (a int);");
    expect(await migrate(database, folder)).toEqual(["2-second.sql"]);
  });

  it("that were changed afterwards are refused, whatever the line ends", async () => {
    writeFileSync(join(folder, "1-first.sql"), "create table first (a bigint);");
    await expect(migrate(database, folder)).rejects.toThrow(/1-first\.sql was changed after it was applied/);
  });
});

describe("migrations while the version before serves", () => {
  const busy = `${name}_busy`;
  let files: string;
  beforeAll(async () => {
    files = mkdtempSync(join(tmpdir(), "masthead-migrations-"));
    await withClient(server, (client) => client.query(`create database ${busy}`));
    writeFileSync(join(files, "1-first.sql"), "create table first (a int); insert into first select generate_series(1, 1000);");
    await migrate(connectionTo(server, busy), files);
  });
  afterAll(async () => {
    await withClient(server, (client) => client.query(`drop database ${busy} with (force)`));
    rmSync(files, { recursive: true });
  });

  it("let readers of a table through that they wait for, and come when it is free", async () => {
    const to = connectionTo(server, busy);
    writeFileSync(join(files, "2-second.sql"), "alter table first add column b int;");
    await withClient(to, async (reader) => {
      await reader.query("begin");
      await reader.query("select from first limit 1");
      const migrating = migrate(to, files);
      let longest = 0;
      for (const until = Date.now() + 4000; Date.now() < until;) {
        const began = Date.now();
        await withClient(to, (other) => other.query("select from first limit 1"));
        longest = Math.max(longest, Date.now() - began);
      }
      // 2 s at a time, and what a busy machine adds
      expect(longest).toBeLessThan(3800);
      await reader.query("commit");
      expect(await migrating).toEqual(["2-second.sql"]);
    });
  });

  it("make an index concurrently, outside of a transaction, also where its making was broken off before", async () => {
    const to = connectionTo(server, busy);
    await withClient(to, async (client) => {
      await client.query("insert into first values (1)");
      await expect(client.query("create unique index concurrently first_by_a on first (a)")).rejects.toThrow(/could not create unique/);
      await client.query("delete from first where ctid in (select ctid from first where a = 1 limit 1)");
    });
    const sql = [
      "-- outside of a transaction: the table is large",
      "create unique index concurrently if not exists first_by_a on first (a);",
    ];
    writeFileSync(join(files, "3-third.sql"), [...sql, "create index concurrently if not exists first_by_b on first (b);", ""].join("\n"));
    const both = await Promise.all([migrate(to, files), migrate(to, files)]);
    expect(both.flat()).toEqual(["3-third.sql"]);
    const { rows } = await withClient(to, (client) =>
      client.query(
        "select indexrelid::regclass::text as name, indisvalid as valid from pg_index where indrelid = 'first'::regclass order by 1",
      ),
    );
    expect(rows).toEqual([
      { name: "first_by_a", valid: true },
      { name: "first_by_b", valid: true },
    ]);
  });
});

describe("the types of the tables", () => {
  it("are those of the database after every migration; -u behind the file’s name writes them", async () => {
    const template = connectionUrl(server, (await emptyTemplate()).database);
    const made = join(folder, "tables.ts");
    execFileSync(process.execPath, [join(projectFolder(), "bin/tables.js"), template, made], { stdio: "pipe" });
    await expect(readFileSync(made, "utf8")).toMatchFileSnapshot(join(projectFolder(), "src/platform/database/tables.ts"));
  });
});

it("a database that a newer version has migrated is refused with a sentence, and left as it is", async () => {
  const newer = connectionTo(server, `${name}_newer`);
  await withClient(server, (client) => client.query(`create database ${name}_newer`));
  await withClient(newer, async (client) => {
    await client.query(
      "create table migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())",
    );
    await client.query("insert into migrations (name, checksum) values ('299901010000-of-tomorrow.sql', '')");
  });
  await expect(migrate(newer)).rejects.toThrow(
    /database is newer than this version of Masthead: it has the migration 299901010000-of-tomorrow\.sql/,
  );
  const { rows } = await withClient(newer, (client) => client.query("select name from migrations"));
  expect(rows).toEqual([{ name: "299901010000-of-tomorrow.sql" }]);
  await withClient(server, (client) => client.query(`drop database ${name}_newer with (force)`));
});

describe("what was published before its cards stood in columns", () => {
  it("has them after the migration, the words as the archive counted them or nearly so", async () => {
    const old = connectionTo(server, `${name}_old`);
    await withClient(server, (client) => client.query(`create database ${name}_old`));
    const before = knownMigrations()
      .map((migration) => migration.name)
      .filter((file) => file < "202611272150");
    await migrate(old, undefined, before);
    const id = (n: number) => `00000000-0000-8000-8000-00000000000${n}`;
    const text = (words: string) => ({ type: "paragraph", attrs: { id: "p1" }, content: [{ type: "text", text: words }] });
    const frozen = {
      slug: "a-boat",
      headline: "A Boat",
      standfirst: "",
      language: "en",
      access: "open",
      lead: null,
      section: { slug: "rivers", name: "Rivers", ink: "#000000" },
      byline: [{ slug: "lena-marsh", name: "Lena Marsh" }],
      body: { type: "doc", content: [text("The boat lay still."), { ...text("still"), type: "pullQuote" }] },
    };
    const rows = await withClient(old, async (client) => {
      await client.query(
        "insert into articles (id, slug, headline, body, created_at, changed_at) values ($1, 'a-boat', 'A Boat', '{}', now(), now())",
        [id(1)],
      );
      const publish = (n: number, at: string, replaced: string | null) =>
        client.query(
          "insert into article_publications (id, article_id, frozen, fingerprint, published_on, published_at, replaced_at) values ($1, $2, $3, '', $4::date, $4::date::timestamptz, $5)",
          [id(n), id(1), JSON.stringify(frozen), at, replaced],
        );
      await publish(2, "2026-01-02", "2026-02-03");
      await publish(3, "2026-02-03", null);
      await client.query(
        `insert into archive_entries (article_id, path, published_on, access, language, headline, opening, whole, words, opening_vector, whole_vector, indexed_at)
         values ($1, '', '2026-01-02', 'open', 'en', '', '', '', 7, '', '', now())`,
        [id(1)],
      );
      await migrate(old);
      return (await client.query("select * from article_publications order by published_at")).rows;
    });
    await withClient(server, (client) => client.query(`drop database ${name}_old with (force)`));
    const { body: _, ...columns } = frozen;
    for (const row of rows) {
      expect(row).toMatchObject({ ...columns, section_slug: "rivers", contributor_slugs: ["lena-marsh"] });
      expect((row.first_published_at as Date).toISOString().slice(0, 10)).toBe("2026-01-02");
    }
    expect(rows.map(({ words }) => words)).toEqual([4, 7]);
  });
});

const connectionUrl = (connection: Connection, database: string) => {
  const to = connectionTo(connection, database);
  return "connectionString" in to
    ? to.connectionString
    : `postgres://${to.user}@localhost:${to.port}/${to.database}?host=${encodeURIComponent(to.host)}`;
};
