import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { itemsOf, jsonIfAny, recordOf } from "../../../values/index.ts";

/** What stands in a folder beside what a site was asked for: where it is, and how far it was asked. */
export type SiteFile = {
  site: string;
  /** What had come to its end, by what it is called there (“posts”). */
  whole: string[];
  isWhole: boolean;
  /** What of it does not come along, by kind, with how much there is. */
  leftOut: [what: string, count: number][];
  /** Kinds besides posts and pages, and what the site sorts by besides categories and tags, with where each is asked for. */
  kinds: { slug: string; base: string }[];
  terms: { slug: string; base: string }[];
};

export const emptySite = (site: string): SiteFile => ({ site, whole: [], isWhole: false, leftOut: [], kinds: [], terms: [] });
/** The name of a list of such a kind, and of such terms: none that WordPress gives a list of its own. */
export const kindList = (slug: string): string => `kind.${slug}`;
export const termList = (slug: string): string => `terms.${slug}`;

export const siteFileName = "wordpress-site.json";
const kind = "a WordPress site, asked by its REST API";

/** What such a file says; undefined of any other. */
export function siteFileOf(text: string): SiteFile | undefined {
  const said = recordOf(jsonIfAny(text));
  if (said.kind !== kind || typeof said.site !== "string") return undefined;
  const leftOut = itemsOf(said.leftOut).map((pair): [string, number] => {
    const [what, count] = itemsOf(pair);
    return [String(what), Number(count)];
  });
  const [kinds, terms] = [namedIn(said.kinds), namedIn(said.terms)];
  return { site: said.site, whole: itemsOf(said.whole).map(String), isWhole: said.isWhole === true, leftOut, kinds, terms };
}

const namedIn = (value: unknown) =>
  itemsOf(value).map((one) => {
    const { slug, base } = recordOf(one);
    return { slug: String(slug), base: String(base) };
  });

/** The file of a folder; undefined where there is none. */
export async function siteFileIn(folder: string): Promise<SiteFile | undefined> {
  const path = join(folder, siteFileName);
  return existsSync(path) ? siteFileOf(await readFile(path, "utf8")) : undefined;
}

export const keepSiteFile = (folder: string, said: SiteFile): Promise<void> =>
  keep(join(folder, siteFileName), JSON.stringify({ kind, ...said }));

/** Whole, or not at all: whoever is killed while it writes leaves what was there. */
export async function keep(path: string, what: string | Buffer): Promise<void> {
  const unready = join(dirname(path), ".unready");
  await writeFile(unready, what);
  await rename(unready, path);
}

/** The file of one page of a list: “posts-00003.json”. */
export const pageName = (list: string, page: number): string => `${list}-${String(page).padStart(5, "0")}.json`;
export const isPageOf = (list: string, name: string): boolean =>
  name.startsWith(`${list}-`) && /^\d+\.json$/.test(name.slice(list.length + 1));
