import { describe, expect, it } from "vitest";
import { decodeText } from "./decode-text.ts";

const text = "Ida’s “boat” is at Łódź, naïve – and more.";
const utf16 = (big: boolean) => {
  const bytes = Buffer.from(text, "utf16le");
  return big ? bytes.swap16() : bytes;
};
const latin = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "number" ? Buffer.from([part]) : Buffer.from(part, "latin1"))));
const plain = Buffer.from("Plain words of an article, long enough.", "utf16le");

describe("the text of a file", () => {
  it.each<[string, Buffer, string, string]>([
    ["UTF-8", Buffer.from(text), text, "UTF-8"],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`), text, "UTF-8"],
    ["UTF-16 with its mark", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(false)]), text, "UTF-16"],
    ["UTF-16 the other way round", Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(true)]), text, "UTF-16"],
    ["UTF-16 without its mark", plain, "Plain words of an article, long enough.", "UTF-16"],
    ["UTF-16 the other way round, without its mark", Buffer.from(plain).swap16(), "Plain words of an article, long enough.", "UTF-16"],
    ["Windows-1252", latin("Ida", 0x92, "s ", 0x93, "boat", 0x94, " caf", 0xe9), "Ida’s “boat” café", "Windows-1252"],
    ["Latin 1", latin("Stra", 0xdf, "e und caf", 0xe9), "Straße und café", "Windows-1252"],
    ["Mac Roman", latin("Ida", 0xd5, "s ", 0xd2, "boat", 0xd3, " caf", 0x8e), "Ida’s “boat” café", "Mac Roman"],
    ["UTF-16 without its zeros", Buffer.from("\ufeffPlain\0 words", "utf16le"), "Plain words", "UTF-16"],
    [
      "UTF-8 without a zero far down",
      Buffer.from(`${"Plain words.\n".repeat(700)}of\0 it`),
      `${"Plain words.\n".repeat(700)}of it`,
      "UTF-8",
    ],
  ])("is read in %s", (_what, bytes, wanted, encoding) => expect(decodeText(bytes)).toEqual({ text: wanted, encoding }));

  it.each<[string, Buffer, string, RegExp]>([
    ["a PDF", Buffer.from("%PDF-1.7\n"), "source-binary", /a PDF/],
    ["a Word document", latin("PK", 3, 4, "rest"), "source-binary", /zip archive/],
    ["an old Word document", latin(0xd0, 0xcf, 0x11, 0xe0, "rest"), "source-binary", /old Word/],
    ["a PNG", latin(0x89, "PNG\r\n"), "source-binary", /a picture/],
    ["a JPEG", latin(0xff, 0xd8, 0xff, 0xe0), "source-binary", /a picture/],
    ["rich text", Buffer.from("{\\rtf1 words}"), "source-binary", /rich text/],
    ["bytes that no text has", latin("words", 0, 0, 0, 7, "words"), "source-binary", /holds bytes/],
    ["empty", Buffer.from(""), "source-empty", /no words/],
    ["signs alone", Buffer.from(" \n--- *** …\n"), "source-empty", /no words/],
    ["in no encoding", Buffer.from(Array.from({ length: 300 }, (_, at) => 0x80 + (at % 0x20))), "source-unreadable", /encoding|words/],
    ["more than an article", Buffer.alloc(5_000_001, "a\n"), "source-too-large", /over 5 MB/],
    ["one endless line", Buffer.alloc(200_001, "a"), "source-too-large", /line of over/],
  ])("is refused where it is %s", (_what, bytes, code, says) => {
    const read = () => decodeText(bytes, "a.txt");
    expect(read).toThrow(expect.objectContaining({ code, detail: expect.stringMatching(says) as string }) as Error);
    expect(read).toThrow(/a\.txt/);
  });
});
