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
import type { Scanner } from "./scanner/clamd.ts";
import type { Storage } from "./storage/storage.ts";

/** What every room's function is given first. `pool` and `connection` are for platform's own parts. */
export type Platform = {
  settings: Settings;
  clock: Clock;
  log: Log;
  db: Db;
  storage: Storage;
  /** What looks through files that come from outside; without one they are taken as they are. */
  scanner?: Scanner;
  mail: Mail;
  seal: Seal;
  pool: pg.Pool;
  connection: Connection;
  /** Where `pool` is a pooler's: connections whose sessions are our own, for the jobs. `connection` is such a one always. */
  sessions?: pg.Pool;
  /** Whether it was told to stop: readers are to be sent elsewhere. */
  isStopping?: boolean;
  metrics: Metrics;
  traces: Traces;
};
