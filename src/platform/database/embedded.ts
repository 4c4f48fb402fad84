import { execFile, spawn } from "node:child_process";
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { elapsed } from "../clock.ts";
import { acquirePidLock, isAlive, readPid, registerProcess, releasePidLock } from "./pid-lock.ts";
import { newClient } from "./open.ts";
import { type Place, choosePlace } from "./place.ts";
import { supervise } from "./supervise.ts";
import { codeOf } from "../../values/index.ts";

/** How to reach a database; a socket's folder stands in `host`. */
export type Connection = { host: string; port: number; user: string; database: string } | { connectionString: string };

/** `kept`: whether this process started the server; `beside`: another Masthead that runs on these data. */
export type Embedded = {
  connection: (database: string) => Connection;
  stop: () => Promise<void>;
  kept: boolean;
  beside: number | undefined;
};

type Options = { dataDir: string; say?: (line: string) => void; unsafe?: boolean };

/** What this process has begun and not ended yet. */
const begun = new Set<() => Promise<void>>();

/** Ends every embedded database of this process, one that is only being opened too: whoever opens it is told that it ends. For whoever is told to stop. */
export async function endEmbedded(): Promise<void> {
  await Promise.all([...begun].map((end) => end()));
}

/**
 * Starts the embedded PostgreSQL, or joins the one that already runs on this data. It listens on a
 * Unix socket in a folder only its owner may enter, and nowhere else. Should it end while it is needed, it is
 * started again; the last process on these data stops it. `unsafe` leaves fsync off: for tests only.
 */
export async function startEmbedded({ dataDir, say = () => undefined, unsafe = false }: Options): Promise<Embedded> {
  const ending = new AbortController();
  const opening = open(choosePlace(dataDir, say), { say, unsafe, signal: ending.signal });
  const end: () => Promise<void> = onlyOnce(async () => {
    ending.abort(new Error("The database is being ended."));
    // one that did not open has ended what it had begun
    await (await opening.catch(() => undefined))?.stop();
    begun.delete(end);
  });
  begun.add(end);
  try {
    return { ...(await opening), stop: end };
  } catch (error) {
    begun.delete(end);
    throw error;
  }
}

function onlyOnce(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}

/** `signal`: whoever opens it was told to stop meanwhile. */
type Opening = { say: (line: string) => void; unsafe: boolean; signal?: AbortSignal };

async function open(place: Place, { signal, ...how }: Opening & { signal: AbortSignal }): Promise<Embedded> {
  const pidFile = join(place.home, "keeper.pid");
  const connection = (database: string) => ({ host: place.socketFolder, port: 5432, user: "masthead", database });
  const registration = registerProcess(place.home);
  const [beside] = registration.others();
  const leave = async () => {
    registration.unregister();
    if (registration.others().length === 0) await stop(place);
    releasePidLock(pidFile);
  };
  const kept = acquirePidLock(pidFile);
  try {
    if (kept) await ensureRunning(place, connection("postgres"), { ...how, signal });
    else await waitUntilAccepting(connection("postgres"), place, signal);
    await makeDatabase(connection("postgres"), "masthead");
    signal.throwIfAborted();
  } catch (error) {
    await leave();
    throw error;
  }
  const watch = supervise({
    isUp: () => isUp(place),
    canStart: () => acquirePidLock(pidFile) || readPid(pidFile) === process.pid,
    start: () => ensureRunning(place, connection("postgres"), how),
    say: how.say,
  });
  return {
    connection,
    kept,
    beside,
    stop: async () => {
      await watch.stop();
      await leave();
    },
  };
}

const isUp = ({ cluster }: Place) => isAlive(readPid(join(cluster, "postmaster.pid")), /postgres/);

async function ensureRunning(place: Place, connection: Connection, how: Opening): Promise<void> {
  if (!existsSync(place.cluster)) {
    how.say("Making the database …");
    await initCluster(place, how.signal);
  }
  refuseOtherMajor(place);
  if (isUp(place) && (await isAccepting(connection))) return;
  await startServer(place, connection, how);
}

/** initdb works in a folder of its own, renamed when it is done: half a cluster is never taken for one. */
async function initCluster(place: Place, signal: AbortSignal | undefined): Promise<void> {
  const unfinished = `${place.cluster}.tmp`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  if (place.user) chownSync(unfinished, place.user.uid, place.user.gid);
  const flags = [
    "-D",
    unfinished,
    "-U",
    "masthead",
    "-E",
    "UTF8",
    "--locale=C.UTF-8",
    "--data-checksums",
    "--auth=trust",
    "--no-instructions",
  ];
  await promisify(execFile)(join(place.engine.folder, "bin", "initdb"), flags, { ...spawnOptions(place), ...(signal && { signal }) }).catch(
    (error: Error & { stderr?: string }) => {
      signal?.throwIfAborted();
      throw new Error(`The database could not be made in ${place.home}: ${reasonIn(error.stderr ?? "") ?? error.message}`);
    },
  );
  renameSync(unfinished, place.cluster);
}

