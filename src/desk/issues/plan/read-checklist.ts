import { printedAds } from "../../../ads/index.ts";
import { type Draft, type IssueView, piecesOfIssues, sectionsOf } from "../../../editorial/index.ts";
import { waitingForLabels } from "../../../fulfilment/index.ts";
import { letterKind, mailingOfIssue } from "../../../newsletter/index.ts";
import type { Platform } from "../../../platform/index.ts";
import { setIssueOf } from "../../../print/index.ts";
import { editionKinds, editionsOfIssue } from "../../../production/index.ts";
import type { ToCheck } from "./checklist.ts";

/** Looks up what the checklist of an issue is made of. */
export async function toCheckOf(
  platform: Platform,
  issue: IssueView,
  { drafts, saleAsked }: { drafts: readonly Draft[]; saleAsked: boolean },
): Promise<ToCheck> {
  const { db } = platform;
  // of one that is on sale it is told what goes out, and nothing of its making
  const isMade = issue.state === "on sale";
  const [pieces, sections, press, ads, labels, letter, rows] = await Promise.all([
    isMade ? undefined : piecesOfIssues(db, [issue.id]),
    isMade ? [] : sectionsOf(db),
    isMade ? undefined : setIssueOf(platform, "press", issue),
    isMade ? [] : printedAds(db, issue),
    waitingForLabels(db, issue.wholeNumber),
    mailingOfIssue(db, issue.id),
    isMade && issue.articles.length > 0 ? editionsOfIssue(platform, issue, [...editionKinds, letterKind]) : null,
  ]);
  const filled = new Set(drafts.map(({ section }) => section));
  return {
    issue,
    drafts,
    unready: pieces?.get(issue.id)?.drafts ?? 0,
    emptySections: sections.filter(({ name }) => !filled.has(name)).map(({ name }) => name),
    layout: press?.edition && { current: press.current, findings: press.edition.findings, pages: press.edition.pageList },
    ads,
    unmade: rows && rows.filter(({ making }) => making !== "made" && making !== "none").length,
    unlabelled: labels.ready,
    letter: letter && { id: letter.id, state: letter.state },
    saleAsked,
  };
}
