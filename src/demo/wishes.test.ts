import { describe, expect, it } from "vitest";
import { bleedMm, trims } from "../editions/print/trim.ts";
import { descriptionOf } from "./engravings/index.ts";
import { readMagazine } from "./read-magazine.ts";
import { coverArtWish, sceneOf, sceneWish } from "./wishes.ts";

const { issues } = readMagazine();
const drawn = issues.flatMap(({ articles }) =>
  articles.flatMap(({ slug, headline, lead }) => (lead ? [{ name: slug ?? headline, lead }] : [])),
);

describe("the demo's pictures", () => {
  it.each(drawn.map(({ name, lead }) => [name, lead] as const))("of %s: the description is of what is drawn", (_name, lead) => {
    expect(lead.alt).toBe(descriptionOf(sceneOf(lead.picture)));
  });

  it("have three hundred dots an inch wherever the printed issue may put them", () => {
    const { width, height } = trims["210x280"];
    const dots = (pixels: number, mm: number) => pixels / (mm / 25.4);
    expect(dots(sceneWish("rain", "Weather", 1).width, width + 2 * bleedMm)).toBeGreaterThan(300);
    const art = coverArtWish(issues[0]!, 1);
    expect(dots(art.width, width + 2 * bleedMm)).toBeGreaterThan(300);
    expect(dots(art.height, height + 2 * bleedMm)).toBeGreaterThan(300);
  });
});
