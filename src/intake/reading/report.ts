import { countWords, plainText } from "../../document/index.ts";
import type { ArchivePost, ArchiveTerm, ArchiveTold } from "../archive-post.ts";
import type { Choices, TermKind } from "../plan.ts";
import { ownOf } from "../../values/index.ts";

export type ReportTerm = { kind: TermKind; key: string; name: string; count: number };
/** Of one kind that is neither posts nor pages there. */
export type ReportKind = { kind: string; count: number; words: number; example: string };
export type Sample = {
  key: string;
  name: string;
  kind: "post" | "page";
  status: string;
  address: string;
  day: string;
  authors: string[];
  sections: ArchiveTerm[];
  topics: ArchiveTerm[];
  words: number;
  pictures: number;
  opening: string;
  problems: string[];
};

/** What an archive holds, as it was looked at: all that a page needs to show it and to ask what is to become of it. */
export type Report = {
  site: string;
  posts: number;
  pages: number;
  words: number;
  pictures: number;
  /** How many of each: published, draft, scheduled, private, password. */
  statuses: Record<string, number>;
  withPaywall: number;
  withDescription: number;
  terms: ReportTerm[];
  authors: { key: string; name: string; count: number }[];
  /** Where pictures lie that are no part of the export, by host. */
  hosts: { host: string; count: number }[];
  leftOut: { what: string; count: number }[];
  unknown: { name: string; count: number; example: string }[];
  /** The first of a few sentences of problems each, with how many articles have one like it. */
  problems: { problem: string; count: number; example: string }[];
  samples: Sample[];
  /** What comes in where the publisher says so; none in what was looked at before it could be asked. */
  kinds?: ReportKind[];
};

/** How many articles and pages come in of it. */
export const comingIn = ({ posts, pages, kinds = [] }: Report, choices: Pick<Choices, "kinds">): number =>
  posts + pages + kinds.reduce((sum, { kind, count: many }) => sum + (ownOf(choices.kinds ?? {}, kind) ? many : 0), 0);

const mostSamples = 8;
const mostListed = 3000;

type Counted<T> = Map<string, T & { count: number }>;

/** Adds up posts as they are read; holds numbers and names, no texts. */
export function reporter(site: string): { add: (post: ArchivePost) => void; end: (told: ArchiveTold) => Report } {
  const sums = { posts: 0, pages: 0, words: 0, pictures: 0, withPaywall: 0, withDescription: 0 };
  const statuses: Record<string, number> = {};
  const terms: Counted<Omit<ReportTerm, "count">> = new Map();
  const authors: Counted<{ key: string; name: string }> = new Map();
  const hosts: Counted<{ host: string }> = new Map();
  const problems: Counted<{ problem: string; example: string }> = new Map();
  const kinds: Counted<Omit<ReportKind, "count">> = new Map();
  const samples: Sample[] = [];
  const add = (post: ArchivePost) => {
    const words = countWords(post.source.body);
    for (const { key, name } of post.sections) count(terms, `category ${key}`, { kind: "category" as const, key, name });
    for (const { key, name } of post.topics) count(terms, `tag ${key}`, { kind: "tag" as const, key, name });
    const { kindThere } = post;
    if (kindThere !== undefined) {
      count(kinds, kindThere, { kind: kindThere, words: 0, example: post.name });
      const held = kinds.get(kindThere);
      if (held) held.words += words;
      return;
    }
    sums[post.kind === "page" ? "pages" : "posts"] += 1;
    sums.words += words;
    sums.pictures += post.pictures.length;
    if (post.source.body.content.some(({ type }) => type === "paywall")) sums.withPaywall += 1;
    if (post.seo?.description && !post.source.standfirst) sums.withDescription += 1;
    statuses[post.status] = (statuses[post.status] ?? 0) + 1;
    for (const { key, name } of post.authors) count(authors, key, { key, name });
    for (const { src } of post.pictures) if (/^https?:/i.test(src)) count(hosts, hostOf(src), { host: hostOf(src) });
    for (const problem of post.problems)
      count(problems, problem.replace(/[“"][^]*$/, "").replace(/\d+/g, "…"), { problem, example: post.name });
    if (isSample(post, samples)) samples.push(sampleOf(post, words));
  };
  const end = (told: ArchiveTold): Report => ({
    site,
    ...sums,
    statuses,
    terms: mostFirst(terms),
    authors: mostFirst(authors),
    hosts: mostFirst(hosts),
    leftOut: [...told.leftOut].map(([what, many]) => ({ what, count: many })),
    unknown: [...told.unknown].map(([name, one]) => ({ name, ...one })),
    problems: mostFirst(problems),
    samples,
    kinds: mostFirst(kinds),
  });
  return { add, end };
}

function count<T>(into: Counted<T>, key: string, one: T): void {
  const held = into.get(key);
  if (held) held.count += 1;
  else if (into.size < mostListed) into.set(key, { ...one, count: 1 });
}

const mostFirst = <T>(counted: Counted<T>): (T & { count: number })[] => [...counted.values()].sort((a, b) => b.count - a.count);

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address.slice(0, 60));

/** The first of each kind and state, those with a paywall line, and those of which something was not taken. */
const isSample = (post: ArchivePost, samples: readonly Sample[]): boolean =>
  samples.length < mostSamples &&
  (samples.length < 3 ||
    !samples.some(({ kind, status }) => kind === post.kind && status === post.status) ||
    (post.problems.length > 0 && samples.filter((one) => one.problems.length > 0).length < 3));

function sampleOf(
  { key, name, kind, status, addresses, source, authors, sections, topics, pictures, problems }: ArchivePost,
  words: number,
): Sample {
  return {
    key,
    name,
    kind,
    status,
    address: addresses[0] ?? "",
    day: source.date ?? "",
    authors: authors.map((author) => author.name),
    sections,
    topics,
    words,
    pictures: pictures.length,
    opening: plainText(source.body).slice(0, 400),
    problems: problems.slice(0, 5).map((problem) => problem.slice(0, 300)),
  };
}
