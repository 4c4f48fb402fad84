import { expect, it } from "vitest";
import type { LayerBlock } from "../pdf/layer.ts";
import { findArticles } from "./find-articles.ts";

/** Lines one below the other, from a place on the page. */
const block = (words: string[], { x = 500, y = 1000, size = 10 } = {}): LayerBlock =>
  words.map((line, at) => ({
    y: y + at * 200,
    h: 180,
    size,
    words: line.split(" ").map((word, place) => [word, x + place * 300, 280]),
  }));
const lines = (count: number, of: string, last = "."): string[] =>
  Array.from({ length: count }, (_, at) => `the kettle of ${of} came to the quay${at === count - 1 ? last : ""}`);
const cover = { page: 1, layer: [block(["Kettle & Quay"], { size: 30 })] };

it("large words within a sentence are no headline: the article goes on below them, and has them at its end", () => {
  const found = findArticles([
    cover,
    {
      page: 2,
      layer: [
        block(["The Ferryman"], { y: 500, size: 24 }),
        block(lines(8, "one", " and every-"), { y: 1000 }),
        block(["A harbour lives", "on its secrets"], { y: 3000, size: 18 }),
        block(["body knew it", ...lines(8, "two")], { y: 4000 }),
      ],
    },
  ]);
  expect(found).toHaveLength(1);
  expect(found[0]!.text).toMatch(
    /^The Ferryman\n\n[^]* and every-\nbody knew it\n[^]*two came to the quay\.\n\nA harbour lives on its secrets\n$/,
  );
});

it.each<[string, LayerBlock[]]>([
  ["with a capital letter", [block(["The kettle", ...lines(9, "two")], { y: 4000 })]],
  ["with an initial", [block(["T"], { y: 4100, size: 30 }), block(["he kettle", ...lines(9, "two")], { y: 4000, x: 700 })]],
])("a headline below a column that goes on beside it is one, where its text begins %s", (_how, text) => {
  const found = findArticles([
    cover,
    {
      page: 2,
      layer: [
        block(["The Ferryman"], { y: 500, size: 24 }),
        block(lines(9, "one", " and"), { y: 1000 }),
        block(["A Second Kettle"], { y: 3500, size: 24 }),
        ...text,
      ],
    },
  ]);
  expect(found.map(({ text }) => text.split("\n")[0])).toEqual(["The Ferryman", "A Second Kettle"]);
});

it("what stands at the head and foot of page after page is of no article, and what stands there once is", () => {
  const page = (number: number, ...more: LayerBlock[]) => ({
    page: number,
    layer: [block(["Kettle & Quay"], { y: 300 }), ...more, block([`${number}`], { y: 9500 })],
  });
  const [first] = findArticles([
    cover,
    page(2, block(["The Ferryman"], { y: 1000, size: 24 }), block(lines(9, "one", " and"), { y: 2000 })),
    page(3, block(lines(9, "two"), { y: 1000 }), block(["With thanks to the harbour."], { y: 9300 })),
    page(4, block(["Tea!"], { y: 1000, size: 24 })),
  ]);
  expect(first!.text).toContain("With thanks to the harbour.");
  expect(first!.text).toContain("one came to the quay and\nthe kettle of two");
  expect(first!.text).not.toMatch(/Kettle & Quay|^\d$/m);
});
