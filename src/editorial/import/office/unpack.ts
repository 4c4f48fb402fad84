import { strFromU8, unzipSync } from "fflate";
import { refuse, refuseFile } from "../refusals.ts";

const mostFiles = 4_000;
/** Of all its parts together, unpacked: a magazine's longest text with its pictures has a tenth. */
const mostBytes = 300_000_000;
const mostXml = 60_000_000;

export type Package = { parts: ReadonlyMap<string, Uint8Array>; xml: (path: string) => string };

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/**
 * The parts of a packed document that are `wanted`, in memory. Sizes are asked before anything is unpacked, and no part
 * becomes larger than it said it is. Refuses "source-packed" for what is broken or made to burst.
 */
export function unpack(bytes: Uint8Array, name: string, wanted: (path: string) => boolean): Package {
  let [files, size] = [0, 0];
  const parts = new Map<string, Uint8Array>();
  const take = ({ name: path, originalSize }: { name: string; originalSize: number }) => {
    files += 1;
    if (files > mostFiles) throw refuse("source-packed", (m) => m.desk.reading.manyFiles({ name, most: mostFiles }));
    if (!wanted(path)) return false;
    size += originalSize;
    if (size > mostBytes || (/\.(?:xml|rels)$/.test(path) && originalSize > mostXml)) throw refuseFile("source-packed", name, "bursts");
    return true;
  };
  try {
    for (const [path, part] of Object.entries(unzipSync(bytes, { filter: take }))) parts.set(path, part);
  } catch (error) {
    if (error instanceof Error && error.name === "Refusal") throw error;
    throw refuseFile("source-packed", name, "broken");
  }
  return { parts, xml: (path) => xmlOf(parts.get(path), path, name) };
}

/** No writer of documents declares entities; whoever does wants more from the reader than reading. */
function xmlOf(part: Uint8Array | undefined, path: string, name: string): string {
  const xml = part ? strFromU8(part) : "";
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw refuse("source-packed", (m) => m.desk.reading.entities({ name, path }));
  return xml;
}
