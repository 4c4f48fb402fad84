import { expect, it } from "vitest";
import { openMetrics } from "../platform/index.ts";
import { pauseAfter, pauseOf, shareAfter } from "./yielding.ts";

it.each([
  [1, true, 1 / 2],
  [1 / 2, true, 1 / 4],
  [1 / 16, true, 1 / 16],
  [1 / 16, false, 1 / 8],
  [1, false, 1],
])("a mailing that had %f of its time has, where the machine is short (%s), %f", (share, isShort, then) => {
  expect(shareAfter(share, isShort)).toBe(then);
});

it.each([
  [1, 400, 0],
  [1 / 2, 400, 400],
  [1 / 4, 400, 1200],
  [1 / 16, 400, 5000],
])("with %f of its time it waits behind %i ms for %i", (share, took, pause) => {
  expect(pauseOf(share, took)).toBe(pause);
});

it("it waits twice as long each time that somebody waits for a connection, and /metrics says why it is slow", async () => {
  const platform = { pool: { waitingCount: 1 }, metrics: openMetrics() } as never as Parameters<typeof pauseAfter>[0];
  expect([await pauseAfter(platform, 100), await pauseAfter(platform, 100)]).toEqual([100, 300]);
  expect(await platform.metrics.text()).toContain("masthead_mailing_share 0.25");
});
