import { articleById, publicationOf } from "../../editorial/index.ts";
import type { Platform } from "../../platform/index.ts";
import { editionOf, keepEdition } from "../store/editions.ts";
import { narrate, webVtt } from "./narrate.ts";
import { speechScript } from "./speech-script.ts";
import { type Voice, embeddedVoice } from "./voice.ts";

let voice: Voice | undefined;

/** Job: the article as it is published now, read aloud. Made already, it is left alone. */
export async function makeAudio(platform: Platform, { articleId }: { articleId: string }, work?: { signal: AbortSignal }): Promise<void> {
  const article = await articleById(platform.db, articleId);
  if (!article || (await editionOf(platform.db, "audio", { articleId }, article.revision))) return;
  const { title } = await publicationOf(platform.db);
  const script = speechScript(article);
  const { voiceWorkers } = platform.settings;
  voice ??= embeddedVoice(voiceWorkers ? { threads: voiceWorkers } : {});
  const album = article.issue ? `${title}, issue ${article.issue.wholeNumber}` : title;
  const tags = { title: article.headline, artist: article.writtenBy, album, year: article.publishedOn.slice(0, 4) };
  const { mp3, seconds, timings, voice: label } = await narrate(script, { voice, storage: platform.storage, tags, ...(work && { signal: work.signal }) });
  const webvtt = webVtt(timings, new Map(script.map(({ id, text }) => [id, text])));
  await keepEdition(platform, { kind: "audio", subject: { articleId }, fingerprint: article.revision, mediaType: "audio/mpeg", body: mp3, facts: { seconds, voice: label, timings, webvtt } });
}
