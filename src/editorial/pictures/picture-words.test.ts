import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { creditOf, pictureWords } from "./picture-words.ts";

const dataSet = (set: number, text: string, bytes = Buffer.from(text)) =>
  Buffer.concat([Buffer.from([0x1c, 2, set, 0, bytes.length]), bytes]);

describe("what a file says of its picture", () => {
  it("is read from EXIF, as sharp and cameras write it", async () => {
    const file = await sharp({ create: { width: 4, height: 4, channels: 3, background: "#123" } })
      .withExif({ IFD0: { ImageDescription: "The quay at low tide", Artist: "Ida Brandt", Copyright: "Copyright 2026 Ida Brandt" } })
      .jpeg()
      .toBuffer();
    const { exif } = await sharp(file).metadata();
    expect(pictureWords({ exif })).toEqual({
      description: "The quay at low tide",
      artist: "Ida Brandt",
      copyright: "Copyright 2026 Ida Brandt",
    });
  });

  it("is read from IPTC first, and EXIF fills what it leaves open", async () => {
    const file = await sharp({ create: { width: 4, height: 4, channels: 3, background: "#123" } })
      .withExif({ IFD0: { ImageDescription: "camera", Artist: "Nora Feldt" } })
      .jpeg()
      .toBuffer();
    const { exif } = await sharp(file).metadata();
    const iptc = Buffer.concat([
      Buffer.from("Photoshop 3.0\0"),
      dataSet(120, "A crane\nat dawn"),
      dataSet(116, "", Buffer.from("Agentur Möwe", "latin1")),
    ]);
    expect(pictureWords({ exif, iptc })).toEqual({ description: "A crane at dawn", artist: "Nora Feldt", copyright: "Agentur Möwe" });
  });

  it("is nothing where a block is broken, too long for itself, or a camera's own filler", () => {
    const none = { description: "", artist: "", copyright: "" };
    expect(pictureWords({})).toEqual(none);
    expect(
      pictureWords({ exif: Buffer.from("Exif\0\0II*\0\xff\xff\xff\xff", "latin1"), iptc: Buffer.from([0x1c, 2, 120, 0x7f, 0xff, 65]) }),
    ).toEqual(none);
    expect(pictureWords({ iptc: dataSet(120, "OLYMPUS DIGITAL CAMERA") })).toEqual(none);
  });

  it.each([
    [{ artist: "Ida Brandt", copyright: "" }, "Ida Brandt"],
    [{ artist: "Ida Brandt", copyright: "© 2026 Ida Brandt" }, "Ida Brandt"],
    [{ artist: "Ida Brandt", copyright: "Copyright 2019-2026, Agentur" }, "Ida Brandt / Agentur"],
    [{ artist: "", copyright: "(c) Agentur" }, "Agentur"],
    [{ artist: "", copyright: "" }, ""],
  ])("credits %j as %j", (words, credit) => {
    expect(creditOf({ description: "", ...words })).toBe(credit);
  });
});