/** What went wrong, of all that a program of the database said; behind it, it tells how it cleared away. */
export const reasonIn = (said: string): string | undefined => {
  const lines = said.split("\n").flatMap((line) => line.trim() || []);
  return lines.find((line) => /\b(?:error|FATAL|PANIC): /.test(line)) ?? lines.at(-1);
};

function spawnOptions({ engine, home, user }: Place) {
  const environment = { PATH: process.env.PATH, LD_LIBRARY_PATH: join(engine.folder, "lib"), LC_ALL: "C.UTF-8", TZ: "UTC" };
  return { cwd: home, env: environment, ...(user && { uid: user.uid, gid: user.gid }) };
}

function refuseOtherMajor({ cluster, engine }: Place): void {
  const major = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (major === engine.major) return;
  throw new Error(
    `The data in ${cluster} were written by PostgreSQL ${major}, this Masthead brings ${engine.major}. ` +
      `Start the Masthead that wrote them, export with it, and import here; or set DATABASE_URL to a PostgreSQL ${major} server.`,
  );
}

const tuning = [
  "shared_buffers=128MB",
  "max_connections=60",
  "idle_in_transaction_session_timeout=60s",
  "log_min_messages=warning",
  "log_timezone=UTC",
  "timezone=UTC",
];

/** For tests: what is written may be lost, is sent to no other server and counted for nobody, and is in memory, where reading waits for nothing. */
const losing = [
  "fsync=off",
  "full_page_writes=off",
  "synchronous_commit=off",
  "autovacuum=off",
  "checkpoint_timeout=1h",
  "wal_level=minimal",
  "max_wal_senders=0",
  "track_counts=off",
  "io_method=sync",
];

/** The lock of a killed server goes a moment after its processes: we try again for ten seconds. */
async function startServer(place: Place, connection: Connection, how: Opening): Promise<void> {
  const until = elapsed() + 10_000;
  for (;;) {
    const failure = await tryServer(place, connection, how);
    how.signal?.throwIfAborted();
    if (!failure) return;
    const held = /already exists|still in use|pre-existing shared memory|Is another postmaster/i.test(failure);
    if (!held || elapsed() > until)
      throw new Error(`The database did not start. Its last words: ${failure}\nThe whole log: ${logOf(place)}`);
    await wait(250);
  }
}

const logOf = ({ home }: Place) => join(home, "postgres.log");

/** Starts it once; answers with its last words if it ended instead of answering. */
async function tryServer(place: Place, connection: Connection, { unsafe, signal }: Opening): Promise<string | undefined> {
  const log = openSync(logOf(place), "w", 0o600);
  if (place.user) chownSync(logOf(place), place.user.uid, place.user.gid);
  const settings = [
    ...tuning,
    "listen_addresses=",
    `unix_socket_directories=${quoteFolder(place.socketFolder)}`,
    "unix_socket_permissions=0700",
    ...(unsafe ? losing : []),
  ];
  // A session of its own: Ctrl-C in the terminal is for us, and we stop it in order.
  const server = spawn(
    join(place.engine.folder, "bin", "postgres"),
    ["-D", place.cluster, ...settings.flatMap((setting) => ["-c", setting])],
    {
      ...spawnOptions(place),
      stdio: ["ignore", log, log],
      detached: true,
    },
  );
  server.unref();
  closeSync(log);
  let ended = false;
  server.once("exit", () => (ended = true));
  server.once("error", () => (ended = true));
  while (!ended) {
    // no later than this: before it has written its number down, nobody else would know of it
    if (signal?.aborted) server.kill("SIGINT");
    else if (await isAccepting(connection)) return undefined;
    await wait(40);
  }
  return readFileSync(logOf(place), "utf8").trim().split("\n").slice(-3).join(" ") || "nothing";
}

/** The setting is a list: a folder with a space or a comma in its name stands in quotes. */
const quoteFolder = (folder: string) => `"${folder.replaceAll('"', '""')}"`;

async function isAccepting(connection: Connection): Promise<boolean> {
  const client = newClient({ ...connection, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function waitUntilAccepting(connection: Connection, place: Place, signal: AbortSignal): Promise<void> {
  const until = elapsed() + 30_000;
  while (!(await isAccepting(connection))) {
    signal.throwIfAborted();
    if (elapsed() > until)
      throw new Error(
        `Another Masthead keeps the database in ${place.home} (process ${readPid(join(place.home, "keeper.pid"))}), but it does not answer. Stop that one and start again.`,
      );
    await wait(100);
  }
}

async function makeDatabase(connection: Connection, name: string): Promise<void> {
  const client = newClient(connection);
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${name}`);
  } catch (error) {
    // another process made it between the question and the action
    if (!["42P04", "23505"].includes(codeOf(error))) throw error;
  } finally {
    await client.end();
  }
}

/** A fast shutdown: running statements are ended, everything acknowledged is on disk. */
async function stop({ cluster }: Place): Promise<void> {
  const file = join(cluster, "postmaster.pid");
  const pid = readPid(file);
  if (!isAlive(pid, /postgres/)) return;
  process.kill(pid, "SIGINT");
  const until = elapsed() + 30_000;
  while (isAlive(pid, /postgres/) && elapsed() < until) await wait(20);
}
