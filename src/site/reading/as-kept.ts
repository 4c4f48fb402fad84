import { createHash } from "node:crypto";
import { recordingSizes } from "../../editions/index.ts";
import { type ArticleView, type IssueView, appearedIssue, articleById, issuesOnSale, publicationOf } from "../../editorial/index.ts";
import { type PageView, facsimileOf, pagesWithText } from "../../facsimiles/index.ts";
import { bodyOf, pack } from "../../http/index.ts";
import type { Db } from "../../platform/index.ts";
import { z } from "zod";
import { type Site, kept } from "../visit/context.ts";
import { versionOfLook } from "../assets/look-css.ts";

/**
 * What a browser that keeps a reading view compares. `sign`: of everything that the view shows and lets one hear. `pieces`: of which
 * pieces there are; where one was withdrawn, it is another.
 */
type AsKept = { sign: string; pieces: string };

const schema = z.record(z.string(), z.object({ sign: z.string(), pieces: z.string() }));

/** By the addresses of the reading views of these issues; none of one that has not appeared. Read once for everybody, until something in it changes. */
export async function asKeptNow(site: Site, numbers: readonly number[]): Promise<Record<string, AsKept>> {
  const views: Record<string, AsKept> = {};
  const appeared = new Set(
    await held(site, "issues kept to read offline", z.array(z.number()), async () =>
      (await issuesOnSale(site.platform.db)).map(({ wholeNumber }) => wholeNumber),
    ),
  );
  // one after the other: after a change they are made anew, and nobody else waits for it
  for (const number of numbers.filter((one) => appeared.has(one)))
    Object.assign(views, await held(site, `kept to read offline ${number}`, schema, () => viewsOf(site, number)));
  return views;
}

async function held<T>(site: Site, key: string, shape: z.ZodType<T>, make: () => Promise<T | undefined>): Promise<T | undefined> {
  const made = await kept(site, key, { outside: false }, async () => {
    const found = await make();
    return found && pack(JSON.stringify(found), { "content-type": "application/json" });
  });
  return made && shape.parse(JSON.parse(bodyOf(made).toString()));
}

async function viewsOf({ platform: { db }, assets }: Site, number: number): Promise<Record<string, AsKept> | undefined> {
  const issue = await appearedIssue(db, number);
  if (!issue) return undefined;
  const publication = await publicationOf(db);
  const { title, language, look } = publication;
  const frame = { title, language, look: versionOfLook(look), files: ["site.css", "rooms.css", "book.css", "book.js"].map(assets.url) };
  const views: Record<string, AsKept> = {};
  if (issue.articles.length > 0) {
    const { articles, recordings } = await contentsOf(db, issue);
    views[`${issue.path}/read`] = {
      sign: signOf({ frame, issue, articles, recordings: [...recordings] }),
      pieces: signOf(articles.map(({ id }) => id).toSorted()),
    };
  }
  const printed = await printedOf(db, issue);
  if (printed) views[`${issue.path}/pages/read`] = { sign: signOf({ frame, issue: issue.theme, printed }), pieces: "" };
  return views;
}

/** Its articles as anybody may ask for them, and what is recorded of them. */
export async function contentsOf(db: Db, issue: IssueView) {
  const ids = issue.articles.map(({ id }) => id);
  const [found, recordings] = await Promise.all([Promise.all(ids.map((id) => articleById(db, id))), recordingSizes(db, ids)]);
  return { articles: found.filter((article): article is ArticleView => article !== undefined), recordings };
}

/** Its pages as they were printed, and the name of the file of which they were drawn. */
export async function printedOf(db: Db, issue: IssueView): Promise<{ id: string; pages: PageView[] } | undefined> {
  const facsimile = issue.asPages ? await facsimileOf(db, issue) : undefined;
  return facsimile && { id: facsimile.id, pages: await pagesWithText(db, facsimile.id) };
}

/** A name for what is held, short enough for an address. */
export const markOf = (holds: string): string => signOf(holds).slice(0, 10);

/** The same for the same, in whatever order a database names its fields. */
const signOf = (value: unknown): string =>
  createHash("sha256")
    .update(
      JSON.stringify(value, (_, held: unknown) => (isRecord(held) ? Object.fromEntries(Object.entries(held).toSorted(byName)) : held)),
    )
    .digest("base64url")
    .slice(0, 16);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
const byName = ([one]: [string, unknown], [other]: [string, unknown]): number => (one < other ? -1 : 1);
