import { type Db, type Platform, inTransaction, isWithinRate, noteSecurity } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import { type Person, personById } from "./person.ts";
import { refuse } from "./refusals.ts";
import { hashOf, newReaderPassword, newToken } from "./tokens.ts";

/** What a key opens: the reader's podcast, the articles in full, the catalogue for reading apps. */
export const keyPurposes = ["podcast", "articles", "apps"] as const;
export type KeyPurpose = (typeof keyPurposes)[number];
export type ReaderKey = { purpose: KeyPurpose; madeAt: Date; usedAt: Date | null };

type Asking = { personId: string; purpose: KeyPurpose };

/** Makes a key and answers with its secret, which is never to be seen again. The one before ends with it. */
export async function makeReaderKey(platform: Platform, { personId, purpose }: Asking): Promise<string> {
  // what stands in an address may be long; a password is typed, often without a keyboard
  const secret = purpose === "apps" ? newReaderPassword() : newToken();
  const now = platform.clock.now();
  await inTransaction(platform, async (tx) => {
    // two clicks at once: the second waits here and ends the first one's key
    await tx.selectFrom("people").select("id").where("id", "=", personId).forNoKeyUpdate().execute();
    await tx
      .updateTable("reader_keys")
      .set({ ended_at: now, ended_why: "replaced" })
      .where("person_id", "=", personId)
      .where("purpose", "=", purpose)
      .where("ended_at", "is", null)
      .execute();
    await tx
      .insertInto("reader_keys")
      .values({ id: newId(now), person_id: personId, purpose, secret_hash: hashOf(normal(purpose, secret)), made_at: now })
      .execute();
  });
  return secret;
}

export async function endReaderKey(platform: Platform, { personId, purpose }: Asking): Promise<void> {
  const now = platform.clock.now();
  await platform.db
    .updateTable("reader_keys")
    .set({ ended_at: now, ended_why: "ended by the reader" })
    .where("person_id", "=", personId)
    .where("purpose", "=", purpose)
    .where("ended_at", "is", null)
    .execute();
}

export async function readerKeysOf(db: Db, personId: string): Promise<ReaderKey[]> {
  const rows = await db
    .selectFrom("reader_keys")
    .select(["purpose", "made_at", "used_at"])
    .where("person_id", "=", personId)
    .where("ended_at", "is", null)
    .execute();
  return rows.map(({ purpose, made_at, used_at }) => ({ purpose: purpose, madeAt: made_at, usedAt: used_at }));
}

type KeyAsking = { purpose: KeyPurpose; secret: string; ip: string };

/** Wrong secrets from one address before it must wait: whoever guesses waits, whoever has a key does not. */
const tries = { limit: 30, seconds: 600 };
const hour = 3_600_000;

/** Who holds this key. Refuses "key-unknown", "key-ended" where there was one, "key-too-often". */
export async function whoHoldsKey(platform: Platform, { purpose, secret, ip }: KeyAsking): Promise<Person> {
  const { db, clock } = platform;
  const bucket = `reader-key:${ip}`;
  const key = await db
    .selectFrom("reader_keys")
    .select(["id", "person_id", "used_at", "ended_at"])
    .where("secret_hash", "=", hashOf(normal(purpose, secret)))
    .where("purpose", "=", purpose)
    .executeTakeFirst();
  // a key that is somebody's opens whatever else came from its place
  if (!key) {
    const canTry = await isWithinRate(platform, { bucket, ...tries });
    noteSecurity(platform, canTry ? "key-refused" : "too-many-tries", { by: purpose });
    if (!canTry) throw refuse("key-too-often", (m) => m.refusals.people.keysTooOften);
    throw refuse("key-unknown", (m) => m.refusals.people.keyUnknown);
  }
  if (key.ended_at) throw refuse("key-ended", (m) => m.refusals.people.keyEnded);
  const now = clock.now();
  if (now.valueOf() - (key.used_at?.valueOf() ?? 0) > hour)
    await db.updateTable("reader_keys").set({ used_at: now }).where("id", "=", key.id).execute();
  return (await personById(db, key.person_id))!;
}

/** A password counts however it was spaced and in whatever case it was typed. */
const normal = (purpose: KeyPurpose, secret: string) => (purpose === "apps" ? secret.toLowerCase().replace(/[\s-]/g, "") : secret);
