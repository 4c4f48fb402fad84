import { expect, it } from "vitest";
import { everyMinutes, oncePerLook, openMetrics } from "./metrics.ts";

const asked = { name: "asked_total", says: "How often.", labels: ["route", "status"] } as const;
const took = { name: "took_seconds", says: "How long.", labels: ["route"], buckets: [0.1, 1] } as const;

it("tells counters and durations as Prometheus reads them", async () => {
  const metrics = openMetrics();
  metrics.add(asked, { route: '/a"b\\c', status: "2xx" });
  metrics.add(asked, { route: '/a"b\\c', status: "2xx" }, 2);
  for (const seconds of [0.05, 0.5, 5]) metrics.observe(took, { route: "/x" }, seconds);
  expect(await metrics.text()).toBe(`# HELP asked_total How often.
# TYPE asked_total counter
asked_total{route="/a\\"b\\\\c",status="2xx"} 3
# HELP took_seconds How long.
# TYPE took_seconds histogram
took_seconds_bucket{route="/x",le="0.1"} 1
took_seconds_bucket{route="/x",le="1"} 2
took_seconds_bucket{route="/x",le="+Inf"} 3
took_seconds_sum{route="/x"} 5.55
took_seconds_count{route="/x"} 3
# HELP masthead_measures_unread How many measures could not be read just now.
# TYPE masthead_measures_unread gauge
masthead_measures_unread 0
`);
});

it("leaves out what cannot be read just now, and says that it did", async () => {
  const metrics = openMetrics();
  metrics.gauge({ name: "b", says: "B.", labels: [] }, () => Promise.reject(new Error("away")));
  metrics.gauge({ name: "c", says: "C.", labels: [] }, () => [{ labels: {}, value: 7 }]);
  const text = await metrics.text();
  expect(text).not.toContain("# HELP b ");
  expect(text).toContain("\nc 7\n");
  expect(text).toContain("masthead_measures_unread 1\n");
});

it("holds so many rows and no more, whatever is put into a label", async () => {
  const metrics = openMetrics();
  for (let at = 0; at < 6000; at += 1) {
    metrics.add(asked, { route: String(at), status: "" });
    metrics.observe(took, { route: String(at) }, 1);
  }
  const lines = (await metrics.text()).split("\n");
  expect(lines.filter((line) => line.startsWith("asked_total{"))).toHaveLength(5000);
  expect(lines.filter((line) => line.startsWith("took_seconds_count{"))).toHaveLength(5000);
});

it("reads what is dear once in so many minutes", async () => {
  let [at, read] = [0, 0];
  const dear = everyMinutes(10, { now: () => new Date(at) }, () => Promise.resolve((read += 1)));
  expect([await dear(), await dear()]).toEqual([1, 1]);
  at = 600_000;
  expect(await dear()).toBe(2);
  // the clock was set back: nothing was read an hour from now
  at = -3_600_000;
  expect(await dear()).toBe(3);
});

it("reads once what several measures are told of, each time that all are asked for", async () => {
  const metrics = openMetrics();
  let read = 0;
  const both = oncePerLook(() => Promise.resolve((read += 1)));
  for (const name of ["first", "second"])
    metrics.gauge({ name, says: "", labels: [] }, async (look) => [{ labels: {}, value: await both(look) }]);
  const values = async () => (await metrics.text()).match(/^(?:first|second) \d+$/gm);
  expect([await values(), await values()]).toEqual([
    ["first 1", "second 1"],
    ["first 2", "second 2"],
  ]);
});
