import { createHash } from "node:crypto";
import { type Reader, adReadersOf, decide, withAds } from "../access/index.ts";
import { type HouseAd, type ShownAd, houseAdsOn } from "../ads/index.ts";
import { type Body, cutAtPaywall, figuresIn } from "../document/index.ts";
import type { CompiledLetter, LetterInput } from "./letter/letter-words.ts";
import { type Edition, editionOf, keepEdition } from "../editions/index.ts";
import { compileLetter } from "./letter/compile-letter.ts";
import {
  type ArticleView,
  type IssueView,
  type Publication,
  articleBySlug,
  isOf,
  languagesOf,
  picturesById,
  publicTranslationsOf,
  publicationOf,
  shownIn,
} from "../editorial/index.ts";
import type { Person } from "../people/index.ts";
import { type Db, type Platform, type Tx, today } from "../platform/index.ts";
import { isId, lastOf } from "../values/index.ts";
import { type LetterOf, isOwn, subjectsOf } from "./mailings.ts";
import { compiledLetter } from "./letter/letter-words.ts";

type Words = Pick<LetterOf, "subject" | "preheader" | "note">;

/**
 * The letter as the readers of one class get it: what decides is access, as at every other exit, and
 * what it withholds is cut off before anything is set. Kept as an edition under all that it shows, so
 * that a class costs one setting however many read it and however many processes send.
 */
export async function letterFor(platform: Platform, mailing: LetterOf, reader: Reader, language?: string): Promise<CompiledLetter> {
  // nobody asks for one of its own again when it has gone, and it is of nothing that an edition could be kept under
  if (isOwn(mailing)) return compileLetter(await inputFor(platform, mailing, reader, language));
  const { input, subject, fingerprint, kept } = await lookUp(platform, mailing, reader, language);
  const bytes = kept && (await platform.storage.get(kept.storageKey));
  if (bytes) return compiledLetter.parse(JSON.parse(bytes.toString("utf8")));
  const letter = compileLetter(input);
  await keepEdition(platform, {
    kind: "newsletter",
    subject,
    fingerprint,
    mediaType: "application/json",
    body: Buffer.from(JSON.stringify(letter)),
    facts: { bytes: Buffer.byteLength(letter.html) },
  });
  return letter;
}

async function lookUp(platform: Platform, letter: LetterOf, reader: Reader, language?: string) {
  const input = await inputFor(platform, letter, reader, language);
  const subject = letter.issueId ? { issueId: letter.issueId } : { articleId: letter.articleId! };
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([layout, input], withoutPages))
    .digest("hex");
  return { input, subject, fingerprint, kept: await editionOf(platform.db, "newsletter", subject, fingerprint) };
}

/** Counts the layouts of the letter: a new one sets every letter anew. */
const layout = 5;

/** A letter names no printed page; that the printed issue has told its articles theirs makes no other letter. */
const withoutPages = (key: string, value: unknown): unknown => (key === "page" ? undefined : value);

/** The letter as it is kept for such a reader, if what is kept shows what there is now. */
export const letterNow = async (platform: Platform, letter: LetterOf, reader: Reader): Promise<Edition | undefined> =>
  (await lookUp(platform, letter, reader)).kept;

/** Readers for whom the letter is the same, byte for byte. */
export function letterClass(reader: Reader, article: ArticleView | null): string {
  const decision = article ? decide(reader, article) : undefined;
  return `${decision?.view ?? "no text"} ${withAds(reader) ? `ads for ${adReadersOf(reader)}` : "no ads"}`;
}

/** In which language a letter comes to somebody: the one they chose, where the magazine has it. */
export function languageFor({ language }: Pick<Person, "language">, publication: Publication): string {
  return languagesOf(publication).find((one) => one === language) ?? publication.language;
}

/** The same article in this language, where readers can see it. */
export async function articleIn(db: Db | Tx, article: ArticleView | null, language: string): Promise<ArticleView | null> {
  if (!article || article.language === language) return article;
  const same = (await publicTranslationsOf(db, article.id)).find((one) => one.language === language);
  return (same && (await articleBySlug(db, lastOf(same.path.split("/"))))) ?? article;
}

/** What of an issue is written for readers of this language; all of it where nothing is. */
function issueIn(issue: IssueView | null, language: string, all: readonly string[]): IssueView | null {
  const articles = issue?.articles.filter((article) => isOf(shownIn(language, all), article)) ?? [];
  return issue && articles.length > 0 ? { ...issue, articles } : issue;
}

/** A letter that is called as its article is, is called as the translation where it brings that. */
function wordsIn({ subject, preheader, note }: Words, written: ArticleView | null, shown: ArticleView | null): Words {
  if (!written || !shown || written.id === shown.id) return { subject, preheader, note };
  return {
    subject: subject === written.headline ? shown.headline : subject,
    preheader: preheader === written.standfirst ? shown.standfirst : preheader,
    note,
  };
}

async function inputFor(platform: Platform, mailing: LetterOf, reader: Reader, language?: string): Promise<LetterInput> {
  const { db, settings } = platform;
  const [own, subjects] = [await publicationOf(db), await subjectsOf(db, mailing)];
  const publication = { ...own, language: language ?? own.language };
  const [issue, article] = [
    issueIn(subjects.issue, publication.language, languagesOf(own)),
    await articleIn(db, subjects.article, publication.language),
  ];
  const words = wordsIn(mailing, subjects.article, article);
  const ads = withAds(reader)
    ? await houseAdsOn(db, { today: today(platform.clock, publication.timeZone), readers: adReadersOf(reader), edition: "letter" })
    : [];
  return {
    publication,
    issue,
    origin: settings.origin,
    words: {
      subject: words.subject,
      preheader: words.preheader,
      note: words.note,
    },
    pictures: (await picturesOfNote(db, words.note)).here,
    article: article && cutFor(reader, article),
    ad: firstAd(ads),
  };
}

/** Nobody counts an ad of a letter: it has no name there. */
function firstAd([first]: ShownAd[]): HouseAd | null {
  if (!first) return null;
  const { id: _, ...ad } = first;
  return ad;
}

/** The pictures of a letter's note that are here, by id, and the names of those that are not. */
export async function picturesOfNote(db: Db | Tx, note: Body) {
  const named = figuresIn(note).map(({ attrs }) => attrs.picture);
  const here = await picturesById(db, named.filter(isId));
  return { here, missing: named.filter((name) => !here[name]) };
}

function cutFor(reader: Reader, article: ArticleView): NonNullable<LetterInput["article"]> {
  const { view } = decide(reader, article);
  return { view, article: view === "whole" ? article : { ...article, body: cutAtPaywall(article.body).opening } };
}
