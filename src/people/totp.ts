import { createHmac, randomBytes } from "node:crypto";

/** Codes of authenticator apps: RFC 6238 with SHA-1, six digits, half minutes. */
const seconds = 30;
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** 160 bits. */
export const newTotpKey = (): string => base32(randomBytes(20));

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}

function bytesOf(key: string): Buffer {
  const bits = [...key].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}

/** The code of one half minute, counted from 1970. */
export function totpCode(key: string, step: number): string {
  const moment = Buffer.alloc(8);
  moment.writeBigUInt64BE(BigInt(step));
  const sum = createHmac("sha1", bytesOf(key)).update(moment).digest();
  const at = sum.readUInt8(sum.length - 1) & 15;
  return String((sum.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, "0");
}

export const stepAt = (at: Date): number => Math.floor(at.valueOf() / 1000 / seconds);

/** The half minute that this is the code of: now, the one before or the one after, as clocks differ; none that was used before. */
export function stepOfCode(key: string, code: string, { now, last }: { now: Date; last: number }): number | undefined {
  const near = stepAt(now);
  return [near, near - 1, near + 1].find((step) => step > last && totpCode(key, step) === code);
}

/** So many letters of a name stand in a QR code, whatever their script. */
const most = { magazine: 40, email: 60 };
const beginning = (name: string, letters: number) => encodeURIComponent([...name].slice(0, letters).join(""));

/** What an app reads to take the key in; of a long name its beginning, as a QR code holds no more than 2,331 bytes. */
export function totpAddress({ key, magazine, email }: { key: string; magazine: string; email: string }): string {
  const issuer = beginning(magazine, most.magazine);
  return `otpauth://totp/${issuer}%3A${beginning(email, most.email)}?secret=${key}&issuer=${issuer}`;
}
