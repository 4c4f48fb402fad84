#!/usr/bin/env node
// A hundred thousand subscribers and 2.4 million copies on the embedded database, beside ten thousand: freeze of
// a label run, release of an issue with its revenue, the labels' file, the renewal scan, the subscriber page; time,
// memory and growth, in one run. Needs nothing but the repository: node test/bench/circulation.js [SMALL LARGE]
import { register } from "tsx/esm/api";

register();
const { measureCirculation } = await import("./circulation-parts.ts");
const [small = "10000", large = "100000"] = process.argv.slice(2);
const rows = [await measureCirculation(Number(small)), await measureCirculation(Number(large))];
const times = rows.map(({ count, parts }) =>
  Object.fromEntries([["subscribers", count], ...parts.map(({ name, seconds }) => [name, seconds])]),
);
for (const name of Object.keys(times[0])) {
  if (name === "subscribers") continue;
  const [a, b] = times.map((row) => row[name]);
  console.log(`${name}: ${a.toFixed(2)} s at ${small}, ${b.toFixed(2)} s at ${large}, × ${(b / a).toFixed(1)}`);
}
for (const { count, copies, peak } of rows)
  console.log(`${count} subscribers, ${copies} copies: at most ${Math.round(peak / 1e6)} MB of memory in this process`);
process.exit(0);
