import { type ArticleView, articleById } from "../editorial/index.ts";
import { type JobView, type Platform, articlesOnTheirWay, jobsOfSubjects } from "../platform/index.ts";
import { editionOf, publishedWithout } from "../editions/index.ts";
import { type Plan, readersOf } from "./plan.ts";
import { speaks } from "./voices/voice.ts";
import { type Messages, says } from "../messages/index.ts";
import { type Words, languageName, recordOf } from "../values/index.ts";

/** An article without a recording, and the reason as a sentence in the language of whoever asks. */
export type Silent = { article: ArticleView; why: Words };

/** Why an article gets no recording, however often it is asked for; undefined where a person or a voice reads it. */
export function silenceOf({ reading, casting, article }: Pick<Plan, "reading" | "casting" | "article">): Words | undefined {
  if (reading || speaks(casting.voice, article.language)) return undefined;
  return why((m, language) => m.noVoice(languageName(article.language, language)));
}

const why = (say: (m: Messages["desk"]["narration"]["silence"], language: string) => string): Words =>
  says((m, language) => say(m.desk.narration.silence, language));

/** Those of these articles that have no recording as they stand, each with the reason. */
export async function silentOf(platform: Platform, articles: readonly ArticleView[]): Promise<Silent[]> {
  const jobs = await recordingJobs(platform, articles);
  const found = await Promise.all(
    articles.map(async (article) => {
      if (await editionOf(platform.db, "audio", { articleId: article.id }, article.revision)) return [];
      return [{ article, why: silenceOf(await readersOf(platform, article)) ?? reasonOf(jobs.get(article.id)) }];
    }),
  );
  return found.flat();
}

/** Whether a recording that one of these articles lacks is on its way: asked for, and not failed so far. */
export async function recordingsAwaited(platform: Platform, articles: readonly ArticleView[]): Promise<boolean> {
  const jobs = await recordingJobs(platform, articles);
  const asked = articles.filter(({ id }) => onItsWay(jobs.get(id)));
  const awaited = await Promise.all(
    asked.map(async (article) => {
      if (await editionOf(platform.db, "audio", { articleId: article.id }, article.revision)) return false;
      return silenceOf(await readersOf(platform, article)) === undefined;
    }),
  );
  return awaited.includes(true);
}

/** What is promised of all articles and lacks: published ones that can be heard in no version, those on their way left out. `more`: how many there are beyond `limit`. */
export async function publishedSilent(platform: Platform, limit: number): Promise<{ silent: Silent[]; more: number }> {
  const but = await articlesOnTheirWay(platform.db, "make-audio");
  const { ids, total } = await publishedWithout(platform.db, "audio", { but, limit });
  const views = await Promise.all(ids.map((id) => articleById(platform.db, id)));
  return {
    silent: await silentOf(
      platform,
      views.filter((view) => view !== undefined),
    ),
    more: Math.max(0, total - limit),
  };
}

const recordingJobs = async ({ db }: Platform, articles: readonly ArticleView[]) =>
  byArticle(
    await jobsOfSubjects(
      db,
      articles.map(({ id }) => id),
    ),
  );

const byArticle = (jobs: readonly JobView[]): ReadonlyMap<string, JobView> =>
  new Map(jobs.filter(({ task }) => task === "make-audio").map((job) => [String(recordOf(job.payload).articleId), job]));

const onItsWay = (job: JobView | undefined): boolean =>
  job !== undefined && job.lastError === null && (job.state === "waiting" || job.state === "running");

function reasonOf(job: JobView | undefined): Words {
  if (onItsWay(job)) return why((m) => (job?.says ? m.underWay(job.says) : m.waits));
  return why((m) => (job?.lastError ? m.failed(job.lastError) : m.notYet));
}
