import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { openThread } from "./thread.ts";

it("a thread that nobody asks is ended and gives back its memory; one that is asked again in time is the same", async () => {
  const thread = openThread("own-thread", "../test/support/own-thread.ts", { idle: 300 });
  const ask = () => thread.ask<number>({}, { seconds: 60 });
  const first = await ask();
  expect(await ask()).toBe(first);
  await wait(500);
  expect(await ask()).not.toBe(first);
  await thread.end();
});

it("one that may keep something between two tasks stays", async () => {
  const thread = openThread("own-thread", "../test/support/own-thread.ts");
  const ask = () => thread.ask<number>({}, { seconds: 60 });
  const first = await ask();
  await wait(500);
  expect(await ask()).toBe(first);
  await thread.end();
});
