import { createHash } from "node:crypto";
import { desksSpoken } from "../../messages/index.ts";
import { serveTasks } from "../../platform/index.ts";
import { must } from "../../values/index.ts";
import { type ArchivePost, type ArchiveTold, type Importer, nothingTold } from "../archive-post.ts";
import { importerOf } from "../importers.ts";
import { refuse } from "../refusals.ts";
import { type Source, openSource } from "../source/source.ts";
import { whatItIs } from "../source/what-it-is.ts";
import type { Card, Far, ReadingTask } from "./read-apart.ts";
import { type Report, reporter } from "./report.ts";

type Reading = { source: Source; importer: Importer; told: ArchiveTold; posts: AsyncGenerator<ArchivePost>; whole: boolean };
let reading: Reading | undefined;

/** So much of an archive crosses the border between threads at once: what the main thread unpacks in a few milliseconds. */
const [mostPosts, mostLetters] = [40, 300_000];

serveTasks(answer, { languages: desksSpoken() });

async function answer(task: ReadingTask, tell: (far: Far) => void): Promise<unknown> {
  if ("look" in task) return alive(tell, () => look(task.look, tell));
  if ("begin" in task) {
    reading = await begin(task.begin, task.whole);
    return { system: reading.importer.system };
  }
  return alive(tell, () => next(must(reading, "archive that is read")));
}

/** Says that it goes on while it looks through what may be hundreds of megabytes before the first article. */
async function alive<T>(tell: (far: Far) => void, work: () => Promise<T>): Promise<T> {
  const beat = setInterval(() => tell({ done: 0, ...(reading?.source.far() ?? { read: 0, of: 0 }) }), 5000);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}

async function begin(paths: readonly string[], whole: boolean): Promise<Reading> {
  const source = await openSource(paths);
  const importer = await importerOf(source);
  if (!importer) {
    await source.close();
    const what = await whatItIs(source);
    throw refuse("archive-unknown", (m) => m.desk.intake[what]({ name: source.name }));
  }
  const told = nothingTold();
  return { source, importer, told, whole, posts: importer.read(source, told) };
}

async function look(paths: readonly string[], tell: (far: Far) => void): Promise<{ system: string; report: Report }> {
  const { source, importer, told, posts } = await begin(paths, true);
  const { add, end } = reporter((await importer.siteOf?.(source)) ?? "");
  let done = 0;
  try {
    for await (const post of posts) {
      add(post);
      done += 1;
      if (done % 50 === 0) tell({ done, ...source.far() });
    }
    return { system: importer.system, report: end(told) };
  } finally {
    await source.close();
  }
}

type Batch = { posts: (ArchivePost & { digest: string })[]; cards: Card[]; done: boolean };

async function next(now: Reading): Promise<Batch> {
  const batch: Batch = { posts: [], cards: [], done: false };
  let letters = 0;
  while (batch.posts.length + batch.cards.length < mostPosts && letters < mostLetters) {
    const { done, value } = await now.posts.next();
    if (done) {
      batch.done = true;
      await now.source.close();
      reading = undefined;
      break;
    }
    const json = JSON.stringify(value, withoutIds);
    const digest = createHash("sha256").update(json).digest("hex").slice(0, 32);
    if (now.whole) {
      batch.posts.push({ ...value, digest });
      letters += json.length;
    } else batch.cards.push(cardOf(value));
  }
  return batch;
}

/** Ids of blocks are made anew at each reading. */
const withoutIds = (key: string, value: unknown): unknown => (key === "id" ? undefined : value);

const cardOf = ({ key, name, kind, kindThere, addresses, authors, sections, topics }: ArchivePost): Card => ({
  key,
  name,
  kind,
  ...(kindThere !== undefined && { kindThere }),
  addresses,
  authors: authors.map(({ name: who, address }) => ({ name: who, ...(address && { address }) })),
  terms: [
    ...sections.map((term) => ({ kind: "category" as const, ...term })),
    ...topics.map((term) => ({ kind: "tag" as const, ...term })),
  ],
});
