// Answers as a magazine in a process of its own, until it is killed: serve-desk.ts CONNECTION FOLDER PORT, bundled by killable.ts
import { join } from "node:path";
import { listen } from "../../src/http/index.ts";
import { compose } from "../../src/masthead.ts";
import {
  type Connection,
  localStorage,
  mailbox,
  movableClock,
  noTraces,
  openDb,
  openMetrics,
  openLog,
  openPool,
  openSeal,
  readSettings,
} from "../../src/platform/index.ts";

const [given = "", folder = "", port = ""] = process.argv.slice(2);
const connection = JSON.parse(given) as Connection;
const pool = openPool(connection, 4);
const settings = readSettings({ DATA_DIR: folder, LOG_LEVEL: "silent", ORIGIN: `http://localhost:${port}` });
const masthead = await compose({
  settings: { ...settings, demo: true },
  clock: movableClock("2026-11-24T10:00:00Z"),
  log: openLog("silent"),
  db: openDb(pool),
  storage: localStorage(join(folder, "files")),
  mail: mailbox(),
  seal: openSeal(folder),
  pool,
  connection,
  metrics: openMetrics(),
  traces: noTraces,
});
await listen(masthead.fetch, { port: Number(port), host: "127.0.0.1" });
process.stdout.write("ready\n");
