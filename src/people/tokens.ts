import { createHash, randomBytes, randomInt } from "node:crypto";

/** 256 bits, in letters that stand in an address and a cookie. Only its hash is ever stored. */
export const newToken = (): string => randomBytes(32).toString("base64url");
/** 28 letters and figures that are not mistaken for one another, in groups: about 134 bits. */
export const newReaderPassword = (): string =>
  Array.from({ length: 7 }, () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join("")).join("-");
const signs = "abcdefghjkmnpqrstuvwxyz23456789";

export const newCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");
export const hashOf = (secret: string): Buffer => createHash("sha256").update(secret).digest();
