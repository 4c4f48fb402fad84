import { expect, it } from "vitest";
import { heldWhileSlow } from "./readiness.ts";

it("what is well is so while the next look is slow, for a while, and not once it says otherwise", async () => {
  const looks: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const look = () => new Promise<void>((resolve, reject) => void looks.push({ resolve, reject }));
  const isWell = heldWhileSlow(look, { within: 5, holds: 60 });
  const first = isWell();
  looks[0]!.resolve();
  await first;
  // slow, and asked for once
  await Promise.all([isWell(), isWell()]);
  expect(looks).toHaveLength(2);
  await new Promise((resolve) => setTimeout(resolve, 70));
  const last = isWell();
  looks[1]!.reject(new Error("away"));
  await expect(last).rejects.toThrow("away");
});
