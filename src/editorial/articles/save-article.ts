import {
  type Body,
  type Inline,
  type Opener,
  type Role,
  checked,
  countWords,
  keepIds,
  typographic,
  typographicBody,
  typographicRun,
} from "../../document/index.ts";
import { says, saysAll } from "../../messages/index.ts";
import type { Platform, Tx } from "../../platform/index.ts";
import { type Day, type Words, isLanguage, newId, slugOf, jsonOf } from "../../values/index.ts";
import { saveContributor } from "../contributors.ts";
import { fingerprintOf } from "./frozen.ts";
import { linkedById } from "./links-between.ts";
import { keepMarked } from "./marked-body.ts";
import { bylinesOf, nobody } from "./read-drafts.ts";
import { refuse } from "../refusals.ts";
import { findPublication } from "../publication.ts";
import { refuseHeld } from "../pieces/legal-hold.ts";
import { setTopics, topicsNamed, topicsOfArticles } from "../topics.ts";
import { saveSection } from "../sections.ts";
import { keepVersion } from "../versions/said.ts";
import type { Access } from "../views.ts";

export type ArticleFields = {
  headline: string;
  standfirst?: string;
  /** Left out or empty, it stays as it is; null makes it of the headline, until the article is public. */
  slug?: string | null;
  language?: string;
  access?: Access;
  section?: string | null;
  byline: string[];
  /** Who did what else for it; left out, they stay as they are. */
  credits?: { role: Role; name: string }[];
  /** What it is about, by name; left out, it stays as it is. */
  topics?: string[];
  lead?: { pictureId: string; alt: string; caption: Inline[]; credit: string } | null;
  body: Body;
  datedOn?: Day | null;
  /** How it opens in print; null leaves it to picture and length, left out it stays as it is. */
  opener?: Opener | null;
  /** The same body with what is suggested to it, as the editor sent it; left out or "", what is suggested stays as it is. */
  marked?: string;
};

/**
 * Writes a new article, or a new version of one, and keeps the one before it. Nothing public changes until it is published.
 * Give `id` and the `version` the form was opened with: an older one is refused as "article-changed". `newAs`: the id that a new one has.
 */
export async function saveArticle(
  platform: Platform,
  tx: Tx,
  fields: ArticleFields,
  { id, version, by, newAs }: { id?: string; version?: number; by?: string | undefined; newAs?: string | undefined } = {},
): Promise<string> {
  refuseBadFields(fields);
  const language = await languageOf(tx, fields, id);
  const now = platform.clock.now();
  const row = {
    slug: await freeSlug(tx, fields, id),
    // the editor's door: straight quotes and hyphens for dashes come no further, whoever typed or imported them
    headline: typographic(fields.headline.trim(), language),
    standfirst: typographic(fields.standfirst?.trim() ?? "", language),
    language,
    access: fields.access ?? "subscribers",
    section_id: fields.section ? await saveSection(tx, { name: fields.section }) : null,
    lead_picture_id: fields.lead?.pictureId ?? null,
    lead_alt: fields.lead?.alt ?? "",
    lead_caption: JSON.stringify(typographicRun(fields.lead?.caption ?? [], language)),
    lead_credit: fields.lead?.credit ?? "",
    body: JSON.stringify(typographicBody(await linkedById(tx, fields.body, platform.settings.origin), language)),
    dated_on: fields.datedOn ?? null,
    changed_at: now,
    changed_by: by ?? null,
  };
  if (!id) {
    const articleId = await addRow(tx, newAs ?? newId(now), row, now);
    await writeByline(tx, articleId, fields);
    await setTopics(tx, articleId, fields.topics ?? []);
    await setOpener(tx, articleId, fields.opener);
    await keepMarked(platform, tx, { articleId, json: fields.marked ?? "", by: by ?? "" });
    return articleId;
  }
  await setOpener(tx, id, fields.opener);
  if (await changeRow(tx, id, { version, row, fields })) {
    await writeByline(tx, id, fields);
    if (fields.topics) await setTopics(tx, id, fields.topics);
  }
  await keepMarked(platform, tx, { articleId: id, json: fields.marked ?? "", by: by ?? "" });
  return id;
}

