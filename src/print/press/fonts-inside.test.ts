import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { fontsNotEmbedded } from "./fonts-inside.ts";

const descriptor = (name: string, file: string) =>
  `7 0 obj\n<<\n  /Type /FontDescriptor\n  /FontName /${name}\n  /Flags 131076\n${file}>>\nendobj\n`;

it("names the fonts that a file speaks of and does not hold, and those alone", () => {
  const held = ["  /FontFile3 8 0 R\n", "  /FontFile2 8 0 R\n", "  /FontFile 8 0 R\n"].map((file) => descriptor("ABCDEF+Serif", file));
  const pdf = Buffer.from(`%PDF-1.7\n${held.join("")}${descriptor("Courier", "")}${descriptor("Times", "  /FontFilesOf 3\n")}%%EOF`);
  expect(fontsNotEmbedded(pdf)).toEqual(["Courier", "Times"]);
});

it("says nothing of a file whose objects are packed", async () => {
  const document = await PDFDocument.create();
  document.addPage();
  const packed = Buffer.from(await document.save({ useObjectStreams: true }));
  expect(() => fontsNotEmbedded(packed)).toThrow(/packed/);
});
