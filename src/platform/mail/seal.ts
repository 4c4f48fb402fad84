import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { codeOf } from "../../values/index.ts";
import { makeFolders } from "../make-folders.ts";

/** Closes what the database keeps for a while and may not read: AES-256-GCM under a key that is in no backup. */
export type Seal = { close(text: string): Buffer; open(sealed: Buffer): string | undefined };

/**
 * `secret` is any text, the same in every process on one database; without it the key is a file in `dataDir`, made once. `before`:
 * what it was before it was changed, which still opens and closes nothing any more.
 */
export function openSeal(dataDir: string, secret?: string, before?: string): Seal {
  let kept: Buffer | undefined;
  // of a file its end of line was part of the key
  const olderKeys = before ? [keyOf(before), keyOf(`${before}\n`)] : [];
  const key = () => (kept ??= secret ? keyOf(secret) : keyIn(dataDir));
  return {
    close(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key(), nonce);
      const words = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), words]);
    },
    open: (sealed) =>
      openedBy(key(), sealed) ?? olderKeys.reduce<string | undefined>((found, one) => found ?? openedBy(one, sealed), undefined),
  };
}

const keyOf = (secret: string): Buffer => createHash("sha256").update(secret).digest();

function openedBy(key: Buffer, sealed: Buffer): string | undefined {
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12)).setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return undefined;
  }
}

/** Two processes may ask at once: the one that cannot write reads what the other wrote. */
function keyIn(dataDir: string): Buffer {
  const file = join(dataDir, "letters.key");
  makeFolders(dataDir);
  try {
    writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  }
  return createHash("sha256").update(readFileSync(file)).digest();
}
