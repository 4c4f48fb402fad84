import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Storage } from "./storage.ts";

/** Brings a file of a store to a path of this machine's. Answers with the SHA-256 of what was written, undefined where it is not there (any more). */
export async function fetchTo(storage: Storage, key: string, path: string): Promise<string | undefined> {
  const read = await storage.read(key);
  if (!read) return undefined;
  const hash = createHash("sha256");
  const summed = new Transform({ transform: (part: Buffer, _encoding, done) => (hash.update(part), done(null, part)) });
  await pipeline(read.stream, summed, createWriteStream(path, { mode: 0o600 }));
  return hash.digest("hex");
}
