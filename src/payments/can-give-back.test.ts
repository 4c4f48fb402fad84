import { expect, it } from "vitest";
import { money } from "../values/index.ts";
import { canGiveBack } from "./refunds.ts";

const euro = (amount: number) => money(amount, "EUR");

it.each<[string, ReturnType<typeof euro>, number, boolean]>([
  ["all of it", euro(4800), 0, true],
  ["a part of it", euro(1), 0, true],
  ["what is left of it", euro(2000), 2800, true],
  ["a cent more than was paid", euro(4801), 0, false],
  ["a cent more than is left", euro(2001), 2800, false],
  ["anything where nothing is left", euro(1), 4800, false],
  ["anything where more was given already", euro(1), 4900, false],
  ["nothing", euro(0), 0, false],
  ["less than nothing", euro(-100), 4800, false],
  ["as much in other money", money(100, "GBP"), 0, false],
])("of 48 euros, %s may be given back, or not", (_what, amount, given, may) => {
  expect(canGiveBack(amount, { paid: euro(4800), given })).toBe(may);
});
