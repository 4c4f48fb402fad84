import { PDFDocument, StandardFonts, rgb } from "@cantoo/pdf-lib";
import sharp from "sharp";

/** What stands on a page of an old issue: a heading over columns of lines. */
export type OldPage = { head?: string; columns?: string[][]; landscape?: boolean };

const [short, long] = [420, 595];

/** A PDF with a text layer, set in columns. `password`: locked with it. */
export async function oldPdf(pages: readonly OldPage[], { password }: { password?: string } = {}): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const [plain, bold] = [await pdf.embedFont(StandardFonts.TimesRoman), await pdf.embedFont(StandardFonts.TimesRomanBold)];
  for (const { head, columns = [], landscape = false } of pages) {
    const page = pdf.addPage(landscape ? [long, short] : [short, long]);
    const top = page.getHeight() - 60;
    if (head) page.drawText(head, { x: 40, y: top, size: 24, font: bold });
    const wide = (page.getWidth() - 80) / Math.max(1, columns.length);
    for (const [at, lines] of columns.entries())
      for (const [down, line] of lines.entries())
        page.drawText(line, { x: 40 + at * wide, y: top - 40 - down * 13, size: 10, font: plain });
  }
  if (password) pdf.encrypt({ userPassword: password, ownerPassword: password });
  return Buffer.from(await pdf.save());
}

/** Pages that are pictures, as a scanner without any reading makes them. */
export async function scannedPdf(pages: number): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  const paper = sharp({ create: { width: 420, height: 595, channels: 3, background: "#d8d2c4" } });
  const image = await pdf.embedPng(await paper.png().toBuffer());
  for (let at = 0; at < pages; at += 1) {
    const page = pdf.addPage([short, long]);
    page.drawImage(image, { x: 0, y: 0, width: short, height: long });
    page.drawRectangle({ x: 60, y: 60 + at * 10, width: 80, height: 40, color: rgb(0.3, 0.2, 0.1) });
  }
  return Buffer.from(await pdf.save());
}
