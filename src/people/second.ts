import { randomInt, scrypt } from "node:crypto";
import { type Db, type Platform, type Tx, inTransaction, isWithinRate, noteSecurity } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import { refuse } from "./refusals.ts";
import { newTotpKey, stepOfCode } from "./totp.ts";
import { hashOf } from "./tokens.ts";

/** What somebody has beside their mailbox to prove who they are. */
export type Seconds = { app: boolean; passkeys: { id: string; name: string; madeAt: Date; usedAt: Date | null }[]; recoveryLeft: number };

export async function secondsOf(db: Db | Tx, personId: string): Promise<Seconds> {
  const app = await db
    .selectFrom("totp_keys")
    .select("person_id")
    .where("person_id", "=", personId)
    .where("confirmed_at", "is not", null)
    .executeTakeFirst();
  const passkeys = await db
    .selectFrom("passkeys")
    .select(["id", "name", "made_at as madeAt", "used_at as usedAt"])
    .where("person_id", "=", personId)
    .orderBy("made_at")
    .execute();
  const { left } = await db
    .selectFrom("recovery_codes")
    .select((of) => of.fn.countAll<number>().as("left"))
    .where("person_id", "=", personId)
    .where("used_at", "is", null)
    .executeTakeFirstOrThrow();
  return { app: app !== undefined, passkeys, recoveryLeft: left };
}

/** All that a door of the desk asks of somebody, at once: whether they have something beside their mailbox, and have to have it. */
export const secondAskedOf = (db: Db | Tx, personId: string): Promise<{ second: boolean; demanded: boolean }> =>
  db
    .selectNoFrom((of) => {
      const app = of.selectFrom("totp_keys").where("person_id", "=", personId).where("confirmed_at", "is not", null);
      const passkey = of.selectFrom("passkeys").where("person_id", "=", personId);
      const demanded = of.selectFrom("staff_rules").where("second_demanded", "=", true);
      return [
        of
          .or([of.exists(app), of.exists(passkey)])
          .$castTo<boolean>()
          .as("second"),
        of.exists(demanded).$castTo<boolean>().as("demanded"),
      ];
    })
    .executeTakeFirstOrThrow();

export const hasSecond = ({ app, passkeys }: Seconds): boolean => app || passkeys.length > 0;

/** A new key for an authenticator app, which counts once its first code is given; the one that counts stays until then. */
export async function beginApp({ clock, seal, db }: Platform, personId: string): Promise<string> {
  const key = newTotpKey();
  const row = { sealed_key: seal.close(key), made_at: clock.now(), confirmed_at: null, last_step: 0 };
  const held = await secondsOf(db, personId);
  if (held.app) throw refuse("second-held", (m) => m.refusals.people.appHeld);
  await db
    .insertInto("totp_keys")
    .values({ person_id: personId, ...row })
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(row))
    .execute();
  return key;
}

/** The key that waits for its first code. */
export async function appBegun({ db, seal }: Platform, personId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("totp_keys")
    .select("sealed_key")
    .where("person_id", "=", personId)
    .where("confirmed_at", "is", null)
    .executeTakeFirst();
  return row && seal.open(row.sealed_key);
}

/** Of how many people the app’s key can be opened by no key that is here, so that their codes count no more; and how many have one. */
export async function appsClosed({ db, seal }: Pick<Platform, "db" | "seal">): Promise<{ closed: number; all: number }> {
  const rows = await db.selectFrom("totp_keys").select("sealed_key").where("confirmed_at", "is not", null).execute();
  return { closed: rows.filter(({ sealed_key }) => seal.open(sealed_key) === undefined).length, all: rows.length };
}

/** The first right code of the app: from now on it counts. Answers with new recovery codes, which are shown this once. */
export async function confirmApp(platform: Platform, { personId, code }: { personId: string; code: string }): Promise<string[]> {
  await refuseTooOften(platform, personId);
  return inTransaction(platform, async (tx) => {
    if (!(await useAppCode(platform, tx, { personId, code }))) throw wrongCode();
    await tx
      .updateTable("totp_keys")
      .set({ confirmed_at: platform.clock.now() })
      .where("person_id", "=", personId)
      .where("confirmed_at", "is", null)
      .execute();
    return writeRecoveryCodes(platform, tx, personId);
  });
}

const wrongCode = () => refuse("second-wrong", (m) => m.refusals.people.secondWrong, { code: (m) => m.refusals.people.notTheSecond });

/** Five tries in a quarter of an hour, of whoever is signed in as them; nobody else can use them up. */
async function refuseTooOften(platform: Platform, personId: string): Promise<void> {
  if (await isWithinRate(platform, { bucket: `second:${personId}`, limit: 5, seconds: 900 })) return;
  noteSecurity(platform, "too-many-tries", { by: "second" });
  throw refuse("sign-in-too-often", (m) => m.refusals.people.secondTooOften);
}

