import { sql } from "kysely";
import { articleBrought, deleteArticleBrought, deletePictureBrought, isWorkedOn, dropOldIssue, hidePages } from "../editorial/index.ts";
import { type Platform, type Tx, dequeue, enqueue, inTransaction } from "../platform/index.ts";
import { codeOf } from "../values/index.ts";
import { facsimileById } from "./facsimiles.ts";
import { refuse } from "./refusals.ts";

/** Another row names it, for good: the database says so. */
const isNamed = (error: unknown): boolean => codeOf(error) === "23503";

/**
 * Takes an old issue out again: its pages, its file, its cover, and the issue itself where it came with it and nothing else is in
 * it; what stands in it stays there, and so do cut articles that somebody has worked on. Answers whether the issue is gone too. Refuses "facsimile-missing".
 */
export async function takeBack(platform: Platform, id: string): Promise<{ isIssueGone: boolean }> {
  const { keys, issueId, ownsIssue, wholeNumber, drafts, cover } = await inTransaction(platform, async (tx) => {
    const { storageKey, ...view } = await facsimileById(tx, id);
    await dequeue(tx, "make-facsimile", { facsimileId: id });
    const { cover_picture_id } = await tx
      .selectFrom("facsimiles")
      .select("cover_picture_id")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const files = await filesOfPages(tx, id);
    const drafts = await tx.selectFrom("facsimile_articles").select(["article_id", "version"]).where("facsimile_id", "=", id).execute();
    await tx.deleteFrom("facsimile_articles").where("facsimile_id", "=", id).execute();
    await tx.deleteFrom("facsimile_pages").where("facsimile_id", "=", id).execute();
    await tx.deleteFrom("facsimiles").where("id", "=", id).execute();
    if (view.issueId) await hidePages(tx, view.issueId, { coverPictureId: cover_picture_id ?? undefined });
    return { ...view, drafts, cover: cover_picture_id, keys: [...files, ...(storageKey ? [storageKey] : [])] };
  });
  for (const key of keys) await platform.storage.delete(key);
  for (const draft of drafts) await unlessNamed(platform, (tx) => dropDraft(tx, draft));
  const isIssueGone = issueId !== null && ownsIssue && (await unlessNamed(platform, (tx) => dropIssue(tx, { issueId, wholeNumber })));
  if (cover) await unlessNamed(platform, (tx) => deletePictureBrought(tx, cover));
  return { isIssueGone };
}

/** An article that was cut out of it, where nobody has touched it since. */
async function dropDraft(tx: Tx, { article_id: id, version }: { article_id: string; version: number }): Promise<boolean> {
  const now = await articleBrought(tx, id);
  if (!now || now.version !== version || now.wasPublic || (await isWorkedOn(tx, id))) return false;
  await deleteArticleBrought(tx, id);
  return true;
}

/** False where it stays, as a copy of it is somebody’s. */
async function dropIssue(tx: Tx, { issueId, wholeNumber }: { issueId: string; wholeNumber: number | null }): Promise<boolean> {
  const { rows } = await sql`select 1 from copies where whole_number = ${wholeNumber} limit 1`.execute(tx);
  if (rows.length > 0) return false;
  await dropOldIssue(tx, issueId);
  return true;
}

/** False where it stays, as something else names it. */
async function unlessNamed(platform: Platform, work: (tx: Tx) => Promise<boolean>): Promise<boolean> {
  try {
    return await inTransaction(platform, work);
  } catch (error) {
    if (isNamed(error)) return false;
    throw error;
  }
}

async function filesOfPages(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.selectFrom("facsimile_pages").select(["picture_key", "small_key"]).where("facsimile_id", "=", id).execute();
  return rows.flatMap(({ picture_key, small_key }) => [picture_key, small_key]).filter((key) => key !== null);
}

/** Begins once more with one that broke off. Refuses "facsimile-busy" for one that did not. */
export async function makeAgain(platform: Platform, id: string): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const { state, issueId } = await facsimileById(tx, id);
    if (state !== "failed" || !issueId) throw refuse("facsimile-busy", (m) => m.desk.oldIssues.refused.notBroken);
    await tx.updateTable("facsimiles").set({ state: "making", problem: "" }).where("id", "=", id).execute();
    await enqueue(tx, "make-facsimile", { facsimileId: id }, { queue: "facsimiles" });
  });
}
