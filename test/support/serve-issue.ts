// Freezes and releases one issue in a process of its own, for a test that kills it: node --import tsx serve-issue.ts CONNECTION WHOLE_NUMBER
import { freezeLabels, releaseCopies } from "../../src/circulation/index.ts";
import { issueByNumber } from "../../src/editorial/index.ts";
import { type Connection, localStorage, mailbox, movableClock, openDb, openLog, openPool, readSettings } from "../../src/platform/index.ts";

const [given = "", wholeNumber = ""] = process.argv.slice(2);
const connection = JSON.parse(given) as Connection;
const pool = openPool(connection, 4);
const platform = {
  settings: readSettings({ LOG_LEVEL: "silent" }),
  clock: movableClock("2026-11-24T10:00:00Z"),
  log: openLog("silent"),
  db: openDb(pool),
  storage: localStorage("/nonexistent"),
  mail: mailbox,
  pool,
  connection,
};
const issueId = (await issueByNumber(platform.db, Number(wholeNumber)))!.id;
process.stdout.write("ready\n");
await freezeLabels(platform, { issueId });
await releaseCopies(platform, { issueId });
process.stdout.write("done\n");
process.exit(0);
