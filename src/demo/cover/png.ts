import { deflateSync, inflateSync } from "node:zlib";
import { must, itemAt } from "../../values/index.ts";

/** Steps of ink from bare to full; one pixel is `ink + INKS × colour`. */
export const INKS = 32;
/** Steps of the second colour. */
export const TINTS = 8;

/** The colours of one printing, as `#rrggbb`. */
interface Colours {
  readonly ink: string;
  readonly paper: string;
  readonly accent: string;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** 300 dots an inch, in dots a metre. */
const DENSITY = 11811;

/**
 * Packs printed pixels as an indexed PNG at 300 dpi. A palette of our own, because a general
 * quantiser takes longer than the drawing and speckles the paper.
 */
export const asPng = (pixels: Uint8Array, width: number, colours: Colours): Buffer => packed({ pixels, width, palette: palette(colours) });

/** A printing as its file holds it: one byte a pixel, row by row. */
type Printing = { pixels: Uint8Array; width: number; palette: Buffer };

/** Reads what `packed` wrote. */
export function unpacked(png: Buffer): Printing {
  const chunks = chunksOf(png);
  const chunk = (kind: string) => must(chunks.get(kind), `chunk ${kind} in a PNG`);
  const width = chunk("IHDR").readUInt32BE(0);
  const height = chunk("IHDR").readUInt32BE(4);
  const rows = inflateSync(chunk("IDAT"));
  const pixels = new Uint8Array(width * height);
  // every row begins with the filter's number, which is none
  for (let y = 0; y < height; y++) pixels.set(rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)), y * width);
  return { pixels, width, palette: chunk("PLTE") };
}

function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString("latin1", at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

export function packed({ pixels, width, palette }: Printing): Buffer {
  const height = pixels.length / width;
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header(width, height)),
    chunk("PLTE", palette),
    chunk("pHYs", density()),
    chunk("IDAT", deflateSync(rows, { level: 6 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  // Eight bits a pixel, indexed colour.
  data.set([8, 3, 0, 0, 0], 8);
  return data;
}

function density(): Buffer {
  const data = Buffer.alloc(9, 1);
  data.writeUInt32BE(DENSITY, 0);
  data.writeUInt32BE(DENSITY, 4);
  return data;
}

function palette(colours: Colours): Buffer {
  const [ink, paper, accent] = [channels(colours.ink), channels(colours.paper), channels(colours.accent)];
  const table = Buffer.alloc(INKS * TINTS * 3);
  for (let i = 0; i < INKS * TINTS; i++) {
    const inked = (i % INKS) / (INKS - 1);
    const tinted = Math.floor(i / INKS) / (TINTS - 1);
    for (const [k, bare] of paper.entries()) {
      const under = bare + (itemAt(accent, k) - bare) * tinted;
      table[i * 3 + k] = Math.round(under + (itemAt(ink, k) - under) * inked);
    }
  }
  return table;
}

function channels(colour: string): [number, number, number] {
  const n = Number.parseInt(colour.slice(1), 16);
  return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(checksum(body), body.length + 4);
  return out;
}

/** CRC-32 as the PNG format asks for it; written out to keep the file free of dependencies. */
function checksum(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
