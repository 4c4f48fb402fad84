import { yieldEvery } from "../../platform/index.ts";
import { Buffer } from "node:buffer";
import type { ArticleView, IssueView, Publication } from "../../editorial/index.ts";
import { type ArticlePage, articlePage } from "./article-page.ts";
import { colophonPage, coverPage } from "./front-and-back.ts";
import { navigation } from "./navigation.ts";
import { type Overlay, type Recording, overlayOf, smil } from "./overlay.ts";
import { packageFile } from "./package-file.ts";
import type { PrintedPage } from "./printed-pages.ts";
import { styleOf } from "./style.ts";
import { typefaceParts } from "./typefaces.ts";
import { xml } from "./xhtml.ts";
import { type Part, zipOf } from "./zip.ts";
import { must } from "../../values/index.ts";

export type EpubInput = {
  publication: Publication;
  issue: IssueView;
  articles: readonly ArticleView[];
  origin: string;
  /** The cover and every picture by id, as JPEG. */
  cover: Part["load"];
  pictures: ReadonlyMap<string, Part["load"]>;
  /** Where each printed page begins, in reading order; empty where the issue is not printed. */
  printed: readonly PrintedPage[];
  /** Recordings by article; an article that has one is read aloud. */
  recordings?: ReadonlyMap<string, Recording>;
  /** Who answers for it that the book is as EPUB Accessibility 1.1 wants it; without, it claims nothing. */
  certifiedBy?: string;
};

/** An article as it stands in the book: its page and, where it is read aloud, what is said when. */
export type Chapter = { article: ArticleView; name: string; page: ArticlePage; overlay: Overlay | undefined };

/**
 * The files of an issue as EPUB 3.3, in the order in which they stand in it. The same input gives the same bytes, so its
 * dates come from the issue; pictures and sound are asked for one at a time, when the book is written.
 */
export async function partsOf(input: EpubInput): Promise<Part[]> {
  const breathe = yieldEvery();
  const chapters: Chapter[] = [];
  for (const [at, article] of input.articles.entries()) {
    chapters.push(await chapterOf(article, at, input));
    await breathe();
  }
  const text = (name: string, body: string): Part => ({ name, load: () => Buffer.from(body) });
  return [
    text("mimetype", "application/epub+zip"),
    text("META-INF/container.xml", container),
    ...(input.publication.books.typefaces ? typefaceParts() : []),
    text("EPUB/package.opf", packageFile(input, chapters)),
    text("EPUB/nav.xhtml", navigation(input, chapters)),
    text("EPUB/cover.xhtml", coverPage(input)),
    text("EPUB/colophon.xhtml", colophonPage(input)),
    text("EPUB/style.css", styleOf(input.publication.books, { galleries: input.articles.some(hasGallery) })),
    { name: "EPUB/images/cover.jpg", load: input.cover },
    ...[...input.pictures].map(([id, load]) => ({ name: `EPUB/images/${id}.jpg`, load })),
    ...chapters.flatMap(({ article, name, page, overlay }) => [
      text(`EPUB/${name}.xhtml`, page.xhtml),
      ...(overlay
        ? [
            text(`EPUB/${name}.smil`, smil(name, overlay)),
            {
              name: `EPUB/${overlay.file}`,
              load: must(must(input.recordings, "recordings").get(article.id), "recording of an article").sound,
            },
          ]
        : []),
    ]),
  ];
}

/** The book in memory: for small ones and tests. */
export async function makeEpubFile(input: EpubInput): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipOf(await partsOf(input))) pieces.push(piece);
  return Buffer.concat(pieces);
}

const container = xml(
  '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
);

async function chapterOf(article: ArticleView, at: number, input: EpubInput): Promise<Chapter> {
  const page = await articlePage(article, input);
  const recording = input.recordings?.get(article.id);
  const name = `article-${String(at + 1).padStart(3, "0")}`;
  return { article, name, page, overlay: recording && overlayOf(recording, page.ids, { name, headline: article.headline }) };
}

const hasGallery = ({ body }: ArticleView): boolean => body.content.some(({ type }) => type === "gallery");
