import type { IssueView } from "../editorial/index.ts";
import type { Edition } from "../editions/index.ts";
import { digitalIssueOf } from "../print/index.ts";
import { epubOf } from "../books/index.ts";
import type { Db } from "../platform/index.ts";

/** A file of the whole issue, under its name below the issue's address; `label` names what it is called in the messages. */
export type IssueFile = { name: string; label: "epub" | "epubNarrated" | "pdf"; edition: Edition };

/** Every file of the issue that is made. Whether a reader may have them is asked elsewhere. */
export async function filesOf(db: Db, issue: IssueView): Promise<IssueFile[]> {
  const [text, narrated, pdf] = await Promise.all([
    epubOf(db, "epub", issue),
    epubOf(db, "epub-narrated", issue),
    digitalIssueOf(db, issue),
  ]);
  return [
    ...(text ? [{ name: "issue.epub", label: "epub" as const, edition: text }] : []),
    ...(narrated ? [{ name: "issue-narrated.epub", label: "epubNarrated" as const, edition: narrated }] : []),
    ...(pdf ? [{ name: "issue.pdf", label: "pdf" as const, edition: pdf }] : []),
  ];
}
