import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import type { Connection } from "./database/embedded.ts";
import { type Db, type Tx, newClient } from "./database/open.ts";

const channel = "pages_changed";

/**
 * Every process drops all its cached pages and readers when this transaction commits; after a rollback nothing happens. For what
 * changes the whole magazine: of a row that pages show, the tables’ own triggers tell by name (migration “name-what-pages-show”).
 */
export async function notifyPages(tx: Db | Tx): Promise<void> {
  await sql`select tell_everything()`.execute(tx);
}

/** Every process forgets what it knows of this person, their sessions and roles, when this commits; pages are kept. */
export async function notifyPerson(tx: Db | Tx, personId: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${personId})`.execute(tx);
}

/** The same of every reader: what many of them may read has changed. Pages are kept. */
export async function notifyReaders(tx: Db | Tx): Promise<void> {
  await sql`select pg_notify(${channel}, 'readers')`.execute(tx);
}

/** What has changed: something that pages show, by its name; what is known of a person, or of all readers. */
export type Changed = { name: string } | { personId: string } | "readers";

const changedBy = (payload: string | undefined): Changed | undefined => {
  if (!payload) return undefined;
  if (payload === "readers") return "readers";
  return payload.startsWith("+") ? { name: payload.slice(1) } : { personId: payload };
};

type Listeners = {
  /** Without anything said, everything may have changed. */
  onChange: (what?: Changed) => void;
  /** The connection is gone, and as a rule the database with it; `changed` tells that it is back. */
  onDisconnect?: () => void;
};

/**
 * Calls back on every notice, and after every new connection, since notices are lost while there is none.
 * Resolves once it listens.
 */
export async function onPagesChanged(
  connection: Connection,
  { onChange, onDisconnect }: Listeners,
): Promise<{ stop: () => Promise<void> }> {
  const ending = new AbortController();
  const { signal } = ending;
  let client = await connect(connection, onChange);
  const follow = async () => {
    while (!signal.aborted) {
      await client.ended;
      if (signal.aborted) return;
      onDisconnect?.();
      const next = await reconnect(connection, onChange, signal);
      if (!next) return;
      client = next;
      if (signal.aborted) return client.end();
    }
  };
  void follow();
  return {
    stop: async () => {
      ending.abort();
      await client.end();
    },
  };
}

/** One try after another, so that there never are two connections. */
async function reconnect(connection: Connection, changed: Listeners["onChange"], signal: AbortSignal): Promise<Listener | undefined> {
  for (let delay = 50; !signal.aborted; delay = Math.min(delay * 2, 2000)) {
    await wait(delay, undefined, { ref: false });
    const client = await connect(connection, changed).catch(() => undefined);
    if (client) return client;
  }
  return undefined;
}

/** Milliseconds between one look at whether the connection still hears, and the next. */
const pulseEvery = 15_000;

type Listener = { ended: Promise<void>; end: () => Promise<void> };

async function connect(connection: Connection, changed: Listeners["onChange"]): Promise<Listener> {
  const client = newClient({ ...connection, keepAlive: true, connectionTimeoutMillis: 10_000, query_timeout: 10_000 });
  client.on("notification", ({ payload }) => changed(changedBy(payload)));
  const ended = new Promise<void>((resolve) => client.once("end", resolve));
  const end = () => client.end().catch(() => undefined);
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
  } catch (error) {
    void end();
    throw error;
  }
  // a connection that vanished without a word would let notices pass it by: it is asked, and where it is silent it is ended
  const pulse = setInterval(() => void client.query("select 1").catch(end), pulseEvery).unref();
  void ended.then(() => clearInterval(pulse));
  changed();
  return { ended, end };
}
