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

it.each([
  ["comes to no end is ended in its time", "an end", "time"],
  ["takes more memory than it may is ended", "bounds", "memory"],
] as const)("a task that %s, and what was asked after it is done by a fresh thread", async (_what, without, reason) => {
  const thread = openThread("own-thread", "../test/support/own-thread.ts", { megabytes: 32 });
  const first = await thread.ask<number>({}, { seconds: 60 });
  const amiss = thread.ask({ without }, { seconds: reason === "time" ? 1 : 60 });
  const next = thread.ask<number>({}, { seconds: 60 });
  await expect(amiss).rejects.toMatchObject({ name: "ThreadTerminated", reason });
  expect(await next).not.toBe(first);
  await thread.end();
});
