import { AsyncLocalStorage } from "node:async_hooks";
import { sql } from "kysely";
import type { Db, Tables } from "./open.ts";

/** Is told of each table that is read, and of each name that a finer reader gives to what it read. */
export type Witness = { table: (table: string) => void; name: (name: string) => void };

const witnesses = new AsyncLocalStorage<Witness | undefined>();

/** Whatever `run` reads of the database, `witness` is told of. */
export const witnessed = <T>(witness: Witness, run: () => T): T => witnesses.run(witness, run);

/** What `run` reads is told to nobody: who asks, and not what they are shown. */
export const unwitnessed = <T>(run: () => T): T => witnesses.run(undefined, run);

/** What `run` reads for several askers at once is told to each of them. */
export const sharing = (askers: ReadonlySet<Witness>) => {
  const each: Witness = {
    table: (table) => askers.forEach((asker) => asker.table(table)),
    name: (name) => askers.forEach((asker) => asker.name(name)),
  };
  return <T>(run: () => T): T => witnesses.run(askers.size > 0 ? each : undefined, run);
};

/** Says by which names what was read here is known, where only its rows tell. */
export const named = (...names: readonly string[]): void => {
  const witness = witnesses.getStore();
  if (witness) for (const name of names) witness.name(name);
};

export const witnessHere = (): Witness | undefined => witnesses.getStore();

/**
 * What `run` reads of these tables changes only with what `names` say, and not with every row. The names are those that the
 * tables’ triggers give a changed row (migration “name-what-pages-show”); whoever reads a table and says nothing is told of
 * every change of it.
 */
export function namedBy<T>(tables: readonly (keyof Tables)[], names: readonly string[], run: () => T): T {
  const outer = witnesses.getStore();
  if (!outer) return run();
  for (const name of names) outer.name(name);
  const finer = new Set<string>(tables);
  return witnesses.run({ name: outer.name, table: (table) => (finer.has(table) ? undefined : outer.table(table)) }, run);
}

/** Tells who listens which tables a statement reads. */
export function tellTables(text: string): void {
  const witness = witnesses.getStore();
  if (!witness) return;
  for (const table of tablesIn(text)) witness.table(table);
}

const tablesOf = new Map<string, readonly string[]>();
/** Statements differ by how many values they ask for: of more than these, those are read anew. */
const mostKnown = 3000;

/** What stands where a table may stand; the names of functions and of what a statement names itself are among them. */
export function tablesIn(text: string): readonly string[] {
  const held = tablesOf.get(text);
  if (held) return held;
  const found = new Set<string>();
  for (const [, list = ""] of text.matchAll(places)) for (const [, name = ""] of list.matchAll(each)) found.add(name.toLowerCase());
  if (tablesOf.size >= mostKnown) tablesOf.clear();
  tablesOf.set(text, [...found]);
  return [...found];
}

/** “from a as b, c d”: all of it, after each word behind which a table stands. */
const places =
  /\b(?:from|join|into|update|using)\s+((?:only\s+|lateral\s+)?(?:"?public"?\.)?"?[a-z_][a-z0-9_]*"?(?:(?:\s+(?:as\s+)?"?[a-z_][a-z0-9_]*"?)?\s*,\s*(?:only\s+|lateral\s+)?(?:"?public"?\.)?"?[a-z_][a-z0-9_]*"?)*)/gi;
const each = /(?:^|,)\s*(?:only\s+|lateral\s+)?(?:"?public"?\.)?"?([a-z_][a-z0-9_]*)"?/gi;

/** Every table, and whether its changes are told to whoever shows it. */
export async function toldTables(db: Db): Promise<ReadonlyMap<string, boolean>> {
  const { rows } = await sql<{ name: string; told: boolean }>`
    select relname as name, exists (select from pg_trigger where tgrelid = pg_class.oid and tgname = 'note_pages') as told
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')`.execute(db);
  return new Map(rows.map(({ name: table, told }) => [table, told]));
}
