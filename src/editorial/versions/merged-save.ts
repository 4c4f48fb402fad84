import { isMarked, keepIds, mergedBodies, suggestionsIn, typographic, typographicBody, typographicRun } from "../../document/index.ts";
import type { Tx } from "../../platform/index.ts";
import { jsonOf } from "../../values/index.ts";
import { ledToday } from "../articles/links-between.ts";
import { type Draft, draftById } from "../articles/read-drafts.ts";
import { fingerprintOf } from "../articles/frozen.ts";
import type { ArticleFields } from "../articles/save-article.ts";
import type { Said } from "./said.ts";

type Typed = { id: string; version: number; fields: ArticleFields };

/**
 * What was typed over an older `version` of an article, put together with what others saved since: field by field, and the text
 * block by block, each as the one left it who changed it. `version`: the article's that it goes on from. Undefined where both
 * changed the same, where that older version is not kept any more, and where changes are suggested, which hang on one text.
 */
export async function mergedSave(tx: Tx, { id, version, fields }: Typed): Promise<{ fields: ArticleFields; version: number } | undefined> {
  const theirs = await draftById(tx, id);
  if (theirs.version === version) return undefined;
  const was = await tx
    .selectFrom("article_versions")
    .select("said")
    .where("article_id", "=", id)
    .where("number", "=", version)
    .executeTakeFirst();
  if (!was || (await areSuggested(tx, id, fields))) return undefined;
  // both others say the present addresses of what they link to
  const [led = was.said.body] = await ledToday(tx, [was.said.body], "desk");
  const base: Said = { ...was.said, body: led };
  const language = fields.language ?? base.language;
  const body = mergedBodies(base.body, keepIds(typographicBody(fields.body, language), base.body), theirs.body);
  const rest = mergedFields(base, asTyped(fields, base, language), theirs);
  return body && rest && { fields: { ...rest, body, marked: "" }, version: theirs.version };
}

async function areSuggested(tx: Tx, articleId: string, { marked = "" }: ArticleFields): Promise<boolean> {
  const held = await tx.selectFrom("marked_bodies").select("article_id").where("article_id", "=", articleId).executeTakeFirst();
  const doc: unknown = marked === "" ? undefined : jsonOf(marked);
  return held !== undefined || (isMarked(doc) && suggestionsIn(doc).size > 0);
}

type Fields = Omit<Said, "body">;
const names = [
  "headline",
  "standfirst",
  "slug",
  "language",
  "access",
  "section",
  "byline",
  "credits",
  "lead",
  "datedOn",
  "opener",
  "topics",
] as const;

/** What a form says, as the version it was opened with says it: what it leaves out stays. */
function asTyped(fields: ArticleFields, base: Said, language: string): Fields {
  const { lead } = fields;
  return {
    headline: typographic(fields.headline.trim(), language),
    standfirst: typographic(fields.standfirst?.trim() ?? "", language),
    slug: fields.slug || base.slug,
    language,
    access: fields.access ?? "subscribers",
    section: fields.section ?? null,
    byline: fields.byline,
    credits: fields.credits ? fields.credits.map((credit) => ({ ...credit, slug: "" })) : (base.credits ?? []),
    topics: fields.topics ?? base.topics ?? [],
    lead: lead ? { ...lead, caption: typographicRun(lead.caption, language) } : null,
    datedOn: fields.datedOn ?? null,
    opener: fields.opener === undefined ? base.opener : fields.opener,
  };
}

function mergedFields(base: Fields, mine: Fields, theirs: Draft): Omit<ArticleFields, "body"> | undefined {
  const merged: Record<string, unknown> = {};
  for (const name of names) {
    const [was, own, other] = [base[name], mine[name], theirs[name]].map(comparable);
    if (own !== was && other !== was && own !== other) return undefined;
    merged[name] = own === was ? theirs[name] : mine[name];
  }
  return { ...mine, ...merged };
}

const comparable = (value: unknown): string =>
  fingerprintOf(JSON.parse(JSON.stringify(value ?? null, (key, inner: unknown) => (key === "slug" ? undefined : inner))));
