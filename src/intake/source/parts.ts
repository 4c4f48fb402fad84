import { createReadStream, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { refuse } from "../refusals.ts";

/** The parts of a source with their sizes in bytes, unpacked. `read`: the first `most` bytes, or all; a piece at a time. */
export type Parts = {
  sizes: ReadonlyMap<string, number>;
  read: (name: string, most?: number) => AsyncIterable<Uint8Array>;
  close: () => Promise<void>;
};

export const pieceSize = 1 << 18;
export const mostParts = 200_000;

/** What systems put beside everything, and what belongs to a program, is no part of an export. */
export const isOfNoUse = (name: string): boolean => /(?:^|\/)(?:\.[^/]*|__MACOSX|node_modules|Thumbs\.db)(?:\/|$)/.test(name);

/** Files that were given one by one; two of one name get numbers. */
export function filesAsParts(paths: readonly string[]): Parts {
  const places = new Map<string, string>();
  for (const path of paths) {
    const name = basename(path);
    places.set(places.has(name) ? `${places.size + 1}-${name}` : name, path);
  }
  return partsAt(places);
}

/** Every file of a folder, however deep; what leads out of it (a symbolic link) is not followed. */
export async function folderParts(folder: string, name: string): Promise<Parts> {
  const places = new Map<string, string>();
  const waiting = [""];
  for (let within = waiting.pop(); within !== undefined; within = waiting.pop()) {
    for (const entry of await readdir(join(folder, within), { withFileTypes: true })) {
      const own = within ? `${within}/${entry.name}` : entry.name;
      if (isOfNoUse(own)) continue;
      if (entry.isDirectory()) waiting.push(own);
      if (entry.isFile()) places.set(own, join(folder, own));
      if (places.size > mostParts) throw refuse("archive-too-large", (m) => m.desk.intake.manyFiles({ name, n: String(mostParts) }));
    }
  }
  return partsAt(places);
}

function partsAt(places: ReadonlyMap<string, string>): Parts {
  return {
    sizes: new Map([...places].map(([name, path]) => [name, statSync(path).size])),
    read: (name, most) =>
      createReadStream(places.get(name) ?? "", { highWaterMark: pieceSize, ...(most !== undefined && { end: most - 1 }) }),
    close: async () => undefined,
  };
}
