import type { IssueView } from "../../editorial/index.ts";
import { type FacsimileView, facsimileOf } from "../../facsimiles/index.ts";
import type { Edition } from "../../editions/index.ts";
import { digitalIssueOf } from "../../print/index.ts";
import { epubOf } from "../../books/index.ts";
import type { Db } from "../../platform/index.ts";

/** A kept file, whoever made it. */
export type KeptFile = Pick<Edition, "storageKey" | "mediaType" | "bytes" | "sha256" | "facts" | "madeAt">;

/** A file of the whole issue, under its name below the issue's address; `label` names what it is called in the messages. */
export type IssueFile = { name: string; label: "epub" | "epubNarrated" | "pdf"; edition: KeptFile };

/** Every file of the issue that is made. Whether a reader may have them is asked elsewhere. */
export async function filesOf(db: Db, issue: IssueView): Promise<IssueFile[]> {
  const [text, narrated, pdf] = await Promise.all([epubOf(db, "epub", issue), epubOf(db, "epub-narrated", issue), pdfOf(db, issue)]);
  return [
    ...(text ? [{ name: "issue.epub", label: "epub" as const, edition: text }] : []),
    ...(narrated ? [{ name: "issue-narrated.epub", label: "epubNarrated" as const, edition: narrated }] : []),
    ...(pdf ? [{ name: "issue.pdf", label: "pdf" as const, edition: pdf }] : []),
  ];
}

/** The issue as it was printed: the PDF that it came as, or else the one that is made of it. */
export async function pdfOf(db: Db, issue: IssueView): Promise<KeptFile | undefined> {
  const facsimile = issue.asPages ? await facsimileOf(db, issue) : undefined;
  return (facsimile && keptAs(facsimile)) ?? digitalIssueOf(db, issue);
}

function keptAs({ storageKey, bytes, sha256, pages, madeAt }: FacsimileView): KeptFile | undefined {
  return storageKey === null
    ? undefined
    : { storageKey, mediaType: "application/pdf", bytes, sha256, facts: { pageList: [], pages }, madeAt };
}
