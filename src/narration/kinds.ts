import type { ArticleView } from "../editorial/index.ts";
import type { Platform } from "../platform/index.ts";
import { type EditionNow, type Kind, editionNow } from "../editions/index.ts";
import { makeAudio } from "./make-audio.ts";
import { groundsOfArticle, madeFrom } from "./plan.ts";
import { silenceOf } from "./silence.ts";

/** What is read aloud. */
export const narrationKinds: Kind[] = [
  {
    of: "article",
    kind: "audio",
    name: "Recording",
    task: "make-audio",
    suffix: ".mp3",
    for: () => true,
    make: (platform, { id }) => makeAudio(platform, { articleId: id }),
    now: recordingNow,
  },
];

/** A word of the lexicon or another voice makes a recording stale, though the article is what it was. */
async function recordingNow(platform: Platform, article: ArticleView): Promise<EditionNow> {
  const found = await editionNow(platform.db, "audio", { articleId: article.id }, article.revision);
  const grounds = await groundsOfArticle(platform, article);
  const none = silenceOf(grounds);
  const current = found.current && found.edition?.facts.made === (await madeFrom(grounds));
  return { ...found, current, ...(none && { none }) };
}
