import { localeIn } from "../values/index.ts";
import { createHash } from "node:crypto";
import { rolesOfWords } from "../document/index.ts";
import {
  type ArticleView,
  type Draft,
  type IssueView,
  articleById,
  authorsOf,
  byRole,
  issueById,
  joinNames,
  publicationOf,
} from "../editorial/index.ts";
import { type Platform, runYielding, today, yieldEvery } from "../platform/index.ts";
import { lexiconFor } from "./lexicon/entries.ts";
import { type Narration, narrationOf } from "./manner.ts";
import { type HumanReading, readingOf } from "./readings/readings.ts";
import { overridesOf } from "./script/overrides.ts";
import type { Segment } from "./script/segment.ts";
import { type Narrated, type Part, partsIn } from "./script/speech-script.ts";
import { type Casting, castingOf, embeddedCasting } from "./voices/which-voice.ts";

/** Counts changes of ours that make every recording sound otherwise. */
const version = 3;

/** Everything that decides how an article's recording sounds. */
export type Plan = {
  article: Narrated;
  parts: Part[];
  script: Segment[];
  narration: Narration;
  casting: Casting;
  embedded: Casting;
  reading: HumanReading | undefined;
  issue: IssueView | undefined;
  magazine: string;
  /** SHA-256 of all of it: the same again, and the recording that stands is right. */
  made: string;
};

/** For an article as it is published. */
export const planOf = async (platform: Platform, article: ArticleView): Promise<Plan> =>
  planFrom(await groundsOf(platform, publishedWords(article)));

function publishedWords({ id, headline, standfirst, publishedOn, language, body, issue, ...by }: ArticleView): Asked {
  const writtenBy = authorsOf(by);
  const words = { headline, standfirst, writtenBy, credits: spoken(by.credits), publishedOn, language, body };
  return { articleId: id, words, issueId: issue?.id };
}

/** For a draft, as the desk hears it before anything is public. */
export async function planOfDraft(platform: Platform, draft: Draft): Promise<Plan> {
  const { headline, standfirst, language, body } = draft;
  const { timeZone } = await publicationOf(platform.db);
  const publishedOn = (await articleById(platform.db, draft.id))?.publishedOn ?? draft.datedOn ?? today(platform.clock, timeZone);
  const [writtenBy, credits] = [joinNames(draft.byline, language), spoken(draft.credits)];
  const words = { headline, standfirst, writtenBy, credits, publishedOn, language, body };
  return planFrom(await groundsOf(platform, { articleId: draft.id, words, wholeNumber: draft.wholeNumber }));
}

/** Pictures and maps are not heard, nor who made them. */
const spoken = (credits: Draft["credits"]): Words["credits"] =>
  byRole(credits.filter(({ role }) => rolesOfWords.includes(role))).map(({ role, names }) => ({ role, names }));

type Words = Omit<Narrated, "magazine" | "issue" | "locale">;

type Asked = { articleId: string; words: Words; issueId?: string | undefined; wholeNumber?: number | null };

/** What a recording is made from, before a word of it is put into a script: read, not reckoned. */
async function groundsOf(platform: Platform, { articleId, words, issueId, wholeNumber }: Asked) {
  const { db } = platform;
  const [publication, narration, overrides, lexicon, reading, issue] = await Promise.all([
    publicationOf(db),
    narrationOf(db),
    overridesOf(db, articleId),
    lexiconFor(db, articleId),
    readingOf(db, articleId),
    issueId ? issueById(db, issueId) : undefined,
  ]);
  const article: Narrated = {
    ...words,
    locale: localeIn(words.language, publication.language),
    magazine: publication.title,
    issue: String(issue?.wholeNumber ?? wholeNumber ?? ""),
  };
  const [casting, embedded] = [castingOf(platform, narration), embeddedCasting(platform, narration)];
  return { article, narration, overrides, lexicon, reading, issue, casting, embedded, magazine: publication.title };
}

type Grounds = Awaited<ReturnType<typeof groundsOf>>;

async function planFrom(grounds: Grounds): Promise<Plan> {
  const { article, narration, overrides, lexicon, ...rest } = grounds;
  const parts = await runYielding(partsIn(article, { manner: narration, overrides, lexicon }));
  const script = parts.flatMap(({ segments }) => segments);
  return { article, narration, parts, script, ...rest, made: digestOf({ version, script, ...soundOf(grounds) }) };
}

/** What beside its script decides how a recording sounds. */
const soundOf = ({ article, reading, issue, casting, magazine }: Grounds) => ({
  voice: casting.voice.key,
  speakers: casting.speakers,
  magazine,
  issue: article.issue,
  cover: issue?.cover?.id,
  reading: reading && [reading.id, [...reading.starts]],
  headline: article.headline,
  writtenBy: article.writtenBy,
});

const digestOf = (of: unknown): string => createHash("sha256").update(JSON.stringify(of)).digest("hex");

/** What a recording of a published article is made from. */
export const groundsOfArticle = (platform: Platform, article: ArticleView): Promise<Grounds> =>
  groundsOf(platform, publishedWords(article));

/** Who would read an article aloud, if anybody: what says whether it can be heard, without its script. */
export const readersOf = (platform: Platform, article: ArticleView): Promise<Pick<Plan, "reading" | "casting" | "article">> =>
  groundsOfArticle(platform, article);

/** `made` of plans, by all that they are made from: a list of an issue’s editions asks for forty that did not change since. */
const remembered = new Map<string, string>();
const mostRemembered = 4000;

/** `made` of the article’s plan; its script is put together only where something in it changed since it was asked last. */
export const madeOf = async (platform: Platform, article: ArticleView): Promise<string> =>
  madeFrom(await groundsOfArticle(platform, article));

export async function madeFrom(grounds: Grounds): Promise<string> {
  const { article: words, narration, overrides, lexicon } = grounds;
  const key = digestOf([version, words, narration, [...overrides], lexicon, soundOf(grounds)]);
  // the key of a long text takes its time: whatever waits has its turn before what follows
  await yieldEvery(0)();
  const made = remembered.get(key) ?? (await planFrom(grounds)).made;
  remembered.delete(key);
  remembered.set(key, made);
  const [oldest] = remembered.keys();
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest);
  return made;
}
