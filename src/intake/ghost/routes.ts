import { readYaml } from "../../document/index.ts";
import { recordOf } from "../../values/index.ts";

/** What a filter asks of a post; slugs of its tags, the main one first, and of its authors. */
export type Facts = {
  slug: string;
  id: string;
  day: string;
  tags: string[];
  authors: string[];
  featured: boolean;
  visibility: string;
  isPage: boolean;
};

/** Where Ghost’s file of routes puts posts, lists of tags and lists of authors. */
export type Routes = {
  /** Paths of a post: that of the collection to which it belongs, and what a route of its own leads to. */
  pathsOf: (facts: Facts) => string[];
  /** Path of a list; undefined where the file says none, and it stands where it always does. */
  listOf: (taxonomy: "tag" | "author", slug: string) => string | undefined;
  /** Filters that nobody could read, each with what stands there. */
  unread: string[];
};

type Collection = { permalink: string; fits: ((facts: Facts) => boolean) | undefined };

const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/** Reads `routes.yaml`. What is none says nothing. */
export function routesIn(yaml: string): Routes {
  const { collections, taxonomies, routes } = recordOf(readYaml(yaml).data);
  const unread: string[] = [];
  const all = Object.entries(recordOf(collections)).flatMap(([path, one]): Collection[] => {
    const { permalink, filter } = recordOf(one);
    if (!text(permalink)) return [];
    const said = text(filter);
    const fits = said ? filterOf(said) : () => true;
    if (!fits) unread.push(`${path}: ${said}`);
    return [{ permalink: text(permalink), fits }];
  });
  const pages = Object.entries(recordOf(routes)).flatMap(([path, one]) => dataOf(recordOf(one).data).map((data) => ({ path, data })));
  return {
    pathsOf: (facts) => [
      ...(facts.isPage ? [] : collectionsOf(facts, all).map(({ permalink }) => filled(permalink, facts))),
      ...pages.filter(({ data }) => data === `${facts.isPage ? "page" : "post"}.${facts.slug}`).map(({ path }) => path),
    ],
    listOf: (taxonomy, slug) => text(recordOf(taxonomies)[taxonomy]).replace(/\{slug\}|:slug/g, slug) || undefined,
    unread,
  };
}

/** The first that takes it; before it those of which nobody knows, as it may stand there. */
function collectionsOf(facts: Facts, all: readonly Collection[]): Collection[] {
  const first = all.find(({ fits }) => fits?.(facts));
  const unsure = all.filter(({ fits }, at) => !fits && (!first || at < all.indexOf(first)));
  return first ? [first, ...unsure] : unsure;
}

/** “page.about”, or the same under a name of its own. */
const dataOf = (data: unknown): string[] =>
  typeof data === "string" ? [data] : Object.values(recordOf(data)).flatMap((one) => (typeof one === "string" ? [one] : []));

function filled(permalink: string, { slug, id, day, tags, authors }: Facts): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const held: Record<string, string> = {
    slug,
    id,
    year,
    month,
    day: date,
    primary_tag: tags[0] ?? "all",
    author: authors[0] ?? "all",
    primary_author: authors[0] ?? "all",
  };
  return permalink.replace(
    /\{(\w+)\}|:(\w+)/g,
    (whole, braced: string | undefined, bare: string | undefined) => held[braced ?? bare ?? ""] ?? whole,
  );
}

const asked: Record<string, (facts: Facts) => string[]> = {
  tag: ({ tags }) => tags,
  tags: ({ tags }) => tags,
  primary_tag: ({ tags }) => tags.slice(0, 1),
  author: ({ authors }) => authors,
  authors: ({ authors }) => authors,
  primary_author: ({ authors }) => authors.slice(0, 1),
  featured: ({ featured }) => [String(featured)],
  visibility: ({ visibility }) => [visibility],
  slug: ({ slug }) => [slug],
  id: ({ id }) => [id],
  published_at: ({ day }) => [day],
};

