import { expect, it } from "vitest";
import { importJson, readSource } from "../../src/editorial/index.ts";
import { diceOf } from "../fuzz/dice.ts";
import { type Read, aroundOf, scoreOf } from "../support/print-text-score.ts";
import { articleOf, layoutText, settingOf } from "../support/set-in-columns.ts";

const first = Number(process.env.COLUMNS_SEED ?? 1);
const many = Number(process.env.COLUMNS_INPUTS ?? 30);

const trials = Array.from({ length: many }, (_, at) => {
  const dice = diceOf((first + at) * 7919);
  const setting = settingOf(dice);
  const { typst, expected } = articleOf(dice, setting);
  const text = layoutText(typst);
  const got = importJson(readSource(Buffer.from(text), "article.txt")) as unknown as Read;
  return { seed: first + at, setting, text, got, expected, score: scoreOf(expected, got) };
});

it("articles set in columns come back block by block, whatever their layout", () => {
  const right = trials.reduce((sum, { score }) => sum + score.right, 0);
  const of = trials.reduce((sum, { score }) => sum + score.of, 0);
  const worst = trials.filter(({ score }) => score.right < score.of * 0.7).map(({ seed, setting, score }) => ({ seed, setting, ...score }));
  expect(worst).toEqual([]);
  expect(right / of).toBeGreaterThan(0.93);
});

it("articles set in columns keep their headline, byline and standfirst", () => {
  const wrong = trials.flatMap(({ seed, expected, got }) =>
    aroundOf(expected, got)
      .filter(([should, is]) => JSON.stringify(should) !== JSON.stringify(is))
      .map((pair) => ({ seed, pair })),
  );
  expect(wrong.length).toBeLessThan(many / 10);
});

it("articles set in columns lose no word", () => {
  for (const { seed, text, got } of trials) {
    const known = JSON.stringify(got).toLowerCase();
    const words =
      text
        .replace(/\u00ad/g, "-")
        .toLowerCase()
        .match(/(?<![\p{L}-])\p{L}{5,}(?![\p{L}-])/gu) ?? [];
    expect({ seed, lost: words.filter((word) => word !== "photo" && !known.includes(word)) }).toEqual({ seed, lost: [] });
  }
});
