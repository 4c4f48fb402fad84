import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import type { Connection } from "./database/embedded.ts";
import { type Db, type Tx, newClient } from "./database/open.ts";

const channel = "pages_changed";

/** Every process drops its cached pages and readers when this transaction commits; after a rollback nothing happens. */
export async function notifyPages(tx: Db | Tx): Promise<void> {
  await sql`select pg_notify(${channel}, '')`.execute(tx);
}

/** Every process forgets what it knows of this person, their sessions and roles, when this commits; pages are kept. */
export async function notifyPerson(tx: Db | Tx, personId: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${personId})`.execute(tx);
}

type Listeners = {
  /** With a person's id where only what is known of that person has changed. */
  onChange: (personId?: string) => void;
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

type Listener = { ended: Promise<void>; end: () => Promise<void> };

async function connect(connection: Connection, changed: Listeners["onChange"]): Promise<Listener> {
  const client = newClient({ ...connection, keepAlive: true, connectionTimeoutMillis: 10_000 });
  client.on("notification", ({ payload }) => changed(payload || undefined));
  const ended = new Promise<void>((resolve) => client.once("end", resolve));
  const end = () => client.end().catch(() => undefined);
  try {
    await client.connect();
    await client.query(`listen ${channel}`);
  } catch (error) {
    void end();
    throw error;
  }
  changed();
  return { ended, end };
}
