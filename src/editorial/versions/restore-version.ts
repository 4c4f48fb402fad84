import { type Hunk, hunksOf, withHunk } from "../../document/index.ts";
import type { Platform, Tx } from "../../platform/index.ts";
import { type Draft, draftById } from "../articles/read-drafts.ts";
import { refuse } from "../refusals.ts";
import type { Said } from "./said.ts";
import { topicsById } from "../topics.ts";
import { saveArticle } from "../articles/save-article.ts";
import { picturesById } from "../pictures/read-pictures.ts";
import { versionById } from "./read-versions.ts";

/** What of a version is brought back by itself: a field, or one place of its text, counted as `hunksOf` the two texts counts them. */
export type PartOfVersion = (typeof partsOfVersion)[number] | { hunk: number };
export const partsOfVersion = [
  "headline",
  "standfirst",
  "byline",
  "credits",
  "topics",
  "section",
  "access",
  "datedOn",
  "lead",
  "body",
] as const;

type Restoring = { articleId: string; id: string; version: number; by: string };

/**
 * Makes an article say again what a version of it said, as a new version: what it says now is kept as one too. Its address stays,
 * and nothing public changes. `version` is the article's that was looked at; refuses "article-changed" where there is a newer one.
 */
export async function restoreVersion(platform: Platform, tx: Tx, { articleId, id, version, by }: Restoring): Promise<void> {
  const { said } = await versionById(tx, { articleId, id });
  const { slug: _, lead, ...fields } = said;
  // a picture may have been deleted since
  const isThere = lead !== null && lead.pictureId in (await picturesById(tx, [lead.pictureId]));
  await saveArticle(
    platform,
    tx,
    { ...fields, credits: said.credits ?? [], topics: said.topics ?? [], lead: isThere ? lead : null },
    { id: articleId, version, by },
  );
}

/** The same for one part of it; all else stays as it is now. Refuses "version-missing" for a place that the texts have not. */
export async function restorePart(
  platform: Platform,
  tx: Tx,
  { articleId, id, version, by, part }: Restoring & { part: PartOfVersion },
): Promise<void> {
  const [{ said }, now] = [await versionById(tx, { articleId, id }), await draftById(tx, articleId)];
  const { headline, standfirst, byline, credits, section, access, language, datedOn, opener, body, lead } = now;
  const fields = { headline, standfirst, byline, credits, section, access, language, datedOn, opener, body, lead };
  const brought = typeof part === "object" ? { body: withHunk(body, said.body, hunkAt(now, said, part.hunk)) } : partOf(said, part);
  const merged = { ...fields, ...brought };
  const isThere = merged.lead !== null && merged.lead.pictureId in (await picturesById(tx, [merged.lead.pictureId]));
  await saveArticle(platform, tx, { ...merged, lead: isThere ? merged.lead : null }, { id: articleId, version, by });
}

const partOf = (said: Said, part: (typeof partsOfVersion)[number]): Partial<Said> =>
  part === "credits" || part === "topics" ? { [part]: said[part] ?? [] } : { [part]: said[part] };

function hunkAt(now: Draft, said: Said, at: number): Hunk {
  const hunk = hunksOf(now.body, said.body)[at];
  if (!hunk) throw refuse("version-missing", (m) => m.desk.refused.versions.same);
  return hunk;
}

/**
 * Makes a draft say again what readers see: its changes since are kept as a version, and it counts as published. Refuses
 * "article-not-public", and "article-changed" as a save does.
 */
export async function discardChanges(platform: Platform, tx: Tx, { articleId, version, by }: Omit<Restoring, "id">): Promise<void> {
  const live = await tx
    .selectFrom("article_publications")
    .select(["id", "frozen"])
    .where("article_id", "=", articleId)
    .where("withdrawn_at", "is", null)
    .where("replaced_at", "is", null)
    .executeTakeFirst();
  if (!live) throw refuse("article-not-public", (m) => m.desk.refused.versions.notPublished);
  const { byline, credits = [], topics = [], section, ...said } = live.frozen;
  const authors = byline.map(({ name }) => name);
  const fields = {
    ...said,
    byline: authors,
    credits,
    topics: (await topicsById(tx, topics)).map(({ name }) => name),
    section: section?.name ?? null,
  };
  await saveArticle(platform, tx, fields, { id: articleId, version, by });
  const { version: saved } = await draftById(tx, articleId);
  await tx.updateTable("article_publications").set({ article_version: saved }).where("id", "=", live.id).execute();
}
