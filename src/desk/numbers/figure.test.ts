import { expect, it } from "vitest";
import { money } from "../../values/index.ts";
import { type Figure, type Value, belowIn, calledIn, drawn, figureCsv, rowOfMonth, shown } from "./figure.ts";

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

it("a page calls a month in its language, and its file as it sorts", () => {
  const row = rowOfMonth("2026-11");
  expect(["en", "de", "fr"].map((language) => calledIn(language, row))).toEqual(["November 2026", "November 2026", "novembre 2026"]);
  expect(["en", "de"].map((language) => belowIn(language, row))).toEqual(["Nov 26", "Nov. 26"]);
  const figure: Figure = { name: "a", title: "A", head: "Month", columns: [{ name: "N" }], rows: [{ ...row, cells: [{ count: 1 }] }] };
  expect(figureCsv(figure)).toContain("2026-11,1");
  expect([calledIn("de", { label: "No. 3" }), belowIn("de", { short: "3" })]).toEqual(["No. 3", "3"]);
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
