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
};

/** A filter as Ghost writes it: “tag:podcast+featured:true”, “tag:[a,b],author:-ida”; undefined for one that is not read. */
function filterOf(filter: string): ((facts: Facts) => boolean) | undefined {
  if (/[()<>~]/.test(filter)) return undefined;
  const either = filter.split(/,(?![^[]*\])/).map((part) => part.split("+").flatMap((one) => partOf(one) ?? "unread"));
  if (either.flat().includes("unread")) return undefined;
  return (facts) => either.some((parts) => parts.every((part) => part === "unread" || part(facts)));
}

function partOf(part: string): ((facts: Facts) => boolean) | undefined {
  const [, name = "", not = "", value = ""] = /^\s*([\w.]+):(-?)(.+?)\s*$/.exec(part) ?? [];
  const of = Object.hasOwn(asked, name.replace(/\.slug$/, "")) ? asked[name.replace(/\.slug$/, "")] : undefined;
  if (!of) return undefined;
  const values = value
    .replace(/^\[|\]$/g, "")
    .split(",")
    .map((one) => one.trim().replace(/^'|'$/g, ""));
  return (facts) => of(facts).some((one) => values.includes(one)) !== (not === "-");
}
