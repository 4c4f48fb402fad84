import type { Db, Tx } from "./open.ts";
import { must } from "../../values/index.ts";
import { unchangedLook } from "./one-look.ts";
import { type Witness, sharing, witnessHere } from "./what-is-read.ts";

/**
 * A question that lists ask of each of their rows: what is asked of one database in the same turn is read by one query
 * and shared, so that a page of thirty rows asks as often as a page of three. `load` answers for all keys; a key without
 * an answer is undefined. Asked within a transaction it is read within it; nothing is remembered beyond the turn, but for the
 * rest of a look (`inOneLook`), whose askers are given the same answer, and none of them changes it.
 */
export function batched<K, V>(
  load: (db: Db | Tx, keys: K[]) => Promise<ReadonlyMap<K, V>>,
): (db: Db | Tx, key: K) => Promise<V | undefined> {
  const turns = new WeakMap<Db | Tx, { keys: Set<K>; askers: Set<Witness>; answers: Promise<ReadonlyMap<K, V>> }>();
  const begin = (db: Db | Tx) => {
    const [keys, askers] = [new Set<K>(), new Set<Witness>()];
    const answers = endOfTurn().then(() => {
      turns.delete(db);
      return sharing(askers)(() => load(db, [...keys]));
    });
    const turn = { keys, askers, answers };
    turns.set(db, turn);
    return turn;
  };
  const ask = async (db: Db | Tx, key: K) => {
    const { keys, askers, answers } = turns.get(db) ?? begin(db);
    keys.add(key);
    const asker = witnessHere();
    if (asker) askers.add(asker);
    return (await answers).get(key);
  };
  const inLooks = new WeakMap<object, Map<K, Promise<V | undefined>>>();
  return (db, key) => {
    const look = unchangedLook(db);
    if (!look) return ask(db, key);
    const kept = inLooks.get(look) ?? new Map<K, Promise<V | undefined>>();
    inLooks.set(look, kept);
    const held = kept.get(key);
    if (held) return held;
    const answer = ask(db, key);
    kept.set(key, answer);
    // what could not be read is asked again
    answer.catch(() => kept.delete(key));
    return answer;
  };
}

/** The same of something there is one of. */
export function coalesced<V>(load: (db: Db | Tx) => Promise<V>): (db: Db | Tx) => Promise<V> {
  const ask = batched<"", { value: V }>(async (db) => new Map([["" as const, { value: await load(db) }]]));
  return async (db) => must(await ask(db, ""), "ask").value;
}

/** Rows by the key that they stand under, in their order. */
export function groupedBy<K, R>(rows: readonly R[], keyOf: (row: R) => K): Map<K, R[]> {
  const groups = new Map<K, R[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

const endOfTurn = () => new Promise<void>((resolve) => setImmediate(resolve));
