import { sql } from "kysely";
import { type Platform, type Tx, announce } from "../../platform/index.ts";
import { refuse } from "../refusals.ts";
import { enterState } from "./plan-issues.ts";
import { issueById } from "./read-issues.ts";

export type IssueFields = {
  theme?: string;
  editorsNote?: string;
  coverPictureId?: string | null;
  coverArtId?: string | null;
  coverLines?: string[];
};

/** Changes what an issue says of itself; allowed in every state. */
export async function saveIssue(tx: Tx, issueId: string, fields: IssueFields): Promise<void> {
  const row = {
    ...(fields.theme !== undefined && { theme: fields.theme.trim() }),
    ...(fields.editorsNote !== undefined && { editors_note: fields.editorsNote.trim() }),
    ...(fields.coverPictureId !== undefined && {
      cover_picture_id: fields.coverPictureId,
      // another cover than the one that was drawn is a finished one, and stays it
      cover_drawn: sql<string | null>`case when cover_picture_id is not distinct from ${fields.coverPictureId}::uuid then cover_drawn end`,
    }),
    ...(fields.coverArtId !== undefined && { cover_art_id: fields.coverArtId }),
    ...(fields.coverLines && { cover_lines: JSON.stringify(fields.coverLines.map((line) => line.trim()).filter(Boolean)) }),
  };
  if (Object.keys(row).length > 0) await tx.updateTable("issues").set(row).where("id", "=", issueId).execute();
  await issueChanged(tx, issueId);
}

/** What readers have of the issue already is to be made anew; of one that is being made there is nothing yet. */
export async function issueChanged(tx: Tx, issueId: string): Promise<void> {
  const { state } = await issueById(tx, issueId);
  if (state === "on sale") await announce(tx, "issue-changed", { issueId });
}

/** Puts the article at the end of the issue, or at `position`; an article stands in one issue only. */
export async function placeArticle(
  platform: Platform,
  tx: Tx,
  { articleId, issueId, position, by }: { articleId: string; issueId: string; position?: number; by?: string | undefined },
): Promise<void> {
  const issue = await issueById(tx, issueId);
  if (issue.state === "on sale") throw refuse("issue-on-sale", (m) => m.desk.refused.issues.onSale(issue.wholeNumber));
  const { last } = await tx
    .selectFrom("placements")
    .select((p) => p.fn.max("position").as("last"))
    .where("issue_id", "=", issueId)
    .executeTakeFirstOrThrow();
  const row = { issue_id: issueId, position: position ?? (last ?? 0) + 1 };
  await tx
    .insertInto("placements")
    .values({ article_id: articleId, ...row })
    .onConflict((conflict) => conflict.column("article_id").doUpdateSet(row))
    .execute();
  if (issue.state === "planned")
    await enterState(tx, { issueId, state: "open", at: platform.clock.now(), by, why: "first article placed" });
}
