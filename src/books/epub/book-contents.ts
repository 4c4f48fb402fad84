import { createHash } from "node:crypto";
import {
  type ArticleView,
  type IssueView,
  type Publication,
  articleById,
  issueById,
  publicationOf,
  replacedFiles,
} from "../../editorial/index.ts";
import { type Db, type Platform, type Settings, madeOf, sharp } from "../../platform/index.ts";
import { audioFactsOf } from "../../narration/index.ts";
import { type Edition, editionOf } from "../../editions/index.ts";
import type { EpubInput } from "./epub.ts";
import type { Recording } from "./overlay.ts";
import { type PrintedPage, printedPagesOf } from "./printed-pages.ts";
import type { Part } from "./zip.ts";

/** Counts the layouts of the book: a new one makes every issue anew. */
const layout = 8;

export type Contents = {
  publication: Publication;
  issue: IssueView & { cover: NonNullable<IssueView["cover"]> };
  articles: ArticleView[];
  printed: PrintedPage[];
};

/** What an issue's books are made of; nothing where it has no cover or no published article. */
export async function contentsOf(db: Db, issueId: string): Promise<Contents | undefined> {
  const [publication, issue, printed] = await Promise.all([publicationOf(db), issueById(db, issueId), printedPagesOf(db, issueId)]);
  const found = await Promise.all(issue.articles.map(({ id }) => articleById(db, id)));
  const articles = found.filter((article): article is ArticleView => article !== undefined);
  const { cover } = issue;
  return articles.length === 0 || !cover ? undefined : { publication, issue: { ...issue, cover }, articles, printed };
}

export type Recordings = ReadonlyMap<string, Edition>;

/** The recordings of just these articles as they stand, by article in their order. */
export async function recordingsOf(db: Db, articles: readonly ArticleView[]): Promise<Recordings> {
  const found = await Promise.all(
    articles.map(async ({ id, revision }) => [id, await editionOf(db, "audio", { articleId: id }, revision)] as const),
  );
  return new Map(found.flatMap(([id, recording]) => (recording ? [[id, recording] as const] : [])));
}

/** Of everything that shows: the articles in their order, what the book says of its issue, the pages, the recordings. */
export function fingerprintOf(
  { publication, issue, articles, printed }: Contents,
  { origin, aceCommand }: Settings,
  recordings: Recordings | undefined,
): string {
  const { title, language, imprint, issnOnline, issnPrint, books } = publication;
  const { theme, editorsNote, coverDate, volume, number, cover } = issue;
  const shown = [
    [layout, origin, title, language, imprint, issnOnline, issnPrint, books.typefaces],
    [theme, editorsNote, coverDate, volume, number, cover.id, cover.alt, ...replacedFiles([cover])],
    books.certifiedBy && [books.certifiedBy, aceCommand ?? null],
    articles.map(({ revision, topics }) => (topics.length > 0 ? [revision, topics] : revision)),
    printed,
    recordings && articles.map(({ id }) => recordings.get(id)?.sha256 ?? null),
  ];
  return createHash("sha256").update(JSON.stringify(shown)).digest("hex");
}

/** The same as the book takes it: pictures and sound come from storage one at a time, while it is written. */
export function inputOf({ settings, storage }: Platform, contents: Contents, recordings: Recordings | undefined): EpubInput {
  const pictures = new Map<string, Part["load"]>();
  for (const article of contents.articles)
    for (const { id, storageKey } of Object.values(article.pictures)) pictures.set(id, () => jpegOf(storage, storageKey, 1200));
  return {
    ...contents,
    origin: settings.origin,
    pictures,
    cover: () => jpegOf(storage, contents.issue.cover.storageKey, 1400),
    ...(recordings && { recordings: new Map([...recordings].map(([id, edition]) => [id, recordingOf(storage, edition)])) }),
  };
}

function recordingOf(storage: Platform["storage"], { storageKey, facts }: Edition): Recording {
  const { seconds, voice, timings, beside } = audioFactsOf(facts);
  return {
    seconds,
    voice,
    timings,
    beside,
    sound: () => fileOf(storage, storageKey, "recording"),
  };
}

async function fileOf(storage: Platform["storage"], key: string, what: "picture" | "recording"): Promise<Buffer> {
  const bytes = await storage.get(key);
  if (!bytes) throw new Error(`the ${what} ${key} is not in storage; ${what === "picture" ? "upload it" : "make it"} again`);
  return bytes;
}

async function jpegOf(storage: Platform["storage"], key: string, width: number): Promise<Buffer> {
  const bytes = await fileOf(storage, key, "picture");
  const image = sharp(bytes).autoOrient().resize({ width, withoutEnlargement: true }).flatten({ background: "#fff" });
  return madeOf(key, () => image.jpeg({ quality: 76 }).toBuffer());
}
