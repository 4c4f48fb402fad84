// Ten thousand posts in one export of WordPress, beside a thousand: looked through, brought in public on their old days, and brought
// in again, when all are here; time, on the wall and of the
// processor without the database's, how long the main thread is held, memory. Needs nothing but the repository:
// npx tsx test/bench/archive.ts [SMALL LARGE]
import { createWriteStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { savePublication } from "../../src/editorial/index.ts";
import { bringArchive, firstChoices, importById, lookAt, writeImport } from "../../src/intake/index.ts";
import { compose } from "../../src/masthead.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { held } from "../support/held.ts";
import { testPublication } from "../support/test-publication.ts";
import { wpExport, wpItem } from "../support/wordpress-export.ts";
import { benchPlatform } from "./bench-platform.ts";

const sizes = process.argv.slice(2).map(Number);
const sentence = "The river keeps its own hours here, and whoever has a boat in it learns to keep them too. ";

/** Six hundred words in paragraphs, with a link to the article before, a note and a line of the paywall. */
const textOf = (at: number): string =>
  `${Array.from({ length: 8 }, (_, n) => `<p>${sentence.repeat(4)}Part ${n} of <a href="https://old.example/posts/post-${Math.max(1, at - 1)}/">another</a>.</p>`).join("\n")}<!--more--><p>${sentence.repeat(3)}</p>`;

function* exportOf(count: number): Generator<string> {
  const [head = "", tail = ""] = wpExport("SPLIT").split("SPLIT");
  yield head;
  for (let id = 1; id <= count; id += 1)
    yield wpItem({
      id,
      title: `Post ${id}`,
      slug: `post-${id}`,
      link: `https://old.example/posts/post-${id}/`,
      date: `20${String(10 + (id % 14)).padStart(2, "0")}-0${(id % 9) + 1}-11 06:00:00`,
      content: textOf(id),
      terms: [
        ["category", `c${id % 12}`, `Section ${id % 12}`],
        ["post_tag", `t${id % 200}`, `Topic ${id % 200}`],
      ],
    });
  yield tail;
}

for (const count of sizes.length > 0 ? sizes : [1000, 10_000]) {
  const { platform, close } = await benchPlatform();
  const folder = mkdtempSync(join(tmpdir(), "masthead-bench-archive-"));
  const file = join(folder, "export.xml");
  try {
    await pipeline(exportOf(count), createWriteStream(file));
    await inTransaction(platform, (tx) => savePublication(tx, testPublication));
    await compose(platform);
    const measure = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const before = process.cpuUsage();
      const { longest, worked, seconds, memory, answer } = await held(work);
      const { user, system: own } = process.cpuUsage(before);
      console.log(
        `${count} ${name.padEnd(14)}${longest.toFixed(0).padStart(6)} ms held (${worked.toFixed(0)} of its own)${seconds.toFixed(2).padStart(10)} s${((user + own) / 1e6).toFixed(2).padStart(8)} s of the processor${(memory / 1e6).toFixed(0).padStart(7)} MB`,
      );
      return answer;
    };
    console.log(`${count} posts, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
    const { system, report } = await measure("looked through", () => lookAt([file]));
    const bring = async () => {
      const importId = await inTransaction(platform, (tx) =>
        writeImport(platform, tx, { name: "many", files: [file], system, report, choices: firstChoices, state: "running" }),
      );
      await bringArchive(platform, { importId }, { signal: new AbortController().signal, report: () => undefined });
      return importById(platform.db, importId);
    };
    const { counts } = await measure("brought in", bring);
    if (counts.made !== count) throw new Error(`${counts.made} of ${count} are here`);
    const { tally } = await measure("once more", bring);
    if (tally.here !== count) throw new Error(`${tally.here} of ${count} were here already`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await close();
  }
}
process.exit(0);
