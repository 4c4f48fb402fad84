import type pg from "pg";
import type { Clock } from "./clock.ts";
import type { Connection } from "./database/embedded.ts";
import type { Db } from "./database/open.ts";
import type { Log } from "./log.ts";
import type { Mail } from "./mail/mail.ts";
import type { Seal } from "./mail/seal.ts";
import type { Settings } from "./read-settings.ts";
import type { Metrics } from "./watch/metrics.ts";
import type { Traces } from "./watch/traces.ts";
import type { Storage } from "./storage/storage.ts";

/** What every room's function is given first. `pool` and `connection` are for platform's own parts. */
export type Platform = {
  settings: Settings;
  clock: Clock;
  log: Log;
  db: Db;
  storage: Storage;
  mail: Mail;
  seal: Seal;
  pool: pg.Pool;
  connection: Connection;
  metrics: Metrics;
  traces: Traces;
};
