import { expect, it } from "vitest";
import { demoHouse } from "../support/demo-house.ts";
import { causesOf, fuzz } from "./fuzz.ts";
import { usually } from "../support/long.ts";

const inputs = Number(process.env.FUZZ_INPUTS ?? usually(80, 400));
const minutes = Number(process.env.FUZZ_MINUTES ?? Infinity);
const seed = Number(process.env.FUZZ_SEED ?? 1);

it(
  "no form and no address answers with a fault, whatever is put into it",
  { timeout: Math.max(300_000, Math.min(inputs, 3600) * 1000) },
  async () => {
    const house = await demoHouse();
    try {
      const { findings } = await fuzz(house, { seed, inputs, minutes, ...(process.env.FUZZ_INPUTS && { say: console.log }) });
      expect(causesOf(findings)).toEqual([]);
    } finally {
      await house.close();
    }
  },
);
