import { keptIn, intakeSays } from "../../messages/index.ts";
import { itemsOf, jsonIfAny, messageOf, recordOf } from "../../values/index.ts";
import { type ArchivePost, type ArchiveTold, type Importer, countLeftOut, tellUnknown } from "../archive-post.ts";
import { rowsIn } from "../json-tables.ts";
import { refuse } from "../refusals.ts";
import type { Source } from "../source/source.ts";
import { type Site, postOf } from "./post-of.ts";
import { redirectsIn, slashed } from "./redirects.ts";
import { type Routes, routesIn } from "./routes.ts";
import { type Known, lookThrough } from "./tables.ts";

const begins = /^\uFEFF?\s*\{\s*(?:"db"\s*:\s*\[\s*\{\s*)?"(?:meta|data)"\s*:\s*\{/;
/** What only an export of Ghost says at its beginning. */
const isExport = (head: string): boolean =>
  begins.test(head) && (/"exported_on"\s*:/.test(head) || /"db"\s*:/.test(head) || /"posts(?:_\w+)?"\s*:\s*\[/.test(head));

async function exportsIn(source: Source): Promise<string[]> {
  const found: string[] = [];
  for (const name of source.names.filter((one) => /\.json$/i.test(one) || source.kind === "file").slice(0, 200))
    if (isExport(await source.head(name))) found.push(name);
  return found;
}

/** An export of Ghost, of any age: a JSON file, or a folder or zip that has it with pictures and redirects beside it. */
export const ghost: Importer = {
  system: "Ghost",
  // what its editor offers to choose from, where Ghost(Pro) keeps files, and the pictures of the posts that a new site begins with
  pictureHosts: ["images.unsplash.com", "storage.ghost.io", "static.ghost.org"],
  is: async (source) => (await exportsIn(source)).length > 0,
  async *read(source, told) {
    for (const name of await exportsIn(source)) yield* readExport(source, name, told);
  },
};

async function* readExport(source: Source, name: string, told: ArchiveTold): AsyncGenerator<ArchivePost> {
  try {
    const known = await lookThrough(source.stream(name));
    tellOthers(known, told);
    const [from, routes] = [await redirectsOf(source, told), await routesOf(source, told)];
    const site = { known, told, from, routes, partOf: partsOf(source) } satisfies Site;
    for await (const { table, row } of rowsIn(source.stream(name), "data")) if (table === "posts") yield postOf(recordOf(row), site);
  } catch (error) {
    if (error instanceof Error && error.name === "Refusal") throw error;
    throw refuse("archive-broken", (m, language) => m.desk.intake.badGhost({ name, why: keptIn(messageOf(error), language) }));
  }
}

/** Tables whose rows an editor would miss, as a sentence names them. */
const missed: Record<string, string> = {
  snippets: intakeSays.snippets,
  offers: intakeSays.offers,
  newsletters: intakeSays.newsletters,
  comments: intakeSays.comments,
  members: intakeSays.members,
  subscribers: intakeSays.subscribers,
};

function tellOthers({ others, settings }: Known, told: ArchiveTold): void {
  for (const [table, said] of Object.entries(missed)) if (others.has(table)) countLeftOut(told, said, others.get(table));
  const entries = ["navigation", "secondary_navigation"].flatMap((key) => itemsOf(jsonIfAny(settings.get(key) ?? "")));
  if (entries.length > 0) countLeftOut(told, intakeSays.menus, entries.length);
}

async function redirectsOf(source: Source, told: ArchiveTold): Promise<Site["from"]> {
  const from = new Map<string, string[]>();
  const turned: ((path: string) => string[])[] = [];
  for (const name of source.names.filter((one) => /(?:^|\/)redirects(?:-[\d-]+)?\.(?:json|ya?ml)$/i.test(one))) {
    const found = redirectsIn(await source.text(name, 5_000_000));
    for (const [to, paths] of found.from) from.set(to, [...(from.get(to) ?? []), ...paths]);
    turned.push(...found.turned);
    for (const pattern of found.patterns) tellUnknown(told, intakeSays.manyRedirects, pattern);
  }
  return (path) => [...(from.get(slashed(path)) ?? []), ...turned.flatMap((led) => led(slashed(path)))];
}

/** The site’s routes, as *Settings → Labs* gives them out, where they lie beside the export. */
async function routesOf(source: Source, told: ArchiveTold): Promise<Routes | undefined> {
  const name = source.names.find((one) => /(?:^|\/)routes(?:-[\d-]+)?\.ya?ml$/i.test(one));
  if (name === undefined) return undefined;
  const routes = routesIn(await source.text(name, 1_000_000));
  for (const filter of routes.unread) tellUnknown(told, intakeSays.routeFilter, filter);
  return routes;
}

/** Pictures that came with the export lie under the same path, below whatever folder they were put into. */
function partsOf(source: Source): Site["partOf"] {
  const parts = new Map<string, string>();
  for (const name of source.names) {
    const at = name.search(/(?:^|\/)content\/(?:images|media|files)\//);
    if (at >= 0) parts.set(name.slice(at).replace(/^\/?/, "/"), name);
  }
  return (path) => {
    const bare = path.replace(/^https?:\/\/[^/]+/, "").replace(/[?#].*$/, "");
    return parts.get(bare) ?? parts.get(encodedOnce(bare));
  };
}

/** A path whose letters an address has in another writing. */
function encodedOnce(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
