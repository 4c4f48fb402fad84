// Freezes and releases one issue in a process of its own, which kills itself (SIGKILL) at the given statement: before
// it is sent where the number is odd, on its way where it is even. node --import tsx serve-issue.ts CONNECTION WHOLE_NUMBER [STATEMENT]
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { freezeLabels, releaseCopies } from "../../src/fulfilment/index.ts";
import { ledgerTasks } from "../../src/ledger/index.ts";
import { issueByNumber } from "../../src/editorial/index.ts";
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
  planTasks,
  platformSettings,
  readSettings,
} from "../../src/platform/index.ts";

const [given = "", wholeNumber = "", statement = ""] = process.argv.slice(2);
const connection = JSON.parse(given) as Connection;
const pool = openPool(connection, 4);
const platform = {
  settings: readSettings({ LOG_LEVEL: "silent" }, [platformSettings]),
  clock: movableClock("2026-11-24T10:00:00Z"),
  log: openLog("silent"),
  db: openDb(pool),
  storage: localStorage("/nonexistent"),
  mail: mailbox(),
  seal: openSeal(mkdtempSync(join(tmpdir(), "masthead-seal-"))),
  pool,
  connection,
  metrics: openMetrics(),
  traces: noTraces,
};
// what a release asks for when it is large; the whole house would take longer to read than all of this
planTasks(ledgerTasks as never);
const issueId = (await issueByNumber(platform.db, Number(wholeNumber)))!.id;
if (statement) killAt(Number(statement));
await freezeLabels(platform, { issueId });
await releaseCopies(platform, { issueId });
process.stdout.write("done\n");
process.exit(0);

function killAt(last: number): void {
  const send = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  const kill = () => process.kill(process.pid, "SIGKILL");
  let count = 0;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    count += 1;
    if (count === last && last % 2 === 1) kill();
    const sent = send.apply(this, args);
    // time for the bytes to leave, and for the server to be in the middle of it
    if (count === last) setTimeout(kill, 3);
    return sent;
  } as never;
}
