import { Kysely, type LogEvent, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import type { Connection } from "./embedded.ts";
import type { Traces } from "../watch/traces.ts";
import type { DB } from "./tables.ts";
import { lookingPool } from "./one-look.ts";
import { tellTables } from "./what-is-read.ts";

export type Tables = DB;
export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;

const { builtins } = pg.types;
pg.types.setTypeParser(builtins.INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is larger than a number can hold exactly`);
  return value;
});
/** A calendar day has no time and no zone; it stays the text it is. */
pg.types.setTypeParser(builtins.DATE, (text) => text);

/** Milliseconds. A pooler in transaction mode takes no such word at the beginning of a connection; it has it from its own settings. */
const statementTimeout = 15_000;

/** `pooled`: through a pooler that gives each transaction another session. */
export function openPool(connection: Connection, max: number, { pooled = false } = {}): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max,
    ...(!pooled && { statement_timeout: statementTimeout }),
    application_name: "masthead",
    keepAlive: true,
    // a server that vanished without a word, or one that is asked for more than it can do: whoever waits is told
    connectionTimeoutMillis: 20_000,
  });
  // An idle client that loses its server must not end the process; the next query opens another.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** A connection of one's own. That it broke is told by the next statement, not by an event that would end the process. */
export function newClient(connection: Connection & pg.ClientConfig): pg.Client {
  const client = new pg.Client(connection);
  client.on("error", () => undefined);
  return client;
}

/** `traces`: where each query is told as a part of what it is asked for, by its text, in which no value stands. */
export function openDb(pool: pg.Pool, traces?: Pick<Traces, "after">): Db {
  const told = (event: LogEvent) => {
    tellTables(event.query.sql);
    if (!traces) return;
    const attributes = { "db.system.name": "postgresql", "db.query.text": event.query.sql.replaceAll(/\s+/g, " ").slice(0, 1500) };
    traces.after({ name: "query", kind: "client", attributes }, event.queryDurationMillis);
  };
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: lookingPool(pool) }), log: told });
}
