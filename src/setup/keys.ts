import { hashOfToken, newToken } from "../people/index.ts";
import type { Db, Platform, Tx } from "../platform/index.ts";

/** How many starts’ keys are good at once: those of several processes, and of a few starts before. */
const keysKept = 10;

/** A new key to the page on which the magazine is set up. It stands nowhere but where whoever started Masthead reads it. */
export async function newSetupKey({ db, clock }: Platform): Promise<string> {
  const key = newToken();
  await db
    .insertInto("setup_keys")
    .values({ key_hash: hashOfToken(key), made_at: clock.now() })
    .execute();
  const older = db.selectFrom("setup_keys").select("key_hash").orderBy("made_at", "desc").orderBy("key_hash").offset(keysKept);
  await db.deleteFrom("setup_keys").where("key_hash", "in", older).execute();
  return key;
}

export async function isSetupKey(db: Db, key: string): Promise<boolean> {
  const row = await db.selectFrom("setup_keys").select("made_at").where("key_hash", "=", hashOfToken(key)).executeTakeFirst();
  return row !== undefined;
}

/** Ends every key, in the transaction that does what this one opens; of two at once the second finds that it is none any more. */
export async function useSetupKey(tx: Tx, key: string): Promise<boolean> {
  const used = await tx.deleteFrom("setup_keys").where("key_hash", "=", hashOfToken(key)).executeTakeFirst();
  return used.numDeletedRows > 0n;
}
