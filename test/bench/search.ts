// What a search costs each kind of reader, and suggestions while one types, in archives of so many articles of 600 words:
// milliseconds of the wall, the middle one and the slowest of twenty, and of the processor that asks. Needs nothing but the
// repository: npx tsx test/bench/search.ts 10000 100000 (the larger takes minutes to be written; KEPT=FOLDER keeps one of one
// size for the next run).
import { searchArchive, suggestions } from "../../src/archive/index.ts";
import { benchPlatform } from "./bench-platform.ts";
import { vocabulary, writeBenchArchive } from "./search-parts.ts";

const sizes = process.argv.slice(2).map(Number);
const readers = {
  stranger: { signedIn: false, issues: [], staff: false },
  registered: { signedIn: true, issues: [], staff: false },
  "of a term": { signedIn: true, issues: Array.from({ length: 24 }, (_, at) => 300 + at), staff: false },
  subscriber: { signedIn: true, issues: "all" as const, staff: false },
};
const word = (at: number) => vocabulary[at]!;
const asked: Record<string, { words: string; section?: string }> = {
  "in nearly all": { words: word(2) },
  "in a fortieth": { words: word(900) },
  "in a thousandth": { words: word(30_000) },
  "two words": { words: `${word(300)} ${word(400)}` },
  "a phrase": { words: `"${word(300)} ${word(400)}"` },
  "one without another": { words: `${word(300)} -${word(1)}` },
  "a slip": { words: `x${word(5000)}` },
  "a beginning": { words: word(8001).slice(0, 7) },
  "a section": { words: "", section: "section-3" },
};

async function measure(name: string, work: () => Promise<unknown>): Promise<void> {
  await work();
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let run = 0; run < 20; run++) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  const [middle, slowest] = [times[10]!, times[19]!];
  console.log(
    `${name.padEnd(36)}${middle.toFixed(1).padStart(8)}${slowest.toFixed(1).padStart(8)}${((user + system) / 20_000).toFixed(1).padStart(8)}`,
  );
}

for (const size of sizes.length > 0 ? sizes : [10_000]) {
  const { platform, isThere, close } = await benchPlatform({ kept: process.env.KEPT });
  try {
    if (!isThere) await writeBenchArchive(platform, size, 600);
    console.log(`${size} articles`.padEnd(36), " middle slowest  of node");
    for (const [who, reader] of Object.entries(readers))
      for (const [what, query] of Object.entries(asked)) await measure(`${who}, ${what}`, () => searchArchive(platform.db, reader, query));
    for (const typed of ["wr", "writer 3", word(900).slice(0, 3), `${word(2)} ${word(900).slice(0, 3)}`])
      await measure(`suggestions for “${typed}”`, () => suggestions(platform.db, typed, "en"));
  } finally {
    await close();
  }
}
