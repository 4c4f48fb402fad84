import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { systemClock } from "./clock.ts";
import { type Connection, startEmbedded } from "./database/embedded.ts";
import { migrate } from "./database/migrate.ts";
import { retryWhileUnavailable } from "./database/unavailable.ts";
import { isDemo } from "./demo-mark.ts";
import { openDb, openPool } from "./database/open.ts";
import { openLog } from "./log.ts";
import { type Mail, connectionsFor, mailbox, smtpMail } from "./mail/mail.ts";
import { withSetting } from "./database/cannot-open.ts";
import { meteredMail } from "./mail/metered-mail.ts";
import { openSeal } from "./mail/seal.ts";
import type { Platform } from "./platform.ts";
import type { Settings } from "./read-settings.ts";
import { makeFolders } from "./make-folders.ts";
import { openScanner } from "./scanner/clamd.ts";
import { localStorage } from "./storage/local.ts";
import { movableStorage } from "./storage/moves.ts";
import { s3Storage } from "./storage/s3.ts";
import type { Storage } from "./storage/storage.ts";
import { watchDatabase } from "./watch/database-metrics.ts";
import { openMetrics } from "./watch/metrics.ts";
import { watchProcess } from "./watch/process-metrics.ts";
import { noTraces, openTraces } from "./watch/traces.ts";

export type OpenPlatform = { platform: Platform; applied: string[]; close: () => Promise<void> };

type Overrides = Partial<Pick<Platform, "clock" | "storage" | "mail" | "log">> & {
  say?: (line: string) => void;
  connection?: Connection;
  /** Whether a server that does not answer yet is waited for, a minute long: after the start of a machine it may come second. */
  patient?: boolean;
};

/** Database (embedded unless the settings name a server), files, mail; migrated and ready. `close` stops what this started. */
export async function openPlatform(
  settings: Settings,
  { say, connection: given, patient = false, ...parts }: Overrides = {},
): Promise<OpenPlatform> {
  const { connection, pooler, stop } = await openDatabase(settings, given, say);
  try {
    const applied = await broughtUp(connection, { settings, isGiven: given !== undefined, patient, say });
    const pool = pooler ? openPool(pooler, 15, { pooled: true }) : openPool(connection, 15);
    const sessions = pooler && openPool(connection, 6);
    const clock = parts.clock ?? systemClock;
    const metrics = openMetrics();
    const watch = watchProcess(metrics, pool);
    const traces = settings.traces ? openTraces(settings.traces, clock) : noTraces;
    const seal = openSeal(settings.dataDir, settings.sealKey, settings.sealKeyBefore);
    const platform: Platform = {
      settings,
      clock,
      log: parts.log ?? openLog(settings.logLevel),
      storage: parts.storage ?? movableStorage({ settings, pool, seal }, openStorage(settings)),
      ...(settings.scanner && { scanner: openScanner(settings.scanner) }),
      mail: meteredMail(parts.mail ?? openMail(settings, say), { metrics, traces }),
      seal,
      db: openDb(pool, settings.traces && traces),
      pool,
      connection,
      ...(sessions && { sessions }),
      metrics,
      traces,
    };
    watchDatabase(platform);
    settings.demo = await isDemo(platform.db);
    const close = async () => {
      platform.mail.close();
      watch.close();
      await traces.close();
      // a connection somebody still holds does not hold up the stop: the server ends it
      await Promise.race([Promise.all([platform.db.destroy(), sessions?.end()]), wait(3000, undefined, { ref: false })]);
      await stop();
    };
    return { platform, applied, close };
  } catch (error) {
    await stop();
    throw error;
  }
}

type BringingUp = { settings: Settings; isGiven: boolean; patient: boolean; say: Overrides["say"] };

/** The migrations that were applied. Throws, of a database that is not to be had, a sentence with the setting that names it. */
async function broughtUp(connection: Connection, { settings, isGiven, patient, say }: BringingUp) {
  try {
    return await retryWhileUnavailable(() => migrate(connection), {
      signal: patient ? AbortSignal.timeout(60_000) : AbortSignal.abort(),
      onUnavailable: () => say?.("The database does not answer; waiting for it …"),
    });
  } catch (error) {
    const named = settings.databaseUrlDirect ? "DATABASE_URL_DIRECT" : "DATABASE_URL";
    throw settings.databaseUrl && !isGiven ? withSetting(named, error) : error;
  }
}

const openMail = (settings: Settings, say?: (line: string) => void): Mail =>
  settings.smtpUrl ? smtpMail(settings.smtpUrl, settings.dkim, connectionsFor(settings.newslettersPerMinute)) : mailbox(say);

export function openStorage({ dataDir, store }: Settings): Storage {
  if (store) return s3Storage(store);
  makeFolders(dataDir);
  return localStorage(join(dataDir, "files"));
}

type OpenDatabase = { connection: Connection; pooler?: Connection; stop: () => Promise<void> };

/** The database alone, as it stands: nothing is migrated. `pooler`: what stands before it, where something does. */
export async function openDatabase(settings: Settings, given: Connection | undefined, say?: (line: string) => void): Promise<OpenDatabase> {
  const stop = () => Promise.resolve();
  const [named, direct] = [settings.databaseUrl, settings.databaseUrlDirect];
  if (given) return { connection: given, stop };
  if (named && direct) return { connection: { connectionString: direct }, pooler: { connectionString: named }, stop };
  if (named) return { connection: { connectionString: named }, stop };
  const embedded = await startEmbedded({ dataDir: settings.dataDir, ...(say && { say }) });
  if (embedded.beside) say?.(`Another Masthead (process ${embedded.beside}) runs on ${settings.dataDir}; this one serves beside it.`);
  return { connection: embedded.connection("masthead"), stop: embedded.stop };
}
