import type { ArticleSource } from "../document/index.ts";
import type { Source } from "./source/source.ts";

/**
 * One row of the table of importers (importers.ts), which is a file beside it: another system is another file and a row.
 * A reader knows neither the database nor the network; it runs in a thread of its own and is asked for one post after
 * another, so that it holds one post in memory and what it must know beforehand (authors, pictures by their numbers).
 */
export type Importer = {
  /** Its name as a sentence has it: “WordPress”, “Ghost”. */
  system: string;
  /** Whether this is its export: by what is in it (`source.head`) and what its parts are called, never by the file's own name. */
  is: (source: Source) => boolean | Promise<boolean>;
  /** Where it was, “https://old.example”, where the archive says so: else the publisher is asked. */
  siteOf?: (source: Source) => Promise<string | undefined>;
  /** Where a system that is one for many magazines keeps the pictures of all, “.files.example” for all under it: asked besides the old site. */
  pictureHosts?: readonly string[];
  /**
   * Every post and page, in the order in which they stand there; the same source gives the same posts with the same keys. What
   * is no post is counted in `told`. Throws a Refusal (`refuse("archive-broken", …)`) that names file, place and cure.
   */
  read: (source: Source, told: ArchiveTold) => AsyncGenerator<ArchivePost>;
};

export type ArchiveStatus = "published" | "draft" | "scheduled" | "private" | "password";

export type ArchivePost = {
  /** Its id there, which no other post has and which stays when it is edited: “post:123”. */
  key: string;
  /** As problems name it: the headline, or what else it is called. */
  name: string;
  /** A page becomes a page of the house (“About us”), a post an article. */
  kind: "post" | "page";
  /** What its own system calls it where it is neither (“recipe”): it comes in where the publisher says so, and as what. */
  kindThere?: string;
  status: ArchiveStatus;
  /**
   * Every address at which it answered there: a path with its query, “/2019/05/the-weir/”, “/?p=123”; its own first. Trailing strokes,
   * /amp and /feed need not be named: the engine adds them.
   */
  addresses: string[];
  /** What its feed called it (guid, id), so that feed programs show nothing twice. */
  feedId?: string;
  /** Moments, as ISO has them with their zone: “2019-05-03T08:00:00Z”. */
  publishedAt?: string;
  updatedAt?: string;
  /** In the order of the byline; `source.byline` has the same names. */
  authors: ArchiveAuthor[];
  /** What sections could be made of (categories), the main one first, and what topics could (tags). */
  sections: ArchiveTerm[];
  topics: ArchiveTerm[];
  /** What search engines and cards were shown instead of headline and standfirst. */
  seo?: { title?: string; description?: string };
  /** Every picture that the text and `source.lead` name, by the same `name`. */
  pictures: ArchivePicture[];
  /**
   * The article: headline, standfirst, byline, day, access, slug, body with its paywall line. `source.lead` is the picture that leads it
   * (its `picture` is a name of `pictures`). `section` and `topics` are left to the engine, which maps the terms.
   */
  source: ArticleSource;
  /** What of it was not taken as it was, in sentences; words that are not in the body stand here whole. */
  problems: string[];
};

/** `key`: as it is called there, for good (login, slug, id). `address`: where what is theirs was listed, a path. */
export type ArchiveAuthor = { key: string; name: string; bio?: string; picture?: string; address?: string };
export type ArchiveTerm = { key: string; name: string; address?: string };

/**
 * `name`: as figures name it. `src`: a whole address at the old site, or the name of a part of the source (`names`). `others`:
 * addresses under which the same picture is had in another size, for when `src` is gone. `within`: the part that it is, or the
 * manuscript in which it lies under its name; `src` is then what tells it from every other picture.
 */
export type ArchivePicture = {
  name: string;
  src: string;
  alt: string;
  caption?: string;
  credit?: string;
  others?: string[];
  within?: string;
};

/**
 * What an archive holds besides. `leftOut`: by kind, as a sentence goes on after a number (“comments”, “of the kind ‘product’”).
 * `unknown`: markup, shortcodes and cards that nobody knew, by name, with how often and the first that there was.
 */
export type ArchiveTold = { leftOut: Map<string, number>; unknown: Map<string, { count: number; example: string }> };

export const nothingTold = (): ArchiveTold => ({ leftOut: new Map(), unknown: new Map() });

export const countLeftOut = ({ leftOut }: ArchiveTold, what: string, many = 1): void =>
  void leftOut.set(what, (leftOut.get(what) ?? 0) + many);

export function tellUnknown({ unknown }: ArchiveTold, name: string, example: string): void {
  const held = unknown.get(name);
  unknown.set(name, { count: (held?.count ?? 0) + 1, example: held?.example ?? example.slice(0, 300) });
}
