import type { Platform, Tx } from "../../platform/index.ts";
import { saveArticle } from "../articles/save-article.ts";
import { picturesById } from "../pictures/read-pictures.ts";
import { versionById } from "./read-versions.ts";

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
  await saveArticle(platform, tx, { ...fields, credits: said.credits ?? [], lead: isThere ? lead : null }, { id: articleId, version, by });
}
