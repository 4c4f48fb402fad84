import { expect, it } from "vitest";
import { byName } from "./by-name.ts";

const names = ["Zora", "Ömer", "Olga", "Ida"].map((name) => ({ name }));

it.each([
  ["de", ["Ida", "Olga", "Ömer", "Zora"]],
  ["sv", ["Ida", "Olga", "Zora", "Ömer"]],
])("names stand in the order of %s", (language, sorted) => {
  expect(byName(names, language).map(({ name }) => name)).toEqual(sorted);
  expect(names[0]).toEqual({ name: "Zora" });
});
