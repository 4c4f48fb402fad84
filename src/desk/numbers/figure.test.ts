import { expect, it } from "vitest";
import { money } from "../../values/index.ts";
import { type Figure, type Value, drawn, figureCsv, shown } from "./figure.ts";

it.each<[Value, string, number | null]>([
  [{ count: 1204 }, "1,204", 1204],
  [{ money: money(480050, "EUR") }, "€4,800.50", 480050],
  [{ share: 0.6249 }, "62.5 %", 62.49],
  [{ share: null }, "–", null],
  [{ text: "closed" }, "closed", null],
])("%j is shown as %s and drawn as %s", (value, words, height) => {
  expect(shown(value, "en")).toBe(words);
  expect(drawn(value)).toBe(height);
});

it("a figure’s file has plain numbers, names its currency, and lets no text be a formula", () => {
  const figure: Figure = {
    name: "some",
    title: "Some",
    head: "Month",
    columns: [{ name: "Earned" }, { name: "Rate" }, { name: "Said" }],
    rows: [
      { label: "=1+1", short: "", cells: [{ money: money(-5, "EUR") }, { share: 1 / 3 }, { text: "@here, there" }] },
      { label: "2026-10", short: "", cells: [{ money: money(100, "EUR") }, { share: null }, { text: "" }] },
    ],
  };
  expect(figureCsv(figure)).toBe(`\ufeffMonth,"Earned, EUR",Rate,Said\r\n'=1+1,-0.05,0.3333,"'@here, there"\r\n2026-10,1.00,,\r\n`);
});
