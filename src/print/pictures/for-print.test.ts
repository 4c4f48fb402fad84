import sharp from "sharp";
import { expect, it } from "vitest";
import { pictureForPrint } from "./for-print.ts";

const lines = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#f4efe2"/>${Array.from({ length: 60 }, (_, at) => `<path d="M0 ${at * 7}H600" stroke="#15181e" stroke-width="2"/>`).join("")}<circle cx="300" cy="200" r="60" fill="#c8401c"/></svg>`,
);
const drawing = await sharp(lines).png({ palette: true, colours: 32 }).toBuffer();
const photograph = await sharp(lines).blur(3).jpeg().toBuffer();

it.each([
  ["a drawing for screens stays what it is", drawing, "screen", "png"],
  ["a drawing in a print view, too", drawing, "view", "png"],
  ["a photograph is a JPEG", photograph, "screen", "jpeg"],
  ["the press takes four inks", drawing, "press", "jpeg"],
] as const)("%s", async (_what, bytes, use, format) => {
  const made = sharp(await pictureForPrint(bytes, use));
  const known = await made.metadata();
  expect(known.format).toBe(format);
  expect(known.space).toBe(use === "press" ? "cmyk" : "srgb");
  if (format === "png") {
    // no dot that is none of the drawing's colours: JPEG would bring thousands
    const { data } = await made.removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const colours = new Set(Array.from({ length: data.length / 3 }, (_, at) => data.subarray(at * 3, at * 3 + 3).toString("hex")));
    expect(colours.size).toBeLessThanOrEqual(256);
  }
});
