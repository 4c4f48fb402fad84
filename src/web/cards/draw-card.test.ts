import sharp from "sharp";
import { expect, it } from "vitest";
import { articleOf, publication } from "../../../test/support/book-of.ts";
import { drawCard } from "./draw-card.ts";

const picture = () =>
  sharp({ create: { width: 900, height: 900, channels: 3, background: "#102040" } })
    .png()
    .toBuffer();

/** How much of a part of the card is ink: 0 is paper, 255 the darkest. */
async function inkIn(card: Buffer, [left, top, width, height]: [number, number, number, number]): Promise<number> {
  const part = await sharp(card).extract({ left, top, width, height }).greyscale().toBuffer();
  return 255 - (await sharp(part).stats()).channels[0]!.min;
}

const draw = async (headline: string, { language = "en", withPicture = false } = {}) =>
  drawCard({ article: articleOf(0, { headline, language }), publication, picture: withPicture ? await picture() : undefined });

it("a card shows its headline, whatever its length, and stays within its column", async () => {
  const headlines = [
    "Soup",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
    "A long one about very many things ".repeat(12).trim(),
  ];
  for (const headline of headlines) {
    const card = await draw(headline, { withPicture: true });
    const { width, height, format } = await sharp(card).metadata();
    expect([width, height, format]).toEqual([1200, 630, "jpeg"]);
    // a second line, or the letters of the first: an ellipsis alone has neither
    expect(await inkIn(card, [64, 125, 200, 60]), headline).toBeGreaterThan(150);
    // the gap between the column and the picture
    expect(await inkIn(card, [636, 0, 28, 630]), headline).toBeLessThan(60);
  }
});

it("a card keeps its byline above its rule, however many wrote it and however long the headline is", async () => {
  const byline = ["Wilhelmina Featherstonehaugh", "Bartholomew Cholmondeley-Warner", "Anastasia Konstantinopoulou", "Ida Brandt"];
  const names = byline.map((name) => ({ slug: name.toLowerCase(), name }));
  const article = articleOf(0, {
    headline: "A long one about very many things ".repeat(12).trim(),
    byline: names,
    writtenBy: byline.join(", "),
  });
  for (const lead of [undefined, await picture()]) {
    const card = await drawCard({ article, publication, picture: lead });
    const strip = await sharp(card).extract({ left: 70, top: 0, width: 500, height: 630 }).toColourspace("b-w").raw().toBuffer();
    const rows = Array.from({ length: 630 }, (_, y) => strip.subarray(y * 500, (y + 1) * 500));
    const paper = rows[0]![0]!;
    // a line of one colour from end to end: nothing stands on it, and paper lies above it
    const rule = rows.findIndex((row) => row[0]! < paper - 25 && row.every((sign) => Math.abs(sign - row[0]!) < 12));
    expect(rule).toBeGreaterThan(400);
    const darkest = Math.min(...rows.slice(rule - 14, rule - 2).flatMap((row) => [...row]));
    expect(darkest, "letters close above the rule").toBeGreaterThan(paper - 45);
  }
});

it("a card in a language that runs from right to left is the other way round", async () => {
  const [english, arabic] = [await draw("Soup", { withPicture: true }), await draw("جسر", { language: "ar", withPicture: true })];
  expect(await inkIn(english, [0, 0, 60, 60])).toBeLessThan(60);
  expect(await inkIn(english, [1140, 0, 60, 60])).toBeGreaterThan(150);
  expect(await inkIn(arabic, [0, 0, 60, 60])).toBeGreaterThan(150);
  expect(await inkIn(arabic, [1140, 0, 60, 60])).toBeLessThan(60);
});
