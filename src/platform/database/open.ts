import { Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import type { Connection } from "./embedded.ts";
import type { DB } from "./tables.ts";

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

export function openPool(connection: Connection, max: number): pg.Pool {
  const pool = new pg.Pool({
    ...connection,
    max,
    statement_timeout: 15_000,
    connectionTimeoutMillis: 10_000,
    application_name: "masthead",
  });
  // An idle client that loses its server must not end the process; the next query opens another.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

export const openDb = (pool: pg.Pool): Db => new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