/** Its own; else the one it has; else the magazine's. */
async function languageOf(tx: Tx, { language }: ArticleFields, id: string | undefined): Promise<string> {
  if (language) return language;
  const held = id && (await tx.selectFrom("articles").select("language").where("id", "=", id).executeTakeFirst());
  return held ? held.language : ((await findPublication(tx))?.language ?? "en");
}

type Row = {
  slug: string;
  headline: string;
  standfirst: string;
  language: string;
  access: "open" | "registered" | "subscribers";
  section_id: string | null;
  lead_picture_id: string | null;
  lead_alt: string;
  lead_caption: string;
  lead_credit: string;
  body: string;
  dated_on: Day | null;
  changed_at: Date;
  changed_by: string | null;
};
type Change = { version: number | undefined; row: Row; fields: ArticleFields };

async function addRow(tx: Tx, id: string, row: Row, now: Date): Promise<string> {
  await tx
    .insertInto("articles")
    .values({ id, ...row, created_at: now })
    .execute();
  return id;
}

/** False where nothing is other than it was: what is public stays as current as it is. */
async function changeRow(tx: Tx, id: string, { version, row, fields }: Change): Promise<boolean> {
  const held = await tx.selectFrom("articles").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  if (!held) throw refuse("article-missing", (m) => m.desk.refused.articles.missing);
  if (version !== undefined && version !== held.version) {
    throw refuse("article-changed", (m) => m.desk.refused.articles.changed);
  }
  const body = keepIds(JSON.parse(row.body) as Body, held.body);
  const asHeld = {
    ...row,
    body,
    lead_caption: jsonOf(row.lead_caption),
    changed_at: held.changed_at,
    changed_by: held.changed_by,
  };
  const sameNames =
    same(await namedIn(tx, id)) === same(rowsOf({ byline: fields.byline, credits: fields.credits ?? (await creditsOf(tx, id)) }));
  if (sameNames && (await sameTopics(tx, id, fields)) && fingerprintOf({ ...held, ...asHeld }) === fingerprintOf(held)) return false;
  await refuseHeld(tx, id);
  await keepVersion(tx, { id: newId(row.changed_at), articleId: id, words: countWords(held.body) });
  await tx
    .updateTable("articles")
    .set({ ...row, body: JSON.stringify(body), version: held.version + 1 })
    .where("id", "=", id)
    .execute();
  return true;
}

/** The opener is of the printed page alone: what is public stays as current as it is. */
async function setOpener(tx: Tx, id: string, opener: Opener | null | undefined): Promise<void> {
  if (opener === undefined) return;
  const { opener: before } = await tx.selectFrom("articles").select("opener").where("id", "=", id).forUpdate().executeTakeFirstOrThrow();
  if (before === opener) return;
  await refuseHeld(tx, id);
  await tx.updateTable("articles").set({ opener }).where("id", "=", id).execute();
}

type Names = Pick<ArticleFields, "byline" | "credits">;

async function writeByline(tx: Tx, articleId: string, { byline, credits }: Names): Promise<void> {
  const wanted = rowsOf({ byline, credits: credits ?? (await creditsOf(tx, articleId)) });
  await tx.deleteFrom("bylines").where("article_id", "=", articleId).execute();
  for (const [position, { role, name }] of wanted.entries()) {
    const contributor_id = await saveContributor(tx, { name });
    await tx.insertInto("bylines").values({ article_id: articleId, contributor_id, role, position }).execute();
  }
}

