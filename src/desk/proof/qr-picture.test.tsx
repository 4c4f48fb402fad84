import { renderToString } from "preact-render-to-string";
import sharp from "sharp";
import { expect, it } from "vitest";
import { QrPicture } from "./qr-picture.tsx";

it("a QR code is drawn whole, with light around it and its three corners", async () => {
  const svg = renderToString(<QrPicture says="otpauth://totp/Quay:ann@quay.example?secret=JBSWY3DPEHPK3PXP&issuer=Quay" label="The key" />);
  expect(svg).toContain('aria-label="The key"');
  // the words themselves stand nowhere in it
  expect(svg).not.toContain("JBSWY3DP");
  const [, side = "0"] = /viewBox="0 0 (\d+) \d+"/.exec(svg)!;
  const size = Number(side);
  const { data } = await sharp(Buffer.from(svg))
    .resize(size, size, { kernel: "nearest" })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isDark = (x: number, y: number) => data[y * size + x]! < 128;
  for (const at of [0, 1, 2, 3]) expect(Array.from({ length: size }, (_, x) => isDark(x, at))).not.toContain(true);
  const last = size - 5;
  for (const [x, y] of [
    [4, 4],
    [last - 6, 4],
    [4, last - 6],
  ] as const) {
    expect(Array.from({ length: 7 }, (_, nth) => isDark(x + nth, y))).toEqual(Array.from({ length: 7 }, () => true));
    expect([isDark(x + 1, y + 1), isDark(x + 3, y + 3)]).toEqual([false, true]);
  }
});