/** A code of their app, or one of their recovery codes, which is used up. Refuses "second-wrong" and "sign-in-too-often". */
export async function proveByCode(platform: Platform, { personId, code }: { personId: string; code: string }): Promise<void> {
  await refuseTooOften(platform, personId);
  await inTransaction(platform, async (tx) => {
    const { app } = await secondsOf(tx, personId);
    if (app && (await useAppCode(platform, tx, { personId, code }))) return;
    if (await useRecoveryCode(platform, tx, { personId, code })) return;
    noteSecurity(platform, "proof-refused", { by: "second", person: personId });
    throw wrongCode();
  });
}

async function useAppCode({ clock, seal }: Platform, tx: Tx, { personId, code }: { personId: string; code: string }): Promise<boolean> {
  const row = await tx.selectFrom("totp_keys").selectAll().where("person_id", "=", personId).forUpdate().executeTakeFirst();
  const key = row && seal.open(row.sealed_key);
  const step = row && key ? stepOfCode(key, code.replace(/\s/g, ""), { now: clock.now(), last: row.last_step }) : undefined;
  if (step === undefined || key === undefined) return false;
  // closed anew, in case the seal's key was changed
  await tx
    .updateTable("totp_keys")
    .set({ last_step: step, sealed_key: seal.close(key) })
    .where("person_id", "=", personId)
    .execute();
  return true;
}

const signs = "abcdefghjkmnpqrstuvwxyz23456789";
const newRecoveryCode = () =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join("")).join("-");
const bare = (code: string) => code.toLowerCase().replace(/[^a-z0-9]/g, "");

/** 59 bits are few enough to be tried by whoever has the database: each try costs 16 MB and some 50 ms there, and as much here once. */
const recoveryHash = (personId: string, code: string): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(bare(code), `recovery code of ${personId}`, 32, { N: 16_384, r: 8, p: 1 }, (error, hash) =>
      error ? reject(error) : resolve(hash),
    ),
  );
/** Of those made before 29 November 2026. */
const hashBefore = (personId: string, code: string): Buffer => hashOf(`${personId}:${bare(code)}`);

async function useRecoveryCode({ clock }: Platform, tx: Tx, { personId, code }: { personId: string; code: string }): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("recovery_codes")
    .set({ used_at: clock.now() })
    .where("person_id", "=", personId)
    .where("code_hash", "in", [await recoveryHash(personId, code), hashBefore(personId, code)])
    .where("used_at", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ten new ones; those before are good no more. They stand nowhere but in the answer. */
export async function writeRecoveryCodes({ clock }: Platform, tx: Tx, personId: string): Promise<string[]> {
  const codes = Array.from({ length: 10 }, newRecoveryCode);
  const hashes = await Promise.all(codes.map((code) => recoveryHash(personId, code)));
  const made_at = clock.now();
  await tx.deleteFrom("recovery_codes").where("person_id", "=", personId).execute();
  await tx
    .insertInto("recovery_codes")
    .values(hashes.map((code_hash) => ({ id: newId(made_at), person_id: personId, code_hash, made_at })))
    .execute();
  return codes;
}

/** The app counts no more; recovery codes go with the last of what they stand in for. */
export async function removeApp(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom("totp_keys").where("person_id", "=", personId).execute();
  await dropLastCodes(tx, personId);
}

export async function removePasskey(tx: Tx, { personId, id }: { personId: string; id: string }): Promise<boolean> {
  const found = await tx.deleteFrom("passkeys").where("person_id", "=", personId).where("id", "=", id).executeTakeFirstOrThrow();
  await dropLastCodes(tx, personId);
  return found.numDeletedRows > 0;
}

async function dropLastCodes(tx: Tx, personId: string): Promise<void> {
  if (!hasSecond(await secondsOf(tx, personId))) await tx.deleteFrom("recovery_codes").where("person_id", "=", personId).execute();
}

/** Everything they had beside their mailbox is gone, for who lost it: by a publisher, or whoever has the machine. */
export async function resetSeconds(tx: Tx, personId: string): Promise<void> {
  for (const table of ["totp_keys", "passkeys", "recovery_codes"] as const)
    await tx.deleteFrom(table).where("person_id", "=", personId).execute();
}

export async function isSecondDemanded(db: Db | Tx): Promise<boolean> {
  const row = await db.selectFrom("staff_rules").select("second_demanded").executeTakeFirst();
  return row?.second_demanded ?? false;
}

export async function demandSecond({ clock }: Platform, tx: Tx, { demanded, by }: { demanded: boolean; by: string }): Promise<void> {
  const row = { second_demanded: demanded, changed_at: clock.now(), changed_by: by };
  await tx
    .insertInto("staff_rules")
    .values({ the_one: true, ...row })
    .onConflict((conflict) => conflict.column("the_one").doUpdateSet(row))
    .execute();
}
