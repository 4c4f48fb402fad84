// How long the main thread is held, and how much memory the process takes, while an article of forty thousand words is
// saved, published, indexed, set, recorded by the embedded voice, read and followed, and while twenty thousand articles
// are listed and mapped. Needs nothing but the repository: npx tsx test/bench/scale.ts [ARTICLES WORDS]
import { indexArticle } from "../../src/archive/index.ts";
import { makeAudio, stopVoices } from "../../src/narration/index.ts";
import { makePrintView, stopTypesetter } from "../../src/print/index.ts";
import { makeCard } from "../../src/web/index.ts";
import { articleById, publishArticle, saveArticle } from "../../src/editorial/index.ts";
import { compose } from "../../src/masthead.ts";
import { inTransaction } from "../../src/platform/index.ts";
import { held } from "../support/held.ts";
import { longBody, rareWord, writeManyArticles } from "../support/many-articles.ts";
import { benchPlatform } from "./bench-platform.ts";

const [articles = 20_000, words = 40_000] = process.argv.slice(2).map(Number);
const { platform, close } = await benchPlatform();

async function measure<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { longest, seconds, memory, answer } = await held(work);
  console.log(
    `${name.padEnd(34)}${longest.toFixed(0).padStart(6)} ms held${seconds.toFixed(2).padStart(10)} s${(memory / 1e6).toFixed(0).padStart(7)} MB`,
  );
  return answer;
}

try {
  await measure(`${articles} articles are written`, () => writeManyArticles(platform, articles, { words: 600 }));
  const masthead = await compose(platform);
  const fields = { headline: "The Long Way Round", standfirst: "", byline: ["Writer 3"], access: "open" as const, section: "Section 2" };
  const save = () => inTransaction(platform, (tx) => saveArticle(platform, tx, { ...fields, body: longBody(words) }));
  const articleId = await measure(`${words} words: saved`, save);
  await measure("published", () => publishArticle(platform, { articleId }));
  await measure("indexed", () => indexArticle(platform, { articleId }));
  await measure("drawn on a card", () => makeCard(platform, { articleId }));
  await measure("set as a print view", () => makePrintView(platform, { articleId }));
  const { path } = (await articleById(platform.db, articleId))!;
  const get = async (address: string) => {
    const answer = await masthead.fetch(
      new Request(platform.settings.origin + address, { headers: { "accept-encoding": "br" } }),
      {} as never,
    );
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
    await answer.arrayBuffer();
  };
  const pages = [
    path,
    "/feed.xml",
    "/",
    "/sections/section-3",
    "/contributors/writer-7",
    "/issues",
    `/issues/${Math.max(1, Math.floor(articles / 40))}`,
    "/sitemap.xml",
    "/podcast.xml",
  ];
  // once before: code is made ready with its first use
  for (const address of [...pages, `/search?q=${rareWord}`]) await get(address);
  for (const address of [...pages, `/search?q=${rareWord}`]) {
    masthead.pagesChanged();
    await measure(address, () => get(address));
  }
  await measure("recorded by the embedded voice", () => makeAudio(platform, { articleId }));
} finally {
  stopTypesetter();
  await stopVoices();
  await close();
}
