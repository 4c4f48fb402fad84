import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { importJson, readSource } from "../../src/editorial/index.ts";
import { projectFolder } from "../../src/platform/index.ts";
import { type Expected, type Read, aroundOf, scoreOf } from "../support/print-text-score.ts";

/** Adding a case is adding two files. Cases that lie beside the clone are tried too. */
const folders = [join(projectFolder(), "test/goldens/print-text"), join(projectFolder(), "../shared/fixtures/print-text")].filter(
  (folder) => existsSync(folder),
);
const cases = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => [name, folder] as const),
);

const read = (bytes: Uint8Array, name: string) => importJson(readSource(bytes, name)) as unknown as Read;

describe("print text", () => {
  it.each(cases)("%s comes back as an article", (name, folder) => {
    const source = readFileSync(join(folder, name));
    const expected = JSON.parse(readFileSync(join(folder, name.replace(/\.txt$/, ".expected.json")), "utf8")) as Expected;
    const got = read(source, name);
    const around = aroundOf(expected, got);
    expect(around.map(([, is]) => is)).toEqual(around.map(([should]) => should));
    const { right, of, wrong } = scoreOf(expected, got);
    expect({ right, wrong }).toEqual({ right: of, wrong: [] });
    const asked = got.asks.map(({ question }) => question).join("; ");
    for (const question of expected.asks ?? []) for (const words of question.split(", ")) expect(asked).toContain(words);
    const all = got.blocks.map(({ text }) => text).join("\n");
    for (const words of expected.contains ?? []) expect(all).toContain(words);
  });

  it.each(cases)("%s loses no word", (name, folder) => {
    const source = readFileSync(join(folder, name), "utf8");
    const words = (text: string) =>
      text
        .normalize("NFKC")
        .toLowerCase()
        .match(/[\p{L}\p{N}]{4,}/gu) ?? [];
    const kept = new Set(words(JSON.stringify(read(Buffer.from(source), name))));
    const joined = JSON.stringify(read(Buffer.from(source), name)).toLowerCase();
    const lost = words(source.replace(/(\p{L})-\n(\p{L})/gu, "$1$2")).filter((word) => !kept.has(word) && !joined.includes(word));
    // a word cut at a line's end whose hyphen was kept stands in two parts
    const hyphened = lost.filter(
      (word) => !/^(?:photo|photograph|fotos|written)$/.test(word) && !joined.replaceAll("-", "").includes(word),
    );
    expect(hyphened).toEqual([]);
  });

  it.each([
    ["a PDF", Buffer.from("%PDF-1.7 …"), /PDF/],
    ["an empty file", Buffer.from("  \n\n "), /no words/],
    ["a zip", Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), /zip/],
    ["a binary", Buffer.from([65, 66, 0, 1, 2, 3]), /not text/],
    ["one line of megabytes", Buffer.from("word ".repeat(100_000)), /line of over/],
    ["50 MB of one line", Buffer.alloc(50_000_000, "a"), /over 5 MB/],
  ])("refuses %s with a sentence", (_what, bytes, says) => {
    expect(() => readSource(bytes, "manuscript")).toThrow(says);
  });

  it("reads Windows-1252 and says so", () => {
    const got = read(
      Buffer.from(
        "Written by A. B\u00e9 on 1 May 2024\n\nCaf\u00e9 Society\n\nThe caf\u00e9 was full, and it stayed full for the whole of the winter.\n",
        "latin1",
      ),
      "old.txt",
    );
    expect(got.headline).toBe("Café Society");
    expect(got.asks.map(({ question }) => question).join()).toContain("Windows-1252");
  });

  it.each([
    ["UTF-16 without its mark", (text: string) => Buffer.from(text, "utf16le"), undefined],
    [
      "Mac Roman",
      (text: string) => Buffer.from(text.replace(/’/g, "\u00d5").replace(/“/g, "\u00d2").replace(/”/g, "\u00d3"), "latin1"),
      "Mac Roman",
    ],
  ])("reads %s", (_what, encode, says) => {
    const got = read(
      encode("Written by A. Bell on 1 May 2024\n\nThe Tide\n\n“It’s in,” she said, and nobody in the house asked what was.\n"),
      "old.txt",
    );
    expect([got.headline, got.blocks[0]!.text]).toEqual(["The Tide", "“It’s in,” she said, and nobody in the house asked what was."]);
    expect(
      got.asks
        .map(({ question }) => question)
        .join()
        .includes("Mac Roman"),
    ).toBe(says !== undefined);
  });
});
