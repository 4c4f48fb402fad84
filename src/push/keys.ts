import { createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import { type Platform, inTransaction } from "../platform/index.ts";

/** By which push services know the magazine. `privateKey`: PKCS 8, as PEM. */
export type Keys = { publicKey: string; privateKey: string };

/** The magazine’s own, made at first use. Where the seal’s key was lost, a new pair: whom the old one reached is asked again. */
export async function pushKeys(platform: Platform): Promise<Keys> {
  const held = await keptKeys(platform);
  if (held) return held;
  return inTransaction(platform, async (tx) => {
    const made = newKeys();
    const row = { public_key: made.publicKey, private_sealed: platform.seal.close(made.privateKey), made_at: platform.clock.now() };
    const before = await tx.selectFrom("push_keys").selectAll().forUpdate().executeTakeFirst();
    const isLost = before && platform.seal.open(before.private_sealed) === undefined;
    if (isLost) {
      await tx.updateTable("push_keys").set(row).execute();
      await forgetAll(platform, tx);
      return made;
    }
    await tx
      .insertInto("push_keys")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    // another process may have been first
    const now = await tx.selectFrom("push_keys").selectAll().executeTakeFirstOrThrow();
    return { publicKey: now.public_key, privateKey: platform.seal.open(now.private_sealed) ?? made.privateKey };
  });
}

async function keptKeys({ db, seal }: Platform): Promise<Keys | undefined> {
  const row = await db.selectFrom("push_keys").selectAll().executeTakeFirst();
  const privateKey = row && seal.open(row.private_sealed);
  return row && privateKey !== undefined ? { publicKey: row.public_key, privateKey } : undefined;
}

/** What was asked of push services under the lost keys reaches nobody. */
async function forgetAll({ clock }: Platform, tx: Parameters<Parameters<typeof inTransaction>[1]>[0]): Promise<void> {
  const gone = await tx.deleteFrom("push_subscriptions").returning(["id", "person_id"]).execute();
  for (const { id, person_id } of gone)
    await tx
      .insertInto("push_choices")
      .values({ subscription_id: id, person_id, choice: "out", how: "keys lost", chosen_at: clock.now() })
      .execute();
}

/** The public key as browsers take it: the point itself, uncompressed. */
function newKeys(): Keys {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]);
  return { publicKey: point.toString("base64url"), privateKey: privateKey.export({ type: "pkcs8", format: "pem" }).toString() };
}

/** Hours that a push service takes the magazine’s word for; a day at most (RFC 8292, 2). */
const hours = 12;

/** Who sends, signed for that push service alone. `contact`: where its operators reach the magazine. */
export function authorization(
  { publicKey, privateKey }: Keys,
  { endpoint, contact, now }: { endpoint: string; contact: string; now: Date },
): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const expires = Math.floor(now.valueOf() / 1000) + hours * 3600;
  const said = `${part({ typ: "JWT", alg: "ES256" })}.${part({ aud: new URL(endpoint).origin, exp: expires, sub: contact })}`;
  const signature = sign("sha256", Buffer.from(said), { key: createPrivateKey(privateKey), dsaEncoding: "ieee-p1363" });
  return `vapid t=${said}.${signature.toString("base64url")}, k=${publicKey}`;
}
