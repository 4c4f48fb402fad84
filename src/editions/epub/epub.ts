import { Buffer } from "node:buffer";
import { type Zippable, zipSync } from "fflate";
import type { ArticleView, IssueView, Publication } from "../../editorial/index.ts";
import { type ArticlePage, articlePage } from "./article-page.ts";
import { colophonPage, coverPage } from "./front-and-back.ts";
import { navigation } from "./navigation.ts";
import { type Overlay, type Recording, overlayOf, smil } from "./overlay.ts";
import { packageFile } from "./package-file.ts";
import type { PrintedPage } from "./printed-pages.ts";
import { style } from "./style.ts";
import { xml } from "./xhtml.ts";

export type EpubInput = {
  publication: Publication;
  issue: IssueView;
  articles: readonly ArticleView[];
  origin: string;
  /** JPEG bytes of the cover and of every picture by id. */
  cover: Buffer;
  pictures: ReadonlyMap<string, Buffer>;
  /** Where each printed page begins, in reading order; empty where the issue is not printed. */
  printed: readonly PrintedPage[];
  /** Recordings by article; an article that has one is read aloud. */
  recordings?: ReadonlyMap<string, Recording>;
};

/** An article as it stands in the book: its page and, where it is read aloud, what is said when. */
export type Chapter = { article: ArticleView; name: string; page: ArticlePage; overlay: Overlay | undefined };

/** An issue as EPUB 3.3: the same input gives the same bytes, so its dates come from the issue. */
export function makeEpubFile(input: EpubInput): Uint8Array {
  const chapters = input.articles.map((article, at) => chapterOf(article, at, input));
  const text = (body: string) => new TextEncoder().encode(body);
  const files: Record<string, Uint8Array> = {
    "META-INF/container.xml": text(
      xml(
        '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
      ),
    ),
    "EPUB/package.opf": text(packageFile(input, chapters)),
    "EPUB/nav.xhtml": text(navigation(input, chapters)),
    "EPUB/cover.xhtml": text(coverPage(input)),
    "EPUB/colophon.xhtml": text(colophonPage(input)),
    "EPUB/style.css": text(style),
    "EPUB/images/cover.jpg": input.cover,
  };
  for (const [id, bytes] of input.pictures) files[`EPUB/images/${id}.jpg`] = bytes;
  for (const { article, name, page, overlay } of chapters) {
    files[`EPUB/${name}.xhtml`] = text(page.xhtml);
    if (!overlay) continue;
    files[`EPUB/${name}.smil`] = text(smil(name, overlay));
    files[`EPUB/${overlay.file}`] = input.recordings!.get(article.id)!.sound;
  }
  return zip(files);
}

function chapterOf(article: ArticleView, at: number, input: EpubInput): Chapter {
  const page = articlePage(article, input);
  const recording = input.recordings?.get(article.id);
  const name = `article-${String(at + 1).padStart(3, "0")}`;
  return { article, name, page, overlay: recording && overlayOf(recording, page.ids, { name, headline: article.headline }) };
}

/** Nothing is gained by packing these again. */
const packed = /\.(jpg|mp3)$/;

/** `mimetype` stands first and is not compressed; every date is the same, written in local time as the format wants it, so that bytes are. */
function zip(files: Record<string, Uint8Array>): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  const tree: Zippable = { mimetype: [new TextEncoder().encode("application/epub+zip"), { level: 0, mtime }] };
  for (const [name, bytes] of Object.entries(files)) tree[name] = [bytes, { level: packed.test(name) ? 0 : 9, mtime }];
  return zipSync(tree);
}
