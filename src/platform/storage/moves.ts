import { join } from "node:path";
import type pg from "pg";
import { jsonIfAny, messageOf, newId, recordOf } from "../../values/index.ts";
import type { Clock } from "../clock.ts";
import type { Seal } from "../mail/seal.ts";
import type { Settings } from "../read-settings.ts";
import { localStorage } from "./local.ts";
import { s3PlaceOf, withKeys, withoutKeys } from "./s3-place.ts";
import { s3Storage } from "./s3.ts";
import type { Storage } from "./storage.ts";

/** The folder of DATA_DIR, as an address. */
export const folder = "folder";

/** The last move of all files, whether it goes on or not. */
export type Move = {
  id: string;
  from: { address: string; storage: Storage };
  to: { address: string; storage: Storage };
  movedAt: Date | null;
  clearedAt: Date | null;
};

type MovePlatform = { settings: Pick<Settings, "dataDir" | "store">; pool: pg.Pool; seal: Seal };

/** The store of an address that has its keys in it. Throws where it has none. */
export function storeAt(dataDir: string, address: string): Storage {
  if (address === folder) return localStorage(join(dataDir, "files"));
  const place = s3PlaceOf(address, {});
  if (!place) throw new Error(`There are no keys for ${withoutKeys(address)}.`);
  return s3Storage(place);
}

/** How the settings’ own store is written down: its address, and the same with its keys. */
export function ownAddress({ store }: Pick<Settings, "store">): { address: string; withKeys: string } {
  if (!store) return { address: folder, withKeys: folder };
  return { address: store.address, withKeys: withKeys(store.address, store) };
}

type Row = { id: string; from_store: string; to_store: string; sealed: Buffer; moved_at: Date | null; cleared_at: Date | null };

/** The last move; undefined where nothing was ever moved. Throws where this process cannot open what the keys are sealed by. */
export async function lastMove({ settings, pool, seal }: MovePlatform): Promise<Move | undefined> {
  const { rows } = await pool.query<Row>("select * from storage_moves order by began_at desc, id desc limit 1");
  const [row] = rows;
  if (!row) return undefined;
  const { from, to } = recordOf(jsonIfAny(seal.open(row.sealed) ?? ""));
  if (typeof from !== "string" || typeof to !== "string")
    throw new Error(
      `Files are moved to ${row.to_store}, and this process cannot read with which keys: give every process the same SEAL_KEY, and say “masthead storage move” again.`,
    );
  return {
    id: row.id,
    from: { address: row.from_store, storage: storeAt(settings.dataDir, from) },
    to: { address: row.to_store, storage: storeAt(settings.dataDir, to) },
    movedAt: row.moved_at,
    clearedAt: row.cleared_at,
  };
}

type Ends = { from: string; to: string };

/** Writes a move down. From then on every process puts new files at its end. */
export async function beginMove({ pool, seal, clock }: MovePlatform & { clock: Clock }, { from, to }: Ends): Promise<void> {
  const said = (address: string) => (address === folder ? folder : withoutKeys(address));
  const began = clock.now();
  await pool.query("insert into storage_moves (id, from_store, to_store, sealed, began_at) values ($1, $2, $3, $4, $5)", [
    newId(began),
    said(from),
    said(to),
    seal.close(JSON.stringify({ from, to })),
    began,
  ]);
}

/** Which of these files lie at the end of a move already. */
export async function movedOf(
  { pool }: Pick<MovePlatform, "pool">,
  id: string,
  keys: readonly string[],
): Promise<Map<string, string | null>> {
  const { rows } = await pool.query<{ key: string; sha256: string | null }>(
    "select key, sha256 from storage_moved where move_id = $1 and key = any($2)",
    [id, keys],
  );
  return new Map(rows.map(({ key, sha256 }) => [key, sha256]));
}

/** The sum is of what lies there by the hand of a move, and of nothing that was put there since. */
export async function keepMoved({ pool }: Pick<MovePlatform, "pool">, id: string, key: string, sha256: string | null): Promise<void> {
  await pool.query(
    `insert into storage_moved (move_id, key, sha256) values ($1, $2, $3)
     on conflict (move_id, key) do update set sha256 = excluded.sha256`,
    [id, key, sha256],
  );
}

/**
 * The files of the settings’ store, and of the store that they are moved to or were moved from. Whoever puts, deletes or lists
 * asks the database where; whoever reads does so only where a file is not where it was last looked for.
 */
export function movableStorage(platform: MovePlatform, own: Storage): Storage {
  const moves = followMoves(platform, own);
  const first = async <T>(ask: (storage: Storage) => Promise<T | undefined>): Promise<T | undefined> => {
    const known = moves.known();
    return (await firstIn(known, ask)) ?? firstIn(await moves.others(known), ask);
  };
  const put = async (key: string, putAt: (storage: Storage) => Promise<void>) => {
    for (let move = await moves.now(); ;) {
      await putAt(move?.to.storage ?? own);
      if (move && !move.clearedAt) await keepMoved(platform, move.id, key, null);
      const after = await moves.now();
      if (after?.id === move?.id) return;
      // a move began meanwhile, and may have passed by this file's place before it lay there
      move = after;
    }
  };
  return {
    put: (key, bytes, mediaType) => put(key, (storage) => storage.put(key, bytes, mediaType)),
    putFile: (key, path, mediaType) => put(key, (storage) => storage.putFile(key, path, mediaType)),
    get: (key) => first((storage) => storage.get(key)),
    read: (key, range) => first((storage) => storage.read(key, range)),
    head: (key) => first((storage) => storage.head(key)),
    async delete(key) {
      await moves.now();
      // at the beginning of a move before its end: whoever moves it looks there once more when it lies at the end
      for (const storage of moves.known().toReversed()) await storage.delete(key);
    },
    async *list(prefix) {
      await moves.now();
      const [here = own, ...others] = moves.known();
      const seen = new Set<string>();
      for await (const key of here.list(prefix)) {
        if (others.length > 0) seen.add(key);
        yield key;
      }
      for (const storage of others) for await (const key of storage.list(prefix)) if (!seen.has(key)) yield key;
    },
  };
}

/** A store that is away does not hide what lies in the other. */
async function firstIn<T>(stores: readonly Storage[], ask: (storage: Storage) => Promise<T | undefined>): Promise<T | undefined> {
  const failures: unknown[] = [];
  for (const storage of stores) {
    try {
      const found = await ask(storage);
      if (found !== undefined) return found;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return undefined;
}

/** A move counts where the settings’ store is one of its ends: whoever names a third has brought the files there by hand. */
function followMoves(platform: MovePlatform, own: Storage) {
  const { address } = ownAddress(platform.settings);
  let known: { id: string; stores: readonly Storage[] } = { id: "", stores: [own] };
  const now = async (): Promise<Move | undefined> => {
    const move = await lastMove(platform);
    const counts = move && [move.from.address, move.to.address].includes(address) ? move : undefined;
    const id = counts ? `${counts.id} ${counts.clearedAt !== null}` : "";
    if (id !== known.id) known = { id, stores: counts ? [counts.to.storage, ...(counts.clearedAt ? [] : [counts.from.storage])] : [own] };
    return counts;
  };
  return {
    now,
    known: () => known.stores,
    /** Where to look for what was not where it was last looked for; nowhere, if that is still all there is. */
    async others(looked: readonly Storage[]): Promise<readonly Storage[]> {
      try {
        await now();
      } catch (error) {
        throw new Error(`A file is not where it was, and where else to look cannot be asked: ${messageOf(error)}`, { cause: error });
      }
      return known.stores === looked ? [] : known.stores;
    },
  };
}
