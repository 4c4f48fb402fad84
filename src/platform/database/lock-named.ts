import { sql } from "kysely";
import type { Tx } from "./open.ts";

/** For what has no row of its own to lock: whoever asks for the same name waits until this transaction ends, in every process. */
export const lockNamed = (tx: Tx, name: string) => sql`select ${namedLock(name)}`.execute(tx);

/** The same within another statement. */
export const namedLock = (name: string) => sql`pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
