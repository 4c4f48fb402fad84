import { readFile } from "node:fs/promises";
import sharp from "sharp";

/** The printing condition that the four inks are meant for: `path` as sharp takes it, the profile’s bytes and what it calls itself. */
export type PressInks = { path: string; bytes: Buffer; name: string };

let general: Promise<PressInks> | undefined;

/** The printer’s own profile from a file (the settings have looked at it), or the general one that comes with the picture library, free of rights. */
export async function pressInks(path: string | undefined): Promise<PressInks> {
  if (path === undefined) return (general ??= builtIn());
  const bytes = await readFile(path);
  return { path, bytes, name: nameOf(bytes) };
}

async function builtIn(): Promise<PressInks> {
  const dot = sharp({ create: { width: 1, height: 1, channels: 3, background: "#fff" } });
  const { icc } = await sharp(await dot.withIccProfile("cmyk").jpeg().toBuffer()).metadata();
  return { path: "cmyk", bytes: icc!, name: nameOf(icc!) };
}

/** The description of an ICC profile, of version 2 (plain) or 4 (UTF-16 by language). */
export function nameOf(profile: Buffer): string {
  const tags = profile.readUInt32BE(128);
  for (let at = 132; at < 132 + 12 * tags; at += 12) {
    if (profile.toString("latin1", at, at + 4) !== "desc") continue;
    const start = profile.readUInt32BE(at + 4);
    if (profile.toString("latin1", start, start + 4) === "desc")
      return profile.toString("latin1", start + 12, start + 12 + profile.readUInt32BE(start + 8)).replace(/\0.*$/s, "");
    const [length, offset] = [profile.readUInt32BE(start + 20), profile.readUInt32BE(start + 24)];
    return Buffer.from(profile.subarray(start + offset, start + offset + length))
      .swap16()
      .toString("utf16le");
  }
  return "Press";
}
