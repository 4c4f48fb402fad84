import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Mail,
  type Outgoing,
  type Platform,
  localStorage,
  mailbox,
  migrate,
  noTraces,
  openMetrics,
  movableClock,
  openDb,
  openLog,
  openPool,
  openSeal,
  readSettings,
} from "../../src/platform/index.ts";
import { connectionTo, testServer, withClient } from "./database.ts";
import { type Template, linkFiles, template } from "./templates.ts";

export type FreshPlatform = {
  platform: Platform;
  clock: ReturnType<typeof movableClock>;
  /** Letters that were handed to the mail server. */
  sent: Outgoing[];
  close: () => Promise<void>;
};

/** The day on which every test begins: a Tuesday, between the issues of 15 November and 1 December. */
export const testNow = "2026-11-24T10:00:00Z";

type Wanted = { demo?: boolean; from?: Template };

/** A database of its own, a folder of its own, a clock that stands still. */
export async function freshPlatform({ demo = true, from }: Wanted = {}): Promise<FreshPlatform> {
  const server = await testServer();
  const name = `test_${randomBytes(6).toString("hex")}`;
  const { database, files } = from ?? (await emptyTemplate());
  // whole files, copied without a word in the log of a server that may lose all: half the work of page by page
  const copied = "connectionString" in server ? "" : "strategy file_copy";
  await withClient(server, (client) => client.query(`create database ${name} template ${database} ${copied}`));
  const dataDir = mkdtempSync(join(tmpdir(), "masthead-files-"));
  linkFiles(files, dataDir);
  const opened = await platformOn({ database: name, files: dataDir }, { demo });
  const close = async () => {
    await opened.platform.db.destroy();
    await withClient(server, (client) => client.query(`drop database ${name} with (force)`));
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { ...opened, close };
}

/** A platform on a database and a folder that are there. */
export async function platformOn({ database, files }: Template, { demo }: { demo: boolean }): Promise<Omit<FreshPlatform, "close">> {
  // whoever asks for a job has to know which there are
  await import("../../src/masthead.ts");
  const settings = { ...readSettings({ DATA_DIR: files, LOG_LEVEL: "silent", ORIGIN: "http://localhost:4000" }), demo };
  const connection = connectionTo(await testServer(), database);
  const pool = openPool(connection, 4);
  const clock = movableClock(testNow);
  const sent: Outgoing[] = [];
  const mail: Mail = { ...mailbox(), send: async (letter) => void sent.push(letter) };
  const platform: Platform = {
    settings,
    clock,
    log: openLog("silent"),
    db: openDb(pool),
    storage: localStorage(join(files, "files")),
    mail,
    seal: openSeal(files),
    pool,
    connection,
    metrics: openMetrics(),
    traces: noTraces,
  };
  return { platform, clock, sent };
}

/** Every table, and nothing in them. */
export async function emptyTemplate(): Promise<Template> {
  const server = await testServer();
  return template(server, { name: "empty", by: "database" }, async ({ database, files }) => {
    mkdirSync(files, { recursive: true });
    await withClient(server, (client) => client.query(`create database ${database}`));
    await migrate(connectionTo(server, database));
  });
}
