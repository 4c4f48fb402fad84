import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import * as mupdf from "mupdf";
import sharp from "sharp";
import { desksSpoken } from "../../messages/index.ts";
import { serveTasks } from "../../platform/index.ts";
import { refuse } from "../refusals.ts";
import { layerOf } from "./layer-of.ts";
import type { PageRead, PdfTask } from "./read-pdf.ts";

// what it says of a damaged file is said by the refusal
mupdf.setLog({ error: () => undefined, warning: () => undefined });

type Opened = { path: string; document: mupdf.Document; close: () => void };
let opened: Opened | undefined;

/** Reads PDFs beside the main thread: how many pages one has, or one page of it as pictures and text. It stays open between the pages. */
serveTasks(answer, { languages: desksSpoken() });

async function answer({ path, page, pixelsPerPoint, longestSide, smallSide }: PdfTask): Promise<number | PageRead> {
  if (opened?.path !== path) opened = openPdf(path);
  if (page === undefined) return opened.document.countPages();
  const read = await readPage(opened.document, { page, pixelsPerPoint, longestSide, smallSide });
  // what the library keeps of fonts and pictures for later grows with the pages
  mupdf.emptyStore();
  return read;
}

/** Read from the disk as it is needed, so that a file of any length costs no memory. Refuses "pdf-unreadable", "pdf-locked". */
function openPdf(path: string): Opened {
  opened?.close();
  opened = undefined;
  const file = openSync(path, "r");
  const start = Buffer.alloc(1024);
  readSync(file, start, 0, start.length, 0);
  if (!start.includes("%PDF-")) throw refuse("pdf-unreadable", (m) => m.desk.oldIssues.refused.noPdf);
  const stream = new mupdf.Stream({
    fileSize: () => fstatSync(file).size,
    read: (memory, offset, length, position) => readSync(file, memory, offset, length, position),
    close: () => closeSync(file),
  });
  const document = whole(() => mupdf.Document.openDocument(stream, "application/pdf"));
  const close = () => document.destroy();
  if (document.needsPassword()) throw refuse("pdf-locked", (m) => m.desk.oldIssues.refused.locked);
  if (whole(() => document.countPages()) < 1) throw broken();
  return { path, document, close };
}

const broken = () => refuse("pdf-unreadable", (m) => m.desk.oldIssues.refused.damaged);

function whole<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw broken();
  }
}

type Asked = Required<Omit<PdfTask, "path">>;

async function readPage(document: mupdf.Document, { page: number, pixelsPerPoint, longestSide, smallSide }: Asked): Promise<PageRead> {
  const page = document.loadPage(number - 1);
  try {
    const [left, top, right, bottom] = page.getBounds();
    const bounds = { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
    const text = page.toStructuredText("preserve-whitespace");
    const layer = layerOf(text, bounds);
    text.destroy();
    const scale = Math.min(pixelsPerPoint, longestSide / Math.max(bounds.width, bounds.height));
    const pixmap = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false);
    const raw = { width: pixmap.getWidth(), height: pixmap.getHeight(), channels: 3 as const };
    // what the library holds is its own: a copy outlives it
    const pixels = Buffer.from(pixmap.getPixels());
    pixmap.destroy();
    const picture = await sharp(pixels, { raw }).webp({ quality: 72 }).toBuffer();
    const small = await sharp(pixels, { raw }).resize(smallSide, smallSide, { fit: "inside" }).webp({ quality: 60 }).toBuffer();
    return { width: raw.width, height: raw.height, picture, small, layer };
  } finally {
    page.destroy();
  }
}
