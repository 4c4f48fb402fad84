import { articlePaths, pagePaths } from "../../editorial/index.ts";
import type { Db, Tx } from "../../platform/index.ts";
import { addressOf, asksForFeed } from "./forms.ts";

type Led = { address: string; articleId: string | null; pageId: string | null; leadsTo: string };

/** What is kept of these addresses of the old site, each in its one spelling. */
async function ledFrom(db: Db | Tx, addresses: readonly string[]): Promise<Led[]> {
  if (addresses.length === 0) return [];
  const rows = await db
    .selectFrom("import_addresses as old")
    .leftJoin("import_items as item", "item.id", "old.item_id")
    .select(["old.address", "old.leads_to", "item.article_id", "item.page_id"])
    .where("old.address", "in", [...addresses])
    .execute();
  return rows.map(({ address, leads_to, article_id, page_id }) => ({ address, articleId: article_id, pageId: page_id, leadsTo: leads_to }));
}

/** Ids of articles by the addresses at which they stood: what is there already, or will be, of this archive. */
export async function articlesAt(db: Db | Tx, addresses: readonly string[]): Promise<Map<string, string>> {
  if (addresses.length === 0) return new Map();
  const rows = await db
    .selectFrom("import_addresses as old")
    .innerJoin("import_items as item", "item.id", "old.item_id")
    .select(["old.address", "item.id"])
    .where("old.address", "in", [...addresses])
    .where("item.kind", "=", "post")
    .where("item.state", "<>", "failed")
    .execute();
  return new Map(rows.map(({ address, id }) => [address, id]));
}

/**
 * Where an address of the old site leads today: a path, or undefined where nothing is known of it, or what it was is not
 * public. What asks for a feed is led to one.
 */
export async function whereItLeads(db: Db, path: string): Promise<string | undefined> {
  const address = addressOf(path);
  if (address === undefined) return undefined;
  if ((address === "/" && asksForFeed(path)) || feeds.includes(address)) return "/feed.xml";
  const [led] = await ledFrom(db, [address]);
  if (!led) return undefined;
  if (led.articleId) return (await articlePaths(db, [led.articleId])).get(led.articleId);
  if (led.pageId) return (await pagePaths(db, [led.pageId])).get(led.pageId);
  return asksForFeed(path) ? feedOf(led.leadsTo) : led.leadsTo || undefined;
}

/** Where systems have a site's feed by themselves. */
const feeds = ["/rss.xml", "/index.xml", "/feed.rss", "/feeds/posts/default"];

/** A topic has a feed of its own; of whatever else, the magazine's. */
const feedOf = (leadsTo: string): string => (leadsTo.startsWith("/topics/") ? `${leadsTo}/feed.xml` : "/feed.xml");
