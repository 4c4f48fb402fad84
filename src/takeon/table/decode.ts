import { yieldEvery } from "../../platform/index.ts";

/** How the bytes of a file are written. */
export const encodings = ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const;
export type Encoding = (typeof encodings)[number];

/** So much of a file tells its encoding where it has no mark. */
const seen = 65_536;

/** What the first bytes say; undefined where they leave open whether it is UTF-8 or an old Windows encoding. */
function encodingSaid(start: Uint8Array): Encoding | undefined {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return "utf-8";
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  const some = start.subarray(0, seen);
  const zeros = [0, 1].map((odd) => some.filter((byte, at) => at % 2 === odd && byte === 0).length);
  // letters of the Latin alphabet have a zero beside them in UTF-16
  if ((zeros[1] ?? 0) > some.length / 5) return "utf-16le";
  if ((zeros[0] ?? 0) > some.length / 5) return "utf-16be";
  return undefined;
}

/** A file, as often as it is asked for, piece by piece. */
export type Pieces = () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Looks at the whole file, piece by piece, where its beginning does not tell: what is not UTF-8 is an old Windows file. */
export async function encodingOf(pieces: Pieces): Promise<Encoding> {
  const strict = new TextDecoder("utf-8", { fatal: true });
  const takeTurns = yieldEvery();
  let isFirst = true;
  try {
    for await (const piece of pieces()) {
      await takeTurns();
      const said = isFirst ? encodingSaid(piece) : undefined;
      if (said) return said;
      isFirst = false;
      strict.decode(piece, { stream: true });
    }
    strict.decode();
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** Its text, piece by piece, without the mark at its beginning. */
export async function* textOf(pieces: Pieces, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces()) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** Bytes in memory, in pieces that hold nobody up. */
export const piecesOf = (bytes: Uint8Array, size = seen): Pieces =>
  function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
