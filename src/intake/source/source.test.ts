import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { intakeSays } from "../../messages/index.ts";
import { openSource } from "./source.ts";
import { whatItIs } from "./what-it-is.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "masthead-source-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const bytes = (text: string) => new TextEncoder().encode(text);
const wordsOf = async (stream: AsyncIterable<string>): Promise<string> => {
  let words = "";
  for await (const piece of stream) words += piece;
  return words;
};

describe("a source", () => {
  it("gives the parts of a zip by name, whole, by their heads and as a stream, and leaves what systems put beside them", async () => {
    const long = "Über den Fluss. ".repeat(60_000);
    const zip = at(
      "a.zip",
      zipSync({ "posts/a.xml": bytes(long), "b.txt": [bytes("B"), { level: 0 }], "__MACOSX/x": bytes("x"), ".DS_Store": bytes("x") }),
    );
    const source = await openSource([zip]);
    expect([source.kind, source.names]).toEqual(["zip", ["b.txt", "posts/a.xml"]]);
    expect(await source.text("b.txt")).toBe("B");
    expect(await source.head("posts/a.xml")).toMatch(/^Über den Fluss\. /);
    expect(await wordsOf(source.stream("posts/a.xml"))).toBe(long);
    await expect(source.text("c.txt")).rejects.toMatchObject({ code: "archive-missing" });
    await source.close();
  });
  it("gives the files of a folder, however deep, and follows nothing that leads out of it", async () => {
    mkdirSync(join(folder, "in/deep"), { recursive: true });
    writeFileSync(join(folder, "in/deep/a.md"), "A");
    symlinkSync("/etc/passwd", join(folder, "in/passwd"));
    const source = await openSource([join(folder, "in")]);
    expect(source.names).toEqual(["deep/a.md"]);
    expect(await source.text("deep/a.md")).toBe("A");
  });
  it.each<[string, () => Uint8Array, string, RegExp]>([
    [
      "a name that climbs",
      () => zipSync({ "../../etc/x": bytes("x") }),
      "archive-unsafe",
      /bad\.zip names a file outside of itself \(\.\.\/\.\.\/etc\/x\)/,
    ],
    [
      "a bomb",
      () => zipSync({ "bomb.xml": new Uint8Array(60_000_000) }, { level: 9 }),
      "archive-unsafe",
      /bomb\.xml in bad\.zip would unpack to far more/,
    ],
    [
      "an end that is missing",
      () => zipSync({ "a.xml": bytes("x".repeat(500)) }).subarray(0, 60),
      "archive-broken",
      /bad\.zip is a broken zip: it has no end/,
    ],
  ])("refuses %s in a sentence", async (_what, make, code, sentence) => {
    await expect(openSource([at("bad.zip", make())])).rejects.toMatchObject({ code, message: expect.stringMatching(sentence) as string });
  });
  it("refuses a part that becomes larger than its list says", async () => {
    const zip = Buffer.from(zipSync({ "a.txt": bytes("abc".repeat(1000)) }));
    // the list of files says 10 bytes
    zip.writeUInt32LE(10, zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
    const source = await openSource([at("liar.zip", zip)]);
    await expect(source.text("a.txt")).rejects.toMatchObject({ code: "archive-unsafe" });
  });
  it.each([0, 9] as const)("refuses a part that is damaged, however it is packed (%i), and gives its head", async (level) => {
    const zip = Buffer.from(zipSync({ "a.txt": bytes("The weir. ".repeat(1000)), "b.txt": bytes("whole") }, { level }));
    // of what is packed one sign of the text is another: it unpacks without a complaint, but for its sum
    if (level === 0) zip.write("w", zip.indexOf("weir. The") + 1);
    else zip.writeUInt32LE(7, zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 16);
    const source = await openSource([at("damaged.zip", zip)]);
    await expect(source.text("a.txt")).rejects.toMatchObject({
      code: "archive-broken",
      message: expect.stringMatching(/damaged\.zip is a broken zip: a\.txt is damaged.*download or export it once more/) as string,
    });
    expect(await source.head("a.txt")).toMatch(/^The /);
    expect(await source.text("b.txt")).toBe("whole");
    await source.close();
  });
  it.each<[string, Uint8Array, RegExp]>([
    ["old.xml.gz", gzipSync("<rss>"), /^old\.xml\.gz is no archive that Masthead reads: it is packed \(gzip\)\. Unpack it/],
    ["cover.png", Buffer.from("89504e470d0a1a0a", "hex"), /it is a picture\. Bring it beside the export/],
    ["cover.jpg", Buffer.from("ffd8ffe000104a464946", "hex"), /it is a picture\./],
    ["old.pdf", bytes("%PDF-1.4\n"), /it is a PDF\. Old issues come in at “Old issues as PDF”/],
    [
      "people.xlsx",
      zipSync({ "[Content_Types].xml": bytes("x"), "xl/workbook.xml": bytes("x") }),
      /it is an Excel workbook\. Subscribers come in as CSV/,
    ],
    ["people.csv", bytes("a,b,c\n1,2,3\n"), /it is a table\. Subscribers come in as CSV, at “From elsewhere”/],
    [
      "blog.xml",
      bytes("<?xml version='1.0'?><feed><generator>Blogger</generator>"),
      /Blogger, which Masthead does not read yet\. WordPress does/,
    ],
    ["any.bin", Uint8Array.from([1, 2, 3]), /^any\.bin is no archive that Masthead reads\. Bring what the old system’s own export wrote/],
  ])("that is no archive is told what it is, and what to bring: %s", async (name, content, sentence) => {
    const source = await openSource([at(name, content)]);
    expect(intakeSays[await whatItIs(source)]({ name: source.name })).toMatch(sentence);
    await source.close();
  });
  it("says which file is not there", async () => {
    await expect(openSource([join(folder, "nothing.xml")])).rejects.toMatchObject({ code: "archive-missing" });
  });
});
