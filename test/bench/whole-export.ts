// A magazine of five thousand articles and twenty thousand subscribers, beside a tenth of it: taken out whole, and brought into an
// empty database; time, on the wall and of the processor without the database's, how long the main thread is held, memory, what lies
// in the folder. Needs nothing but the repository: npx tsx test/bench/whole-export.ts [ARTICLES SUBSCRIBERS]
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportAll, importAll } from "../../src/transfer/index.ts";
import { held } from "../support/held.ts";
import { writeManyArticles } from "../support/many-articles.ts";
import { writeManyHouse } from "../support/many-house.ts";
import { benchPlatform } from "./bench-platform.ts";

const [articles = 5000, subscribers = 20_000] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "masthead-bench-export-"));

async function measure<T>(name: string, work: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const { longest, seconds, memory, answer } = await held(work);
  const { user, system } = process.cpuUsage(before);
  console.log(
    `${name.padEnd(40)}${longest.toFixed(0).padStart(6)} ms held${seconds.toFixed(2).padStart(10)} s${((user + system) / 1e6).toFixed(2).padStart(8)} s of the processor${(memory / 1e6).toFixed(0).padStart(7)} MB`,
  );
  return answer;
}

const sizeOf = (at: string): number =>
  readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

for (const part of [0.1, 1]) {
  const [full, empty] = [await benchPlatform(), await benchPlatform()];
  const at = join(folder, String(part));
  try {
    const [texts, readers] = [Math.ceil(articles * part), Math.ceil(subscribers * part)];
    await writeManyArticles(full.platform, texts, { words: 600 });
    await writeManyHouse(full.platform, readers);
    const called = `${texts} articles, ${readers} subscribers`;
    const { lost } = await measure(`${called}: out`, () => exportAll(full.platform, at, { withEditions: false }));
    if (lost.length > 0) throw new Error(`${lost.length} files were lost`);
    console.log(`  ${(sizeOf(at) / 1e6).toFixed(0)} MB in the folder`);
    await measure(`${called}: in`, () => importAll(empty.platform, at));
    const count = async (of: typeof full) => (await of.platform.pool.query("select count(*)::int from copies")).rows[0];
    if (JSON.stringify(await count(full)) !== JSON.stringify(await count(empty))) throw new Error("copies were lost");
  } finally {
    await full.close();
    await empty.close();
  }
}
rmSync(folder, { recursive: true });
process.exit(0);
