import { articleById, publishedArticles } from "../../src/editorial/index.ts";
import type { Platform } from "../../src/platform/index.ts";
import { keepEdition } from "../../src/editions/editions.ts";
import { webVtt } from "../../src/narration/transcript.ts";
import { sentencesOf } from "../../src/document/index.ts";
import { articleOf, recordingOf } from "./book-of.ts";

/** Keeps a recording for every published article, as if it had been read; all of them are the same silence. */
export async function recordEverything(platform: Platform): Promise<void> {
  const sound = Buffer.from(await (await recordingOf(articleOf(0))).sound());
  for (const { id } of await publishedArticles(platform.db, { limit: 1000 })) {
    const article = (await articleById(platform.db, id))!;
    const { seconds, voice, timings } = await recordingOf(article, sound);
    const webvtt = webVtt(
      [...timings],
      new Map(sentencesOf(article.body, article.language).map((sentence) => [sentence.id, sentence.text])),
    );
    await keepEdition(platform, {
      kind: "audio",
      subject: { articleId: id },
      fingerprint: article.revision,
      mediaType: "audio/mpeg",
      body: sound,
      facts: { seconds, voice, timings, webvtt },
    });
  }
}
