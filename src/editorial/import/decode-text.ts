import { refuse, refuseFile } from "./refusals.ts";

const mostBytes = 5_000_000;
/** A page that was saved with its pictures in it. */
const mostOfPage = 25_000_000;
const longestLine = 200_000;

const signatures: [RegExp, Parameters<typeof refuseFile>[2]][] = [
  [/^%PDF-/, "isPdf"],
  [/^PK\u0003\u0004/, "isZip"],
  [/^\u00d0\u00cf\u0011\u00e0/, "isOldWord"],
  [/^\u0089PNG|^\u00ff\u00d8\u00ff|^GIF8|^RIFF/, "isPicture"],
  [/^\{\\rtf/, "isRtf"],
];

/** The text of a file, whatever common encoding it is in. Refuses what is no text, with what it is. */
export function decodeText(bytes: Uint8Array, name = "", { page = false } = {}): { text: string; encoding: string } {
  const head = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  const known = signatures.find(([pattern]) => pattern.test(head));
  if (known) throw refuseFile("source-binary", name, known[1]);
  const most = page ? mostOfPage : mostBytes;
  if (bytes.length > most)
    throw refuse("source-too-large", ({ desk: { reading: m } }) => m.tooLarge({ name: name || m.pasted, megabytes: most / 1e6 }));
  const { text: signs, encoding } = decode(bytes, name);
  // no database holds it
  const text = signs.replaceAll("\0", "");
  if (!/[\p{L}\p{N}]/u.test(text)) throw refuseFile("source-empty", name, "noWords");
  if (!page && text.split("\n").some((line) => line.length > longestLine)) throw refuseFile("source-too-large", name, "longLine");
  return { text, encoding };
}

function decode(bytes: Uint8Array, name: string): { text: string; encoding: string } {
  const as = (encoding: string, fatal = false) => new TextDecoder(encoding, { fatal }).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: as("utf-16le"), encoding: "UTF-16" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: as("utf-16be"), encoding: "UTF-16" };
  const order = zeroOrder(bytes.subarray(0, 8000));
  if (order) return { text: as(order), encoding: "UTF-16" };
  if (bytes.subarray(0, 8000).includes(0)) throw refuseFile("source-binary", name, "noText");
  try {
    return { text: as("utf-8", true), encoding: "UTF-8" };
  } catch {
    const old = isMacRoman(bytes)
      ? { text: as("macintosh"), encoding: "Mac Roman" }
      : { text: fromWindows(bytes), encoding: "Windows-1252" };
    const { text } = old;
    const odd = text.match(/[\u0000-\u0008\u000e-\u001f\u0080-\u009f]/g)?.length ?? 0;
    if (odd > text.length / 200) throw refuseFile("source-unreadable", name, "encoding");
    return old;
  }
}

/** What Windows-1252 has where Latin 1 has control characters; five places hold none (WHATWG Encoding, index-windows-1252). */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** By hand: some versions of Node take Windows-1252 for Latin 1, which has no quotes and no dashes. */
const fromWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (sign) => windows.charAt(sign.charCodeAt(0) - 0x80));

/** UTF-16 without its mark: in most European text every second byte is nought, and only those are. */
function zeroOrder(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  let [even, odd] = [0, 0];
  for (const [at, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = bytes.length / 2;
  if (bytes.length < 8) return undefined;
  if (odd > half * 0.7 && even < half * 0.02) return "utf-16le";
  return even > half * 0.7 && odd < half * 0.02 ? "utf-16be" : undefined;
}

/** Old Macs wrote quotes and apostrophes where Windows has capital letters with accents: “Ò”, “Ó”, “Õ” inside words are theirs. */
function isMacRoman(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString("latin1");
  const theirs = text.match(/[a-z]\xd5[a-z]|(?:^|[\s(])\xd2[A-Za-z]|[a-z.,!?]\xd3(?=\s|$)/g)?.length ?? 0;
  return theirs > 0 && !/[\x91-\x94]/.test(text);
}
