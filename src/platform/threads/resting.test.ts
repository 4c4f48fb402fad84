import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { restingThreads } from "./resting.ts";

const threads = (rest: number) => restingThreads("age-worker", "platform/backup/age-worker.ts", { rest });

describe("a thread that was given back", () => {
  it("does the next piece of work where it came to its end", async () => {
    const { take, giveBack } = threads(10_000);
    const first = take();
    await giveBack(first, true);
    expect(take()).toBe(first);
    // taken, it is nobody else's
    expect(take()).not.toBe(first);
  });

  it("is ended where it was broken off", async () => {
    const { take, giveBack } = threads(10_000);
    const first = take();
    let isEnded = false;
    await giveBack({ ...first, end: async () => void (isEnded = true) }, false);
    expect([isEnded, take() === first]).toEqual([true, false]);
  });

  it("is ended where another rests already, and when its rest is over", async () => {
    const { take, giveBack } = threads(20);
    const ended: number[] = [];
    const [first, second] = [take(), take()].map((thread, at) => ({ ...thread, end: async () => void ended.push(at + 1) }));
    await giveBack(first!, true);
    await giveBack(second!, true);
    expect(ended).toEqual([2]);
    await wait(60);
    expect(ended).toEqual([2, 1]);
  });
});
