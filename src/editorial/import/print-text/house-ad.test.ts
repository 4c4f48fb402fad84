import { expect, it } from "vitest";
import { withoutHouseAd } from "./house-ad.ts";
import { normaliseLines } from "./lines.ts";

const article = "A Rope\n\nWords of it.\n\nMore of it.";
const read = (text: string) => {
  const leftOut: { runningHeads: []; folios: []; other: []; houseAd?: string } = { runningHeads: [], folios: [], other: [] };
  const lines = withoutHouseAd(normaliseLines(text), leftOut);
  return [
    lines
      .map((line) => line.text)
      .join("\n")
      .trim(),
    leftOut.houseAd,
  ];
};

it("the advertisement goes from its headline to the end", () => {
  expect(read(`${article}\n\nSubscribe to The Quay\n\nPrint edition.\n\nCancel anytime.`)).toEqual([
    article,
    "Subscribe to The Quay\nPrint edition.\nCancel anytime.",
  ]);
});

it("one with an opening that nobody knows goes from the wide gap above what it includes", () => {
  expect(read(`${article}\n\n\n\nA whole sea of stories\n\nWhat's included?\n\n- Print edition`)).toEqual([
    article,
    "A whole sea of stories\nWhat's included?\n- Print edition",
  ]);
});

it("a wide gap more than a dozen lines above is the article’s", () => {
  const words = "Words of the article.\n\n".repeat(13);
  expect(read(`${article}\n\n\n\n${words}What's included?\n\n- Print edition\n- Past issues`)[1]).toBe(
    "What's included?\n- Print edition\n- Past issues",
  );
});

it.each([
  ["with one sign alone", `${article}\n\nSubscribe to the rope, he said.\n\nCancel anytime.`],
  ["with its signs above it", `${article}\n\nPrint edition. Cancel anytime.\n\nSubscribe to the rope, he said.`],
  ["at the very beginning", "Subscribe\nPrint edition\nCancel anytime\nMoney-back"],
  ["without any of it", article],
])("a text %s keeps all of it", (_what, text) => expect(read(text)).toEqual([text, undefined]));
