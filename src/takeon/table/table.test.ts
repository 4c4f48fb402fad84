import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodingOf, piecesOf } from "./decode.ts";
import { formatOf, recordsOf } from "./read-table.ts";

const all = async (bytes: Uint8Array, size?: number) => {
  const pieces = piecesOf(bytes, size);
  const format = await formatOf(pieces);
  const cells: string[][] = [];
  for await (const record of recordsOf(pieces, format)) cells.push(record.cells);
  return { format, cells };
};
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);

describe("a table as a program wrote it", () => {
  const wanted = [
    ["Name", "Ort"],
    ["Jörg", "Köln"],
  ];
  it.each([
    ["UTF-8", Buffer.from("Name,Ort\nJörg,Köln\n"), "utf-8", ","],
    ["UTF-8 with its mark and semicolons", Buffer.from("\ufeffName;Ort\r\nJörg;Köln\r\n"), "utf-8", ";"],
    ["Excel’s Unicode text, tabs", utf16("Name\tOrt\r\nJörg\tKöln\r\n"), "utf-16le", "\t"],
    ["UTF-16 without a mark", Buffer.from("Name\tOrt\r\nJörg\tKöln\r\n", "utf16le"), "utf-16le", "\t"],
    ["an old Windows file", Buffer.from("Name;Ort\r\nJörg;Köln\r\n", "latin1"), "windows-1252", ";"],
    ["Excel’s own line for the separator", Buffer.from("sep=|\nName|Ort\nJörg|Köln\n"), "utf-8", "|"],
    ["an old Mac’s line ends", Buffer.from("Name,Ort\rJörg,Köln\r"), "utf-8", ","],
  ])("%s is read", async (_what, bytes, encoding, separator) => {
    expect(await all(bytes)).toEqual({ format: { encoding, separator }, cells: wanted });
  });

  it("is read the same in pieces of any size, quotation marks, line ends and all", async () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "ö", "€", ",", ";", '"', "\n", "\r\n", " ", "=", "'"), maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 40 }),
        async (rows, size) => {
          const text = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")).join("\r\n");
          const pieces = piecesOf(Buffer.from(text), size);
          const read: string[][] = [];
          for await (const { cells } of recordsOf(pieces, { encoding: "utf-8", separator: "," })) read.push(cells);
          expect(read).toEqual(rows);
        },
      ),
    );
  });

  it("tells the line on which each record begins, and where a quotation mark is never closed", async () => {
    const lines: number[] = [];
    for await (const { line } of recordsOf(piecesOf(Buffer.from('a,b\n"1\n2",c\nd,e')), { encoding: "utf-8", separator: "," }))
      lines.push(line);
    expect(lines).toEqual([1, 2, 4]);
    await expect(all(Buffer.from('a,b\nc,"d\ne,f\n'))).rejects.toMatchObject({ why: "quote", line: 2 });
  });

  it("of bytes that are no UTF-8 far behind its beginning is an old Windows file", async () => {
    const bytes = Buffer.concat([Buffer.from("a,b\n".repeat(40_000)), Buffer.from("J\u00f6rg,x\n", "latin1")]);
    expect(await encodingOf(piecesOf(bytes))).toBe("windows-1252");
  });
});

describe("a mailing house’s label file", () => {
  it("of one label after the other is read label by label", async () => {
    const text =
      "Una Holt\n1 Quay\nHalmouth\nEH1 1YZ\n\nBo Lind\r\nHafenweg 3\r\n20457 Hamburg\r\nDeutschland\r\n\r\n\r\nCleo Marn\n3 Quay, Flat 2\nHalmouth\nEH1 1YZ\n";
    const { cells } = await all(Buffer.from(text), 7);
    expect(cells).toEqual([
      ["Label"],
      ["Una Holt\n1 Quay\nHalmouth\nEH1 1YZ"],
      ["Bo Lind\nHafenweg 3\n20457 Hamburg\nDeutschland"],
      ["Cleo Marn\n3 Quay, Flat 2\nHalmouth\nEH1 1YZ"],
    ]);
  });
  it("of columns of fixed width is cut where they begin", async () => {
    const text =
      "NAME          STREET        POSTCODE  CITY      COPIES LEFT\nUna Holt      1 Quay        EH1 1YZ   Halmouth  4\nBo Lind       Hafenweg 3    EH1 1YZ   Halmouth  12\n";
    expect((await all(Buffer.from(text), 11)).cells).toEqual([
      ["NAME", "STREET", "POSTCODE", "CITY", "COPIES LEFT"],
      ["Una Holt", "1 Quay", "EH1 1YZ", "Halmouth", "4"],
      ["Bo Lind", "Hafenweg 3", "EH1 1YZ", "Halmouth", "12"],
    ]);
  });
});
