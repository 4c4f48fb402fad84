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
import { type Platform, runYielding, today } from "../platform/index.ts";
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
export async function planOf(platform: Platform, article: ArticleView): Promise<Plan> {
  const { headline, standfirst, publishedOn, language, body } = article;
  const words = { headline, standfirst, writtenBy: authorsOf(article), credits: spoken(article.credits), publishedOn, language, body };
  return plan(platform, article.id, words, article.issue?.id);
}

/** For a draft, as the desk hears it before anything is public. */
export async function planOfDraft(platform: Platform, draft: Draft): Promise<Plan> {
  const { headline, standfirst, language, body } = draft;
  const { timeZone } = await publicationOf(platform.db);
  const publishedOn = (await articleById(platform.db, draft.id))?.publishedOn ?? draft.datedOn ?? today(platform.clock, timeZone);
  const [writtenBy, credits] = [joinNames(draft.byline, language), spoken(draft.credits)];
  return plan(platform, draft.id, { headline, standfirst, writtenBy, credits, publishedOn, language, body }, undefined, draft.wholeNumber);
}

/** Pictures and maps are not heard, nor who made them. */
const spoken = (credits: Draft["credits"]): Words["credits"] =>
  byRole(credits.filter(({ role }) => rolesOfWords.includes(role))).map(({ role, names }) => ({ role, names }));

type Words = Omit<Narrated, "magazine" | "issue" | "locale">;

async function plan(platform: Platform, articleId: string, words: Words, issueId?: string, wholeNumber?: number | null): Promise<Plan> {
  const { db } = platform;
  const [publication, narration, overrides, lexicon, reading] = await Promise.all([
    publicationOf(db),
    narrationOf(db),
    overridesOf(db, articleId),
    lexiconFor(db, articleId),
    readingOf(db, articleId),
  ]);
  const issue = issueId ? await issueById(db, issueId) : undefined;
  const article = {
    ...words,
    locale: localeIn(words.language, publication.language),
    magazine: publication.title,
    issue: String(issue?.wholeNumber ?? wholeNumber ?? ""),
  };
  const parts = await runYielding(partsIn(article, { manner: narration, overrides, lexicon }));
  const script = parts.flatMap(({ segments }) => segments);
  const [casting, embedded] = [castingOf(platform, narration), embeddedCasting(platform, narration)];
  const sounding = {
    version,
    script,
    voice: casting.voice.key,
    speakers: casting.speakers,
    magazine: publication.title,
    issue: article.issue,
    cover: issue?.cover?.id,
    reading: reading && [reading.id, [...reading.starts]],
    headline: words.headline,
    writtenBy: words.writtenBy,
  };
  return {
    article,
    parts,
    script,
    narration,
    casting,
    embedded,
    reading,
    issue,
    magazine: publication.title,
    made: createHash("sha256").update(JSON.stringify(sounding)).digest("hex"),
  };
}
