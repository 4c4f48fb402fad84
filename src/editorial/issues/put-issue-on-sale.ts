import { type Platform, type Tx, announce, inTransaction, notifyReaders } from "../../platform/index.ts";
import { type Words, wordsIn } from "../../values/index.ts";
import { publicationOf } from "../publication.ts";
import { reasonsAgainstPublishing } from "../articles/reasons-against-publishing.ts";
import { publishInTransaction } from "../articles/publish-article.ts";
import { draftsOfIssue } from "../articles/read-drafts.ts";
import { reason, saidIn } from "../reasons.ts";
import { refuse } from "../refusals.ts";
import { enterState, planIssues, yearsPlanned } from "./plan-issues.ts";
import { issueById } from "./read-issues.ts";

/** Every reason why this issue cannot go on sale; none means it may. `now`: the moment, so that an embargo counts. */
export async function reasonsAgainstPuttingOnSale(tx: Tx, issueId: string, now?: Date): Promise<Words[]> {
  const issue = await issueById(tx, issueId);
  if (issue.state === "on sale") return [];
  const { timeZone } = await publicationOf(tx);
  const drafts = await draftsOfIssue(tx, issueId);
  return [
    ...(drafts.length === 0 ? [reason((m) => m.noArticle)] : []),
    ...(issue.cover ? [] : [reason((m) => m.noCover)]),
    ...drafts.flatMap((draft) =>
      reasonsAgainstPublishing(draft, now && { now, timeZone }).map((why) =>
        reason((m, l) => m.of({ headline: draft.headline, reason: wordsIn(why, l) })),
      ),
    ),
  ];
}

type Selling = { issueId: string; by?: string | undefined; at?: Date };

/**
 * Publishes what is not public yet, marks the issue on sale and announces it, all or nothing.
 * A second call changes nothing. Refuses "issue-incomplete" with every reason.
 */
export async function putIssueOnSale(platform: Platform, selling: Selling): Promise<void> {
  await inTransaction(platform, (tx) => putOnSaleInTransaction(platform, tx, selling));
}

export async function putOnSaleInTransaction(platform: Platform, tx: Tx, { issueId, by, at }: Selling): Promise<void> {
  await tx.selectFrom("issues").select("id").where("id", "=", issueId).forUpdate().execute();
  const issue = await issueById(tx, issueId);
  if (issue.state === "on sale") return;
  const now = at ?? platform.clock.now();
  const reasons = await reasonsAgainstPuttingOnSale(tx, issueId, now);
  if (reasons.length > 0)
    throw refuse("issue-incomplete", (m, l) =>
      m.desk.refused.issues.unsaleable({ number: issue.wholeNumber, reasons: saidIn(reasons, l) }),
    );
  for (const draft of await draftsOfIssue(tx, issueId)) {
    if (draft.publication !== "current") await publishInTransaction(platform, tx, { articleId: draft.id, by, at: now });
  }
  await enterState(tx, { issueId, state: "on sale", at: now, by });
  const { issuesPerYear } = await publicationOf(tx);
  await planIssues(tx, issue.wholeNumber + yearsPlanned * issuesPerYear, now);
  await announce(tx, "issue-on-sale", { issueId });
  await notifyReaders(tx);
}
