import { createHash } from "node:crypto";
import sharp from "sharp";
import {
  type ArticleView,
  type IssueView,
  type Publication,
  articleById,
  draftById,
  issueById,
  issueByNumber,
  publicationOf,
} from "../../editorial/index.ts";
import { type Db, type Platform, enqueue } from "../../platform/index.ts";
import type { AudioFacts } from "../audio/make-audio.ts";
import { recordingsAwaited, silentOf } from "../audio/silence.ts";
import { type Edition, editionOf, keepEdition, makeNewest, newestEdition } from "../store/editions.ts";
import { makeEpubFile } from "./epub.ts";
import type { Recording } from "./overlay.ts";
import { type PrintedPage, printedPagesOf } from "./printed-pages.ts";

/** Counts the layouts of the book: a new one makes every issue anew. */
const layout = 2;

/** Job: what is in a book changed, as an article was published, corrected, withdrawn or recorded; its issue's books are looked at again. */
export async function renewEpubs({ db }: Platform, { articleId }: { articleId: string }): Promise<void> {
  const { wholeNumber } = await draftById(db, articleId);
  const issue = wholeNumber === null ? undefined : await issueByNumber(db, wholeNumber);
  if (issue?.state !== "on sale") return;
  await enqueue(db, "make-epub", { issueId: issue.id });
  await enqueue(db, "make-narrated-epub", { issueId: issue.id });
}

/** Job: the issue as it is on sale now, as one EPUB. Made already of the same, it is left alone. */
export async function makeEpub(platform: Platform, { issueId }: { issueId: string }): Promise<void> {
  const contents = await contentsOf(platform.db, issueId);
  if (contents) await makeOne(platform, "epub", contents, undefined);
}

/** The same read aloud, as far as there are recordings: an article without one stands in it as text. */
export async function makeNarratedEpub(platform: Platform, { issueId }: { issueId: string }): Promise<void> {
  const { db, storage } = platform;
  const contents = await contentsOf(db, issueId);
  if (!contents) return;
  const recordings = await recordingsOf(db, contents.articles);
  if (recordings.size === 0) return;
  await makeOne(platform, "epub-narrated", contents, {
    editions: recordings,
    load: async () =>
      new Map(await Promise.all([...recordings].map(async ([id, edition]) => [id, await recordingOf(storage, edition)] as const))),
  });
}

/** Job: that book, once no recording of its articles is on its way any more; each that is made or fails asks again. */
export async function makeNarratedEpubOnceRecorded(platform: Platform, { issueId }: { issueId: string }): Promise<void> {
  const contents = await contentsOf(platform.db, issueId);
  if (!contents || (await recordingsAwaited(platform, await silentOf(platform, contents.articles)))) return;
  await makeNarratedEpub(platform, { issueId });
}

type Recordings = ReadonlyMap<string, Edition>;

/** The recordings of just these articles as they stand, by article in their order. */
async function recordingsOf(db: Db, articles: readonly ArticleView[]): Promise<Recordings> {
  const found = await Promise.all(
    articles.map(async ({ id, revision }) => [id, await editionOf(db, "audio", { articleId: id }, revision)] as const),
  );
  return new Map(found.flatMap(([id, recording]) => (recording ? [[id, recording] as const] : [])));
}

/** The book as it was made last, and whether it shows what the issue holds now. */
export async function bookNow(
  { db, settings }: Platform,
  kind: "epub" | "epub-narrated",
  issueId: string,
): Promise<{ edition: Edition | undefined; current: boolean }> {
  const contents = await contentsOf(db, issueId);
  const editions = kind === "epub-narrated" && contents ? await recordingsOf(db, contents.articles) : undefined;
  const ready = contents && (kind === "epub" || editions?.size);
  const exact = ready && (await editionOf(db, kind, { issueId }, fingerprintOf(contents, settings.origin, editions)));
  return { edition: exact || (await newestEdition(db, kind, { issueId })), current: Boolean(exact) };
}

type Contents = {
  publication: Publication;
  issue: IssueView & { cover: NonNullable<IssueView["cover"]> };
  articles: ArticleView[];
  printed: PrintedPage[];
};

