import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
// all rooms’ settings and tasks
import "../../src/masthead.ts";
import {
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
  startEmbedded,
} from "../../src/platform/index.ts";

/**
 * An embedded database and a folder of a bench's own, on the day on which tests begin. `close` leaves nothing behind, but where a
 * folder is given (`kept`): that stays, and the next run finds what this one wrote (`isThere`).
 */
export async function benchPlatform({
  connections = 8,
  environment = {},
  kept,
}: { connections?: number; environment?: Record<string, string>; kept?: string | undefined } = {}): Promise<{
  platform: Platform;
  isThere: boolean;
  close: () => Promise<void>;
}> {
  const isThere = kept !== undefined && existsSync(kept);
  if (kept) mkdirSync(kept, { recursive: true });
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), "masthead-bench-"));
  const server = await startEmbedded({ dataDir });
  const connection = server.connection("masthead");
  await migrate(connection);
  const pool = openPool(connection, connections);
  const platform: Platform = {
    settings: readSettings({ LOG_LEVEL: "silent", DATA_DIR: dataDir, ORIGIN: "http://localhost:4000", ...environment }),
    clock: movableClock("2026-11-24T10:00:00Z"),
    log: openLog("silent"),
    db: openDb(pool),
    storage: localStorage(join(dataDir, "files")),
    mail: mailbox(),
    seal: openSeal(dataDir),
    pool,
    connection,
    metrics: openMetrics(),
    traces: noTraces,
  };
  const close = async () => {
    await platform.db.destroy();
    await server.stop();
    if (!kept) rmSync(dataDir, { recursive: true, force: true });
  };
  return { platform, isThere, close };
}
