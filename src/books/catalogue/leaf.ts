import { messagesIn } from "../../messages/index.ts";
import type { IssueView, Publication } from "../../editorial/index.ts";
import { colonIn, firstOf, lastOf } from "../../values/index.ts";

/** A file of the issue that a reading app may take: where it lies and how large it is. */
type CatalogueFile = { href: string; type: string; title: string; bytes?: number };

/** An issue as the catalogue shows it; without a right to it, the way to a subscription stands in place of its files. */
export type CatalogueIssue = { issue: IssueView; files: CatalogueFile[]; canHave: boolean; changedAt: Date };

export type Year = { year: string; issues: number };

/** One page of the issues, newest first: all of them, those of a year, or what was found. */
export type Leaf = {
  publication: Publication;
  origin: string;
  title: string;
  issues: CatalogueIssue[];
  years: Year[];
  /** Which part of all: the year asked for, or the words. */
  year?: string | undefined;
  words?: string | undefined;
  total: number;
  page: number;
  pages: number;
};

export const perLeaf = 20;

export const mediaTypes = {
  navigation: "application/atom+xml;profile=opds-catalog;kind=navigation",
  acquisition: "application/atom+xml;profile=opds-catalog;kind=acquisition",
  opds2: "application/opds+json",
  search: "application/opensearchdescription+xml",
  authentication: "application/opds-authentication+json",
} as const;

function titleOf({ wholeNumber, theme }: IssueView, { title, language }: Publication): string {
  const issue = messagesIn(language).editions.titleAndIssue({ title, issue: wholeNumber });
  return theme ? `${issue}${colonIn(language)} ${theme}` : issue;
}

/** The note of the editor, and who writes of what. */
const summaryOf = ({ editorsNote, articles }: IssueView): string =>
  [editorsNote, ...articles.map(({ headline, writtenBy }) => `${headline} (${writtenBy})`)].filter(Boolean).join("\n");

/** The address of one of its pages below `base`. */
export function leafAddress(base: string, { year, words }: Pick<Leaf, "year" | "words">, page = 1): string {
  const query = new URLSearchParams({
    ...(year && { year }),
    ...(words !== undefined && { query: words }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
  return `${base}/${words === undefined ? "issues" : "search"}${query ? `?${query}` : ""}`;
}

/** Pages to turn to, by their relation. */
export function turns(base: string, leaf: Leaf): { rel: string; href: string }[] {
  const { page, pages } = leaf;
  const to = (rel: string, target: number) => ({ rel, href: leafAddress(base, leaf, target) });
  return pages < 2
    ? []
    : [to("first", 1), ...(page > 1 ? [to("previous", page - 1)] : []), ...(page < pages ? [to("next", page + 1)] : []), to("last", pages)];
}

/** A way to get an issue, by its relation. */
type Way = CatalogueFile & { rel: string };

/** The files for who may have them (the web while they are being made), the way to a subscription for everybody else. */
function waysTo({ issue, files, canHave }: CatalogueIssue, { title, language }: Publication): Way[] {
  const m = messagesIn(language).editions;
  if (!canHave)
    return [{ rel: "http://opds-spec.org/acquisition/subscribe", href: "/subscribe", type: "text/html", title: m.subscribeTo(title) }];
  const all = files.length > 0 ? files : [{ href: issue.path, type: "text/html", title: m.readOnWeb }];
  return all.map((file) => ({ rel: "http://opds-spec.org/acquisition", ...file }));
}

/** Smallest and largest JPEG of the cover; none while the sizes are being made. */
function coversOf({ cover }: IssueView, origin: string) {
  const sizes = (cover?.sizes ?? [])
    .filter(({ format }) => format === "jpeg")
    .map(({ key, width, height }) => ({ href: `${origin}/${key}`, width, height }));
  return sizes.length > 0 ? { thumbnail: firstOf(sizes), image: lastOf(sizes) } : undefined;
}

type Context = { publication: Publication; origin: string };

/** What both formats say of an issue: its title, what is in it, its covers, and the ways to get it with their whole addresses. */
export const listingOf = (shown: CatalogueIssue, { publication, origin }: Context) => ({
  title: titleOf(shown.issue, publication),
  contents: summaryOf(shown.issue),
  covers: coversOf(shown.issue, origin),
  ways: waysTo(shown, publication).map((way) => ({ ...way, href: origin + way.href })),
});
