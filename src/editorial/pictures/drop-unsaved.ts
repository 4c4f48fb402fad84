import type { Platform } from "../../platform/index.ts";

/**
 * After a transaction was rolled back: takes the files that were put for it out of storage, unless
 * the same bytes are a picture that was there before.
 */
export async function dropUnsaved(platform: Platform, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const kept = await platform.db
    .selectFrom("pictures")
    .select("storage_key")
    .where("storage_key", "in", [...keys])
    .execute();
  const known = new Set(kept.map(({ storage_key }) => storage_key));
  for (const key of keys) if (!known.has(key)) await platform.storage.delete(key);
}
