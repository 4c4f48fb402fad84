import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import { type Connection, type Mail, type Outgoing, type Platform, localStorage, mailbox, movableClock, openDb, openLog, openPool, readSettings } from "../../src/platform/index.ts";
import { connectionTo, withClient } from "./database.ts";

export type FreshPlatform = {
  platform: Platform;
  clock: ReturnType<typeof movableClock>;
  /** Letters that were handed to the mail server. */
  sent: Outgoing[];
  close: () => Promise<void>;
};

/** The day on which every test begins: a Tuesday, between the issues of 15 November and 1 December. */
export const testNow = "2026-11-24T10:00:00Z";

/** A database of its own, a folder of its own, a clock that stands still. */
export async function freshPlatform({ demo = true }: { demo?: boolean } = {}): Promise<FreshPlatform> {
  const { embedded, url } = inject("server");
  const server: Connection = embedded ?? { connectionString: url! };
  const name = `test_${randomBytes(6).toString("hex")}`;
  await withClient(server, (client) => client.query(`create database ${name} template masthead_template`));
  const dataDir = mkdtempSync(join(tmpdir(), "masthead-files-"));
  const settings = readSettings({ DATA_DIR: dataDir, MASTHEAD_DEMO: demo ? "1" : "0", LOG_LEVEL: "silent", ORIGIN: "http://localhost:4000" });
  const connection = connectionTo(server, name);
  const pool = openPool(connection, 8);
  const clock = movableClock(testNow);
  const sent: Outgoing[] = [];
  const mail: Mail = { ...mailbox, send: async (letter) => void sent.push(letter) };
  const platform: Platform = { settings, clock, log: openLog("silent"), db: openDb(pool), storage: localStorage(join(dataDir, "files")), mail, pool, connection };
  const close = async () => {
    await platform.db.destroy();
    await withClient(server, (client) => client.query(`drop database ${name} with (force)`));
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { platform, clock, sent, close };
}