/** Each once in each role, the authors first; two spellings of one name are one contributor. */
function rowsOf({ byline, credits = [] }: Names): { role: Role | "author"; name: string; slug: string }[] {
  const all = [...byline.map((name) => ({ role: "author" as const, name })), ...credits];
  const rows = all.flatMap(({ role, name }) => (name.trim() ? [{ role, name: name.trim(), slug: slugOf(name) }] : []));
  return rows.filter(({ role, slug }, at) => rows.findIndex((other) => other.role === role && other.slug === slug) === at);
}

async function namedIn(tx: Tx, id: string): Promise<{ role: Role | "author"; name: string; slug: string }[]> {
  const { authors, credits } = (await bylinesOf(tx, [id])).get(id) ?? nobody;
  return [...authors.map((who) => ({ role: "author" as const, ...who })), ...credits];
}

async function sameTopics(tx: Tx, id: string, { topics }: ArticleFields): Promise<boolean> {
  if (!topics) return true;
  const held = (await topicsOfArticles(tx, [id])).get(id) ?? [];
  // by what is meant, not by how it is written: an old name of a topic, or another case, is the topic
  return fingerprintOf(held.map((topic) => topic.id)) === fingerprintOf(await topicsNamed(tx, topics));
}

const same = (rows: { role: string; slug: string }[]) => fingerprintOf(rows.map(({ role, slug }) => [role, slug]));

const creditsOf = async (tx: Tx, id: string) => (await bylinesOf(tx, [id])).get(id)?.credits ?? [];

/**
 * A slug asked for and taken is refused; one made from the headline gets a number. What another article was public at once
 * is taken for good: whoever kept that address is led to that article.
 */
async function freeSlug(tx: Tx, fields: ArticleFields, id?: string): Promise<string> {
  const own = id ? (await tx.selectFrom("articles").select("slug").where("id", "=", id).executeTakeFirst())?.slug : undefined;
  if (own && !fields.slug && (fields.slug !== null || (await wasPublic(tx, id)))) return own;
  const wanted = slugOf(fields.slug || fields.headline);
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? wanted : `${wanted}-${n}`;
    if (slug === own || !(await isOfAnother(tx, slug, id))) return slug;
    if (fields.slug)
      throw refuse("slug-taken", (m) => m.desk.refused.articles.slugTaken(slug), {
        slug: (m) => m.desk.refused.articles.slugTakenBeside,
      });
  }
}

async function wasPublic(tx: Tx, id: string | undefined): Promise<boolean> {
  if (!id) return false;
  return (await tx.selectFrom("article_publications").select("id").where("article_id", "=", id).limit(1).execute()).length > 0;
}

async function isOfAnother(tx: Tx, slug: string, id: string | undefined): Promise<boolean> {
  const stand = await tx.selectFrom("articles").select("id").where("slug", "=", slug).execute();
  const stood = await tx.selectFrom("article_publications").select("article_id as id").where("slug", "=", slug).execute();
  return [...stand, ...stood].some((other) => other.id !== id);
}

function refuseBadFields(fields: ArticleFields): void {
  const { language } = fields;
  const problems: Record<string, Words> = {};
  if (!fields.headline.trim()) problems.headline = says((m) => m.desk.refused.articles.noHeadline);
  if (language && !isLanguage(language)) problems.language = says((m) => m.desk.refused.articles.noLanguage(language));
  if (fields.headline.length > 300) problems.headline = says((m) => m.desk.refused.articles.longHeadline);
  if ((fields.standfirst ?? "").length > 1000) problems.standfirst = says((m) => m.desk.refused.articles.longStandfirst);
  // a piece begins with its title alone: that nothing is written yet stands in the way of publishing, not of saving
  const first = fields.body.content.length > 0 && checked(fields.body).find((problem) => problem.severity === "error");
  if (first) problems.body = says((m) => first.says(m.desk.text));
  if (Object.keys(problems).length > 0) throw refuse("article-invalid", saysAll(Object.values(problems)), problems);
}
