import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { projectFolder } from "../../platform/index.ts";

/**
 * The printing condition that the four inks are meant for: `path` as sharp takes it, the profile’s bytes, what it calls
 * itself, and under which name the ICC’s registry lists the condition; null where it names none that is registered.
 */
export type PressInks = { path: string; bytes: Buffer; name: string; registered: string | null };

/** Coated paper by FOGRA39, 300 % of ink at most; its licence lies beside it. */
const coated = () => join(projectFolder(), "src/print/profiles/ISOcoated_v2_300_bas.icc");

/** The printer’s own profile from a file (the settings have looked at it), or the one of coated offset that comes with us. */
export async function pressInks(path = coated()): Promise<PressInks> {
  const bytes = await readFile(path);
  return { path, bytes, name: nameOf(bytes), registered: registeredOf(bytes) };
}

/** The description of an ICC profile, of version 2 (plain) or 4 (UTF-16 by language). */
export function nameOf(profile: Buffer): string {
  const tag = tagOf(profile, "desc");
  if (!tag) return "Press";
  if (tag.toString("latin1", 0, 4) === "desc") return tag.toString("latin1", 12, 12 + tag.readUInt32BE(8)).replace(/\0.*$/s, "");
  const [length, offset] = [tag.readUInt32BE(20), tag.readUInt32BE(24)];
  return Buffer.from(tag.subarray(offset, offset + length))
    .swap16()
    .toString("utf16le");
}

/** The registry’s name of the condition, as the profile’s characterization target says it, or as its description is known to mean it. */
export function registeredOf(profile: Buffer): string | null {
  const target = tagOf(profile, "targ")?.toString("latin1", 8) ?? "";
  const said = /^ICCHDAT ([^\0]+)/.exec(target)?.[1]?.trim();
  if (said) return said;
  const name = nameOf(profile);
  return /\bFOGRA\d\d/i.exec(name)?.[0].toUpperCase() ?? known.find(([shape]) => shape.test(name))?.[1] ?? null;
}

/** What the profiles that printers give are called, and the registered condition each was made for. */
const known: readonly [RegExp, string][] = [
  [/^PSO ?Coated v3/i, "FOGRA51"],
  [/^PSO ?Uncoated v3/i, "FOGRA52"],
  [/^ISO ?Coated v2/i, "FOGRA39"],
  [/^PSO ?LWC ?Improved/i, "FOGRA45"],
  [/^PSO ?LWC ?Standard/i, "FOGRA46"],
  [/^PSO ?Uncoated ?ISO ?12647/i, "FOGRA47"],
  [/^GRACoL ?2006/i, "CGATS TR 006"],
  [/^GRACoL ?2013.*CRPC6/i, "CGATS21-2-CRPC6"],
  [/^SWOP ?2013.*CRPC5/i, "CGATS21-2-CRPC5"],
];

/** The bytes of a tag of the profile, from its type on. */
function tagOf(profile: Buffer, signature: string): Buffer | undefined {
  const tags = profile.readUInt32BE(128);
  for (let at = 132; at < 132 + 12 * tags; at += 12) {
    if (profile.toString("latin1", at, at + 4) !== signature) continue;
    const start = profile.readUInt32BE(at + 4);
    return profile.subarray(start, start + profile.readUInt32BE(at + 8));
  }
  return undefined;
}
