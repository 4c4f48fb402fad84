import { createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { firstOf } from "../../values/index.ts";
import { refuse } from "../refusals.ts";
import { type Parts, filesAsParts, folderParts } from "./parts.ts";
import { isZipFile, zipParts } from "./zip.ts";

/**
 * What was brought: a file, several, a packed one, a folder. `names`: its parts, “/” between folders, in the order of the alphabet;
 * of a file its own name alone. Whatever a part's name says, nothing outside of the source is read.
 */
export type Source = {
  /** The file's or folder's own name, for sentences. */
  name: string;
  kind: "file" | "files" | "zip" | "folder";
  names: readonly string[];
  has: (name: string) => boolean;
  /** The first 4,000 bytes of a part as text; "" where there is none. */
  head: (name: string) => Promise<string>;
  /** A part as text, in pieces; once more from its beginning at each call. */
  stream: (name: string) => AsyncGenerator<string>;
  /** A whole part. `most`: bytes; refuses "archive-too-large" for what has more, "archive-missing" for what is not there. */
  bytes: (name: string, most?: number) => Promise<Buffer>;
  text: (name: string, most?: number) => Promise<string>;
  /** A whole part onto the disk, whatever its length. Refuses "archive-missing". */
  copy: (name: string, path: string) => Promise<void>;
  /** Bytes of all that was streamed, of all that there are: how far a reader is. */
  far: () => { read: number; of: number };
  close: () => Promise<void>;
};

/** No text of a magazine is longer, and no picture larger. */
const mostBytes = 100_000_000;

/** Opens what lies at these paths as one source. Refuses "archive-missing", "archive-unsafe", "archive-broken". */
export async function openSource(paths: readonly string[]): Promise<Source> {
  const whole = paths.map((path) => resolve(path));
  const found = await Promise.all(whole.map((path) => stat(path).catch(() => undefined)));
  const absent = whole.find((_, at) => !found[at]);
  if (absent !== undefined || whole.length === 0)
    throw refuse("archive-missing", (m) => m.desk.intake.noFile({ name: paths[found.indexOf(undefined)] ?? "" }));
  const path = firstOf(whole);
  const [name, only] = [basename(path), whole.length === 1];
  if (only && found[0]?.isDirectory()) return sourceOf({ name, kind: "folder" }, await folderParts(path, name));
  if (only && (await isZipFile(path))) return sourceOf({ name, kind: "zip" }, await zipParts(path, name));
  return sourceOf({ name, kind: only ? "file" : "files" }, filesAsParts(whole));
}

function sourceOf(said: Pick<Source, "name" | "kind">, { sizes, read, close }: Parts): Source {
  const names = [...sizes.keys()].sort();
  const of = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  let far = 0;
  const sizeOf = (name: string): number => {
    const size = sizes.get(name);
    if (size === undefined) throw refuse("archive-missing", (m) => m.desk.intake.noPart({ name: said.name, other: name }));
    return size;
  };
  const bytes = async (name: string, most = mostBytes) => {
    if (sizeOf(name) > most)
      throw refuse("archive-too-large", (m) =>
        m.desk.intake.partTooLarge({ name, other: said.name, n: String(Math.round(most / 1_000_000)) }),
      );
    const pieces: Uint8Array[] = [];
    for await (const piece of read(name)) pieces.push(piece);
    return Buffer.concat(pieces);
  };
  return {
    ...said,
    names,
    has: (name) => sizes.has(name),
    bytes,
    async copy(name, to) {
      sizeOf(name);
      await pipeline(read(name), createWriteStream(to));
    },
    text: async (name, most) => textOf(await bytes(name, most)),
    async head(name) {
      if (!sizes.has(name)) return "";
      for await (const piece of read(name, 4000)) return textOf(piece.subarray(0, 4000));
      return "";
    },
    async *stream(name) {
      sizeOf(name);
      const decoder = new TextDecoder();
      for await (const piece of read(name)) {
        far += piece.length;
        yield decoder.decode(piece, { stream: true });
      }
      yield decoder.decode();
    },
    far: () => ({ read: Math.min(far, of), of }),
    close,
  };
}

/** Without the sign that some programs set before UTF-8; where a piece ends within a letter, that one is not whole. */
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
