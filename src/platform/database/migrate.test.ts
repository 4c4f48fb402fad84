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
import { migrate, pendingMigrations } from "./migrate.ts";

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

describe("the types of the tables", () => {
  it("are those of the database after every migration", async () => {
    const template = connectionUrl(server, (await emptyTemplate()).database);
    const made = join(folder, "tables.ts");
    execFileSync(process.execPath, [join(projectFolder(), "bin/tables.js"), template, made], { stdio: "pipe" });
    expect(readFileSync(join(projectFolder(), "src/platform/database/tables.ts"), "utf8")).toBe(readFileSync(made, "utf8"));
  });
});

const connectionUrl = (connection: Connection, database: string) => {
  const to = connectionTo(connection, database);
  return "connectionString" in to
    ? to.connectionString
    : `postgres://${to.user}@localhost:${to.port}/${to.database}?host=${encodeURIComponent(to.host)}`;
};
