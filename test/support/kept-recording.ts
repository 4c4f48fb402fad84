import { wordedBlocks } from "../../src/document/index.ts";
import { keepEdition } from "../../src/editions/index.ts";
import type { ArticleView } from "../../src/editorial/index.ts";
import type { Platform } from "../../src/platform/index.ts";

/** A recording of an article without its sound: each of its paragraphs is said for ten seconds, behind four of headline. */
export async function keepRecording(platform: Platform, article: ArticleView): Promise<void> {
  const said = [...wordedBlocks(article.body)].map(({ id }, at) => ({ id: `${id}.1`, block: id, start: 4 + at * 10, end: 14 + at * 10 }));
  const timings = [{ id: "headline", block: "headline", start: 0, end: 4 }, ...said];
  const facts = { seconds: 4 + said.length * 10, voice: "A voice", timings, webvtt: "WEBVTT", beside: [], chapters: [] };
  await keepEdition(platform, {
    kind: "audio",
    subject: { articleId: article.id },
    fingerprint: article.revision,
    mediaType: "audio/mpeg",
    body: Buffer.from("sound"),
    facts,
  });
}
