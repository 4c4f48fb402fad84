import { articleLinked, linksIn } from "../../document/index.ts";
import { type LinkingText, articlePaths, articlesHere, linkingTexts } from "../../editorial/index.ts";
import { type Db, type Platform, yieldEvery } from "../../platform/index.ts";
import { bareHost, pathAt } from "./forms.ts";

/** `text`: where it stands. `href`: as it is written; of an article of ours by its id, “article:” and the id. */
export type LinkNowhere = { text: Omit<LinkingText, "body">; href: string; words: string };

/** Whether something stands at a path of the site, or it leads from there to where something does. */
type Stands = (path: string) => Promise<boolean>;

/**
 * Every link of articles and pages that leads nowhere: to an address of this site, or of a site whose archive came in, at which
 * nothing stands and from which nothing leads; to an article that is gone, or, from a public text, that readers cannot see; and
 * to no address. Other sites are not asked. Each address is looked at once.
 */
export async function* linksNowhere({ db, settings }: Pick<Platform, "db" | "settings">, stands: Stands): AsyncGenerator<LinkNowhere> {
  const sites = [settings.origin, ...(await sitesThatCame(db))];
  const known = new Map<string, Promise<boolean>>();
  const isThere = (path: string): Promise<boolean> => {
    const held = known.get(path) ?? stands(path);
    known.set(path, held);
    return held;
  };
  const yieldNow = yieldEvery();
  for await (const texts of linkingTexts(db)) {
    const links = texts.map(({ body }) => linksIn(body));
    const articles = await articlesOf(
      db,
      links.flat().flatMap(({ href }) => articleLinked(href) ?? []),
    );
    for (const [at, { body: _, ...text }] of texts.entries())
      for (const { href, words } of links[at] ?? []) {
        await yieldNow();
        if (await leadsNowhere(href, text, { sites, articles, isThere })) yield { text, href, words };
      }
  }
}

type Known = { sites: readonly string[]; articles: Articles; isThere: Stands };

async function leadsNowhere(href: string, text: LinkNowhere["text"], { sites, articles, isThere }: Known): Promise<boolean> {
  const id = articleLinked(href);
  // a draft leads to drafts that will be public with it
  if (id) return text.isPublic ? !articles.open.has(id) : !articles.here.has(id);
  const to = href.trim();
  if (to === "" || to === "#") return true;
  if (to.startsWith("#")) return false;
  const path = sites.flatMap((site) => pathAt(site, to) ?? [])[0];
  return path !== undefined && !(await isThere(path.replace(/#.*$/, "")));
}

type Articles = { here: Set<string>; open: Set<string> };

async function articlesOf(db: Db, ids: readonly string[]): Promise<Articles> {
  const once = [...new Set(ids)];
  return { here: await articlesHere(db, once), open: new Set((await articlePaths(db, once)).keys()) };
}

/** Where every archive was, each host once. */
async function sitesThatCame(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("imports").select("site").distinct().where("site", "<>", "").execute();
  const sites = rows.flatMap(({ site }) => (URL.canParse(site) ? [[bareHost(new URL(site).host), site] as const] : []));
  return [...new Map(sites).values()];
}
