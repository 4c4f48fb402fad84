import jsQR from "jsqr";
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

/** As a camera has it: the drawing as so many pixels, dark on light, within a grey page. */
async function read(says: string, times: number): Promise<string | undefined> {
  const svg = renderToString(<QrPicture says={says} label="The key" />);
  const pixels = Math.round(times * Number(/ width="(\d+)"/.exec(svg)![1]));
  const { data, info } = await sharp(Buffer.from(svg), { density: 600 })
    .resize(pixels, pixels)
    .extend({ top: 17, left: 31, bottom: 23, right: 11, background: "#c8c4bb" })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

const keyOf = (issuer: string, who: string) =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(who)}?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=${encodeURIComponent(issuer)}`;

it.each([
  ["short", "otpauth://totp/Q:a@q.example?secret=JBSWY3DPEHPK3PXP&issuer=Q"],
  ["usual", keyOf("The Tidewater Review", "odile@tidewater.example")],
  ["long, in another script", keyOf("Журнал о реках, отмелях и маяках", "редакция.второго.этажа@longest.magazine.example")],
])("a QR code of a key is read by a decoder that is not ours, as it is shown, and larger: %s", async (_what, says) => {
  for (const times of [1, 1.5, 2, 3.3]) expect([times, await read(says, times)]).toEqual([times, says]);
});

it("a decoder finds nothing where nothing can be read", async () => {
  const pixels = 220;
  expect(jsQR.default(new Uint8ClampedArray(4 * pixels * pixels).fill(255), pixels, pixels)).toBeNull();
});
