import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { drawLogo } from "./logos.ts";

const svg = (inside: string, head = "") =>
  Buffer.from(`${head}<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60" viewBox="0 0 400 60">${inside}</svg>`);

describe("a logo", () => {
  it("of an SVG is its picture alone, large enough to be sharp, with what is empty left empty", async () => {
    const { png, width, height } = await drawLogo(svg('<script>alert(1)</script><rect width="200" height="60" fill="#123456"/>'));
    expect([width, height]).toEqual([1600, 240]);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.includes("script")).toBe(false);
    const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number) => [...data.subarray((120 * info.width + x) * info.channels).subarray(0, 4)];
    expect(at(100)).toEqual([0x12, 0x34, 0x56, 255]);
    expect(at(1500)[3]).toBe(0);
  });
  it("of an SVG takes in nothing from elsewhere, of the machine or the net", async () => {
    const plain = await drawLogo(svg(""));
    for (const href of ["file:///etc/hostname", "http://127.0.0.1:9/x.png"]) {
      const { png } = await drawLogo(svg(`<image href="${href}" width="400" height="60"/>`));
      expect(png.equals(plain.png)).toBe(true);
    }
    const entity = '<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/hostname">]>';
    const drawn = await drawLogo(svg('<text y="40">&e;</text>', entity)).then(
      ({ png }) => png.equals(plain.png),
      () => true,
    );
    expect(drawn).toBe(true);
  });
  it("of a PNG is not made larger than it is", async () => {
    const bytes = await sharp({ create: { width: 300, height: 50, channels: 4, background: "#00000000" } })
      .png()
      .toBuffer();
    expect(await drawLogo(bytes)).toMatchObject({ width: 300, height: 50 });
  });
  it.each([
    [
      "a JPEG",
      () =>
        sharp({ create: { width: 30, height: 30, channels: 3, background: "#123" } })
          .jpeg()
          .toBuffer(),
    ],
    ["no picture", async () => Buffer.from("harbour")],
    ["a broken SVG", async () => Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><rect")],
    ["one too large", async () => Buffer.alloc(1_000_001)],
  ])("is refused where it is %s", async (_what, made) =>
    expect(
      await made()
        .then(drawLogo)
        .catch((error: unknown) => error),
    ).toMatchObject({ code: "logo-unreadable" }),
  );
});
