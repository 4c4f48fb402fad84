import { messagesIn } from "../messages/index.ts";
import { wordsIn } from "../values/index.ts";
import { join } from "node:path";
import { type ArticleView, articleById, publicationOf, publishedIds } from "../editorial/index.ts";
import { type JobContext, type Platform, announce, enqueue, inTransaction, withWorkFolder } from "../platform/index.ts";
import { dropEditions, editionOf, keepEdition, makeNewest } from "../editions/index.ts";
import { type Made, type Studio, encoded } from "./encode.ts";
import { narrate } from "./narrate.ts";
import { type Plan, planOf } from "./plan.ts";
import { makeOfReading } from "./readings/make-of-reading.ts";
import { silenceOf } from "./silence.ts";
import { withSoundThread } from "./sound-thread.ts";
import { budgetProblem, charactersSent, charactersToSend, noteCharacters } from "./voices/budget.ts";
import { VoiceFailed, speaks } from "./voices/voice.ts";
import type { Casting } from "./voices/which-voice.ts";

/** Job: the article as it is published now, read aloud. Made so already, it is left alone, unless asked for `again`. */
export async function makeAudio(
  platform: Platform,
  { articleId, again }: { articleId: string; again?: boolean },
  work?: JobContext,
): Promise<void> {
  const article = await articleById(platform.db, articleId);
  if (!article) return;
  const plan = await planOf(platform, article);
  if (silenceOf(plan)) return dropEditions(platform, "audio", { articleId });
  const kept = await editionOf(platform.db, "audio", { articleId }, article.revision);
  if (kept?.facts.made === plan.made && !again) return makeNewest(platform, "audio", { articleId }, article.revision);
  await inStudio(platform, work, async (studio) => {
    const { body, facts } = await makeSound(platform, article, plan, studio);
    await keepEdition(platform, {
      kind: "audio",
      subject: { articleId },
      fingerprint: article.revision,
      mediaType: "audio/mpeg",
      body,
      facts: { ...facts, made: plan.made },
      replacing: true,
      announcing: (tx) => announce(tx, "recording-made", { articleId }),
    });
  });
}

async function inStudio<T>({ db, settings }: Platform, work: JobContext | undefined, make: (studio: Studio) => Promise<T>): Promise<T> {
  const { language } = await publicationOf(db);
  const m = messagesIn(language).desk.narration.progress;
  return withWorkFolder(settings.dataDir, (folder) =>
    withSoundThread((ask) => make({ ask, folder, signal: work?.signal, tell: work?.report ?? (() => {}), language, m })),
  );
}

async function makeSound(platform: Platform, article: ArticleView, plan: Plan, studio: Studio): Promise<Made> {
  try {
    return plan.reading
      ? await makeOfReading(platform, article, plan, { reading: plan.reading, studio })
      : await makeOfVoice(platform, article, plan, studio);
  } catch (error) {
    // its issue's book is made without it; a later try that works has the book made again
    await enqueue(platform.db, "renew-epubs", { articleId: article.id }, { after: 2000 });
    throw error;
  }
}

/** Job: every recording that would sound otherwise today is made again: a word, a voice or the manner changed. */
export async function renewRecordings(platform: Platform): Promise<void> {
  await inTransaction(platform, async (tx) => {
    for (const articleId of await publishedIds(tx)) await enqueue(tx, "make-audio", { articleId });
  });
}

/** A voice reads all of it or none: where the chosen one fails, the embedded voice begins from the top. */
async function makeOfVoice(platform: Platform, article: ArticleView, plan: Plan, studio: Studio): Promise<Made> {
  const { casting, embedded } = plan;
  if (!casting.outside) return voiced(platform, article, plan, { casting, studio });
  try {
    return await withinBudget(platform, article, plan, studio);
  } catch (error) {
    if (!(error instanceof VoiceFailed) || !speaks(embedded.voice, article.language)) throw error;
    platform.log.warn({ article: article.id, why: error.message }, "the voice outside failed; the embedded one reads");
    return voiced(platform, article, plan, { casting: embedded, studio, fellBack: wordsIn(error.words, studio.language) });
  }
}

async function withinBudget(platform: Platform, article: ArticleView, plan: Plan, studio: Studio): Promise<Made> {
  const { db, storage, settings, clock } = platform;
  const subject = { articleId: article.id, issueId: article.issue?.id ?? null };
  const reach = { storage, language: article.language };
  const more = await charactersToSend(plan.script, plan.casting, reach);
  const problem = budgetProblem({ sent: await charactersSent(db, subject), more, budget: settings.voiceCharacters });
  if (problem) throw new VoiceFailed(problem);
  try {
    return await voiced(platform, article, plan, { casting: plan.casting, studio });
  } finally {
    await noteCharacters(db, subject, more - (await charactersToSend(plan.script, plan.casting, reach)), clock.now());
  }
}

async function voiced(
  platform: Platform,
  article: ArticleView,
  plan: Plan,
  { casting, studio, fellBack }: { casting: Casting; studio: Studio; fellBack?: string },
): Promise<Made> {
  const narrated = await narrate(plan.script, casting, {
    storage: platform.storage,
    language: article.language,
    path: join(studio.folder, "track"),
    signal: studio.signal,
    said: (segments) => studio.tell(studio.m.said({ segments, all: plan.script.length })),
  });
  const label = { voice: casting.voice.label };
  const made = await encoded(platform, article, plan, { narrated, studio, label });
  return fellBack ? { ...made, facts: { ...made.facts, fellBack } } : made;
}
