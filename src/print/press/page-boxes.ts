import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { sayPdfX } from "./pdf-x.ts";
import type { PressInks } from "./press-inks.ts";
import { bleedMm, pointsPerMm, slugMm } from "./trim.ts";

/** Tells the press where the page is cut, how far its pictures run over and what its inks are meant for; tags and dates stay what they were, the same file gives the same bytes. */
export async function withPageBoxes(pdf: Buffer, { width, height }: { width: number; height: number }, inks: PressInks): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const points = (mm: number) => mm * pointsPerMm;
  const [trim, bleed] = [points(slugMm), points(slugMm - bleedMm)];
  for (const page of document.getPages()) {
    // a footnote’s number is a link even where links are off, and no press takes an annotation
    page.node.delete(PDFName.of("Annots"));
    page.setTrimBox(trim, trim, points(width), points(height));
    page.setBleedBox(bleed, bleed, points(width + 2 * bleedMm), points(height + 2 * bleedMm));
  }
  sayPdfX(document, inks);
  return Buffer.from(await document.save({ addDefaultPage: false, updateFieldAppearances: false }));
}
