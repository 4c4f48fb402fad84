import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bleedMm, trims } from "../../src/print/press/trim.ts";
import { pictureIn, picturesFolder } from "../../src/demo/pictures.ts";
import { readMagazine } from "../../src/demo/read-magazine.ts";
import { drawWish } from "./draw-wish.ts";
import { descriptionOf, type SceneName } from "./index.ts";
import { coverArtWish, sceneOf, sceneWish, wishesOf, wishesOfHouse } from "./wishes.ts";
import { usually } from "../../test/support/long.ts";

const { title, issues, contributors, series } = readMagazine();
const wishes = [...issues.flatMap((issue, at) => wishesOf(title, issue, at)), ...wishesOfHouse({ contributors, series })];
const ofHouse = [
  ...contributors.flatMap(({ name, portrait }) => (portrait ? [{ name, ...portrait }] : [])),
  ...series.map(({ name, picture }) => ({ name, ...picture })),
].map((one) => ({ ...one, scene: one.scene as SceneName }));
const ofIssues = issues.flatMap(({ folder, coverScene, coverAlt, articles }) => [
  { name: `${folder}’s cover`, scene: coverScene as SceneName, alt: coverAlt },
  ...articles.flatMap(({ slug, headline, lead }) =>
    lead ? [{ name: slug ?? headline, scene: sceneOf(lead.picture), alt: lead.alt }] : [],
  ),
]);

describe("the demo's pictures", () => {
  it.each([...ofIssues, ...ofHouse])("of $name: the description is of what is drawn", ({ scene, alt }) =>
    expect(alt).toBe(descriptionOf(scene)),
  );

  it("are all kept, and no others", () => {
    const kept = readdirSync(picturesFolder(), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".png"));
    expect(kept.sort()).toEqual(wishes.map(({ file }) => file).sort());
  });

  it.each(usually([wishes.at(-1)!], [wishes[0]!, wishes[1]!, wishes.at(-1)!]))(
    "are kept as they are drawn: $file",
    async ({ file, wish }) => {
      expect((await drawWish(wish)).equals(pictureIn(file)), "draw them anew: npm run draw").toBe(true);
    },
  );

  it("have three hundred dots an inch wherever the printed issue may put them", () => {
    const { width, height } = trims["210x280"];
    const dots = (pixels: number, mm: number) => pixels / (mm / 25.4);
    expect(dots(sceneWish("rain", "Weather", 1).width, width + 2 * bleedMm)).toBeGreaterThan(300);
    const art = coverArtWish(issues[0]!, 1);
    expect(dots(art.width, width + 2 * bleedMm)).toBeGreaterThan(300);
    expect(dots(art.height, height + 2 * bleedMm)).toBeGreaterThan(300);
  });
});
