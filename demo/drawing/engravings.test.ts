import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { numberCover } from "../../src/demo/cover/number-cover.ts";
import { inkOf } from "../../src/demo/inks.ts";
import { type Cover, type SceneName, drawCover, drawEngraving, scenes } from "./index.ts";
import { everyNth } from "../../test/support/long.ts";

const small = { width: 360, height: 240, lines: 60, ink: "#000000", paper: "#ffffff" };
const smallest = { ...small, width: 240, height: 160, lines: 40 };
const draw = (scene: SceneName, seed: number, of = small) => drawEngraving({ ...of, scene, seed });

/** Mean darkness of a PNG, 0 for bare paper, 1 for solid ink. */
async function darkness(png: Buffer): Promise<number> {
  const { data } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.reduce((sum, value) => sum + (255 - value), 0) / data.length / 255;
}

describe.each(everyNth(3, scenes))("%s", (scene) => {
  it("is the same from the same seed, another from another, and neither bare nor black", async () => {
    const [first, again, other] = await Promise.all([draw(scene, 1, smallest), draw(scene, 1, smallest), draw(scene, 2, smallest)]);
    expect(first.equals(again)).toBe(true);
    expect(first.equals(other)).toBe(false);
    const share = await darkness(first);
    expect(share).toBeGreaterThan(0.12);
    expect(share).toBeLessThan(0.78);
  });
});

it("draws in the size asked for, at 300 dots an inch", async () => {
  const facts = await sharp(await draw("bell", 1)).metadata();
  expect(facts).toMatchObject({ format: "png", width: 360, height: 240, density: 300 });
});

it("prints with ink on paper only, where a scene has no second colour", async () => {
  const ink = { ink: "#102030", paper: "#f0e0d0" };
  const png = await drawEngraving({ ...small, ...ink, scene: "weir", seed: 1 });
  const { data } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  for (let i = 0; i < data.length; i += 3) {
    const inked = (0xf0 - data[i]!) / (0xf0 - 0x10);
    expect(Math.abs(data[i + 1]! - (0xe0 - inked * 0xc0))).toBeLessThanOrEqual(2);
  }
});

const cover: Cover = {
  ...inkOf("Work"),
  scene: "lighthouse",
  seed: 48,
  title: "Tidewater Review",
  coverLines: [{ headline: "The last boat before the frost", byline: "Nora Feldt" }],
  width: 600,
  height: 800,
};

const numbered = { issueLine: "Issue 48", dateLine: "1 December 2026" };

/** Red values of a band of rows of the cover. */
async function band(wish: Cover, top: number, height: number, lines = numbered): Promise<Buffer> {
  const region = { left: 0, top, width: wish.width, height };
  return sharp(await numberCover(await drawCover(wish), { title: wish.title, ...lines }))
    .extract(region)
    .extractChannel(0)
    .raw()
    .toBuffer();
}

describe("a cover", () => {
  it("keeps every line of the engraving off the title, the number and the date", async () => {
    const titled = await band(cover, 0, 120);
    const scenesDiffer = await band({ ...cover, scene: "heron", seed: 3 }, 0, 120);
    expect(titled.equals(scenesDiffer)).toBe(true);
    expect(titled.equals(await band(cover, 0, 120, { issueLine: ".", dateLine: "." }))).toBe(false);
  });

  it("runs the engraving to both edges and the foot", async () => {
    const foot = await band(cover, 790, 10);
    const left = foot.filter((_, i) => i % cover.width < 10);
    const right = foot.filter((_, i) => i % cover.width >= cover.width - 10);
    for (const edge of [left, right]) expect(Math.max(...edge) - Math.min(...edge)).toBeGreaterThan(60);
  });

  it("prints its cover lines bare in a solid strip", async () => {
    const rows = await band(cover, 680, 80);
    const strip = rows.filter((_, i) => i % cover.width > 40 && i % cover.width < 300);
    const solid = strip.filter((value) => value === 0x16).length / strip.length;
    expect(solid).toBeGreaterThan(0.6);
    expect(strip.some((value) => value === 0xe8)).toBe(true);
  });

  it("makes room for three lines, and sets too long a line smaller", async () => {
    const long = "A coast redrawn by hand over eleven years and one thousand sheets";
    const lines = [{ headline: long }, { headline: "Soup for forty" }, { headline: "Fog" }];
    const rows = await band({ ...cover, coverLines: lines }, 0, 800);
    const beside = rows.filter((_, i) => i % cover.width === 585 && i > 640 * cover.width);
    expect(Math.max(...beside)).toBeGreaterThan(0x80);
  });
});

it("knows the ink of a section in any case, and falls back on navy", () => {
  expect(inkOf("KITCHEN")).toEqual(inkOf("Kitchen"));
  expect(inkOf("Kitchen")).not.toEqual(inkOf("Maps"));
  expect(inkOf("Chess")).toEqual(inkOf("Work"));
});
