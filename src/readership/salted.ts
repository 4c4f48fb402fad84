import { createHash, randomBytes } from "node:crypto";

/** Hashes over a salt that is in memory alone: with `renew` it is thrown away, and nobody can make or know them again. */
export function makeSalted() {
  let salt = randomBytes(32);
  return {
    renew: () => {
      salt = randomBytes(32);
    },
    /** 96 bits. */
    hashOf: (...of: string[]): string => createHash("sha256").update(salt).update(JSON.stringify(of)).digest("base64").slice(0, 16),
  };
}