async function contentsOf(db: Db, issueId: string): Promise<Contents | undefined> {
  const [publication, issue, printed] = await Promise.all([publicationOf(db), issueById(db, issueId), printedPagesOf(db, issueId)]);
  const found = await Promise.all(issue.articles.map(({ id }) => articleById(db, id)));
  const articles = found.filter((article): article is ArticleView => article !== undefined);
  const { cover } = issue;
  return articles.length === 0 || !cover ? undefined : { publication, issue: { ...issue, cover }, articles, printed };
}

type Spoken = { editions: Recordings; load: () => Promise<Map<string, Recording>> };

async function makeOne(platform: Platform, kind: "epub" | "epub-narrated", contents: Contents, spoken: Spoken | undefined): Promise<void> {
  const { issue, articles } = contents;
  const fingerprint = fingerprintOf(contents, platform.settings.origin, spoken?.editions);
  const subject = { issueId: issue.id };
  if (await editionOf(platform.db, kind, subject, fingerprint)) return makeNewest(platform, kind, subject, fingerprint);
  const body = makeEpubFile({
    ...{
      ...contents,
      origin: platform.settings.origin,
      cover: await jpegOf(platform, issue.cover.storageKey, 1400),
      pictures: await picturesOf(platform, articles),
    },
    ...(spoken && { recordings: await spoken.load() }),
  });
  const seconds = spoken && [...spoken.editions.values()].reduce((sum, { facts }) => sum + Number(facts.seconds), 0);
  await keepEdition(platform, {
    kind,
    subject,
    fingerprint,
    mediaType: "application/epub+zip",
    body,
    facts: { articles: articles.map(({ id }) => id), ...(seconds && { seconds }) },
  });
}

/** Of everything that shows: the articles in their order, what the book says of its issue, the pages, the recordings. */
function fingerprintOf({ publication, issue, articles, printed }: Contents, origin: string, recordings: Recordings | undefined): string {
  const { title, language, imprint, issnOnline, issnPrint } = publication;
  const { theme, editorsNote, coverDate, volume, number, cover } = issue;
  const shown = [
    layout,
    origin,
    title,
    language,
    imprint,
    issnOnline,
    issnPrint,
    theme,
    editorsNote,
    coverDate,
    volume,
    number,
    cover.id,
    cover.alt,
    articles.map(({ revision }) => revision),
    printed,
    recordings && articles.map(({ id }) => recordings.get(id)?.sha256 ?? null),
  ];
  return createHash("sha256").update(JSON.stringify(shown)).digest("hex");
}

async function recordingOf(storage: Platform["storage"], { storageKey, facts }: Edition): Promise<Recording> {
  const sound = await storage.get(storageKey);
  if (!sound) throw new Error(`the recording ${storageKey} is not in storage; make it again`);
  const { seconds, voice, timings, beside = [] } = facts as AudioFacts;
  return { sound, seconds, voice, timings, beside };
}

async function picturesOf(platform: Platform, articles: ArticleView[]): Promise<Map<string, Buffer>> {
  const pictures = new Map<string, Buffer>();
  for (const article of articles) {
    for (const { id, storageKey } of Object.values(article.pictures))
      if (!pictures.has(id)) pictures.set(id, await jpegOf(platform, storageKey, 1200));
  }
  return pictures;
}

async function jpegOf({ storage }: Platform, key: string, width: number): Promise<Buffer> {
  const bytes = await storage.get(key);
  if (!bytes) throw new Error(`the picture ${key} is not in storage; upload it again`);
  return sharp(bytes)
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .flatten({ background: "#fff" })
    .jpeg({ quality: 76 })
    .toBuffer();
}

/** The issue's newest book that holds no article withdrawn since; a corrected one stands until the new one is made. */
export async function epubOf(db: Db, kind: "epub" | "epub-narrated", issue: IssueView): Promise<Edition | undefined> {
  const edition = await newestEdition(db, kind, { issueId: issue.id });
  const public_ = new Set(issue.articles.map(({ id }) => id));
  const held = (edition?.facts.articles ?? []) as string[];
  return held.every((id) => public_.has(id)) ? edition : undefined;
}
