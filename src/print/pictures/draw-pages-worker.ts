import * as mupdf from "mupdf";
import sharp from "sharp";
import { serveTasks } from "../../platform/index.ts";
import type { DrawTask, DrawnPage } from "./draw-pages.ts";

/** Draws every page of a PDF as a small picture: beside the main thread, as a page takes a tenth of a second. */
serveTasks(async ({ pdf, dotsPerPoint }: DrawTask, tell): Promise<DrawnPage[]> => {
  const document = mupdf.Document.openDocument(pdf, "application/pdf");
  const drawn: DrawnPage[] = [];
  for (let at = 0; at < document.countPages(); at += 1) {
    drawn.push(await draw(document, at, dotsPerPoint));
    tell(at + 1);
  }
  document.destroy();
  return drawn;
});

async function draw(document: mupdf.Document, at: number, dotsPerPoint: number): Promise<DrawnPage> {
  const page = document.loadPage(at);
  const pixmap = page.toPixmap(mupdf.Matrix.scale(dotsPerPoint, dotsPerPoint), mupdf.ColorSpace.DeviceRGB, false);
  const [width, height] = [pixmap.getWidth(), pixmap.getHeight()];
  // what the library holds is its own: a copy outlives it
  const pixels = Buffer.from(pixmap.getPixels());
  pixmap.destroy();
  page.destroy();
  const bytes = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .webp({ quality: 62 })
    .toBuffer();
  return { bytes, width, height };
}