type Fits = (facts: Facts) => boolean;
/** What is still to be read of a filter, in its words and signs. */
type Reading = { signs: string[] };

const signsOf = (filter: string): string[] => filter.match(/'(?:[^'\\]|\\.)*'|\[[^\]]*\]|[()+,]|[^()+,'[\]]+/g) ?? [];

/**
 * A filter as Ghost writes it: “tag:podcast+featured:true”, “tag:[a,b],author:-ida”, “(featured:true,tag:x)+published_at:>'2020-01-01'”;
 * undefined for one that is not read.
 */
function filterOf(filter: string): Fits | undefined {
  const signs = signsOf(filter);
  // a bracket or a quotation mark that belongs to nothing
  if (signs.join("") !== filter) return undefined;
  const reading: Reading = { signs: signs.flatMap((sign) => sign.trim() || []) };
  const fits = eitherIn(reading, 0);
  return reading.signs.length === 0 ? fits : undefined;
}

/** So many brackets within each other, and no filter that anybody wrote has more. */
const deepest = 20;

function eitherIn(reading: Reading, depth: number): Fits | undefined {
  const all = [bothIn(reading, depth)];
  while (reading.signs[0] === ",") {
    reading.signs.shift();
    all.push(bothIn(reading, depth));
  }
  return joined(all, (fits, facts) => fits.some((one) => one(facts)));
}

function bothIn(reading: Reading, depth: number): Fits | undefined {
  const all = [oneIn(reading, depth)];
  while (reading.signs[0] === "+") {
    reading.signs.shift();
    all.push(oneIn(reading, depth));
  }
  return joined(all, (fits, facts) => fits.every((one) => one(facts)));
}

function joined(all: readonly (Fits | undefined)[], how: (fits: Fits[], facts: Facts) => boolean): Fits | undefined {
  const known = all.flatMap((one) => one ?? []);
  return known.length === all.length ? (facts) => how(known, facts) : undefined;
}

function oneIn(reading: Reading, depth: number): Fits | undefined {
  const sign = reading.signs.shift() ?? "";
  if (sign === "(") {
    const fits = depth < deepest ? eitherIn(reading, depth + 1) : undefined;
    return reading.signs.shift() === ")" ? fits : undefined;
  }
  const [, name = "", how = "", bare = ""] = /^([\w.]+):(-?(?:~[\^$]?|[<>]=?)?)(.*)$/.exec(sign) ?? [];
  const of = Object.hasOwn(asked, name.replace(/\.slug$/, "")) ? asked[name.replace(/\.slug$/, "")] : undefined;
  const isListed = /^['[]/.test(reading.signs[0] ?? "");
  const said = bare || (isListed ? (reading.signs.shift() ?? "") : "");
  return of && said ? compared(of, how, valuesIn(said)) : undefined;
}

const valuesIn = (said: string): string[] =>
  said
    .replace(/^\[|\]$/g, "")
    .split(",")
    .map((one) => one.trim().replace(/^'|'$/g, ""));

const comparisons: Record<string, (has: string, value: string) => boolean> = {
  "": (has, value) => has === value,
  "~": (has, value) => has.includes(value),
  "~^": (has, value) => has.startsWith(value),
  "~$": (has, value) => has.endsWith(value),
  // what is put in order is a day
  ">": (has, value) => has > value.slice(0, 10),
  ">=": (has, value) => has >= value.slice(0, 10),
  "<": (has, value) => has !== "" && has < value.slice(0, 10),
  "<=": (has, value) => has !== "" && has <= value.slice(0, 10),
};

function compared(of: (facts: Facts) => string[], how: string, values: readonly string[]): Fits | undefined {
  const isNot = how.startsWith("-");
  const compare = comparisons[how.replace(/^-/, "")];
  return compare && ((facts) => of(facts).some((has) => values.some((value) => compare(has, value))) !== isNot);
}
