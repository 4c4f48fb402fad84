import { type Body, articleLinked, hrefsIn, linkToArticle, withLinks } from "../../document/index.ts";
import { type Db, type Tx, namedBy, yieldEvery } from "../../platform/index.ts";
import { articlePath } from "./article-path.ts";

const address = /^\/(\d{4})\/(\d{2})\/([^/?#]{1,200})$/;

/**
 * The body as it is kept: what leads to an article of ours, by the address at which it stands or once stood, here or under
 * `origin`, leads to it by its id, and so to wherever it will stand.
 */
export async function linkedById(db: Db | Tx, body: Body, origin: string): Promise<Body> {
  const pathOf = (href: string) => (href.startsWith(`${origin}/`) ? href.slice(origin.length) : href);
  const slugs = hrefsIn(body).flatMap((href) => address.exec(pathOf(href))?.[3] ?? []);
  if (slugs.length === 0) return body;
  const rows = await db
    .selectFrom("article_publications")
    .select(["article_id", "published_on", "slug"])
    .where("slug", "in", slugs)
    .orderBy("published_at")
    .execute();
  const ids = new Map(rows.map(({ article_id, published_on, slug }) => [articlePath(published_on, slug), article_id]));
  const to = hrefsIn(body).flatMap((href) => {
    const id = ids.get(pathOf(href));
    return id ? [[href, linkToArticle(id)] as const] : [];
  });
  return withLinks(body, new Map(to));
}

/** Where each of these articles stands for readers now; those that are not public are left out. */
export async function articlePaths(db: Db | Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const query = db
    .selectFrom("article_publications")
    .select(["article_id", "published_on", "slug"])
    .where("withdrawn_at", "is", null)
    .where("replaced_at", "is", null)
    .where("article_id", "in", [...ids]);
  const names = ids.map((id) => `article:${id}`);
  const rows = await namedBy(["article_publications"], names, () => query.execute());
  return new Map(rows.map(({ article_id, published_on, slug }) => [article_id, articlePath(published_on, slug)]));
}

/**
 * The bodies with present addresses for what they link by id. What is not public is plain text to `readers`; to the desk it stays
 * the id, so that nothing is lost when it is saved.
 */
export async function ledToday(db: Db | Tx, bodies: readonly Body[], whose: "readers" | "desk"): Promise<Body[]> {
  const linked = bodies.map((body) => hrefsIn(body).flatMap((href) => articleLinked(href) ?? []));
  const paths = await articlePaths(db, [...new Set(linked.flat())]);
  const led: Body[] = [];
  const yieldNow = yieldEvery();
  for (const [at, body] of bodies.entries()) {
    await yieldNow();
    const to = (linked[at] ?? []).flatMap((id): [string, string | null][] => {
      const path = paths.get(id) ?? (whose === "readers" ? null : undefined);
      return path === undefined ? [] : [[linkToArticle(id), path]];
    });
    led.push(withLinks(body, new Map(to)));
  }
  return led;
}
