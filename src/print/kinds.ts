import type { Kind } from "../editions/index.ts";
import { archiveNow, makeDigitalIssue, makePrintIssue, setIssueOf } from "./make-issue.ts";
import { makePrintView, printViewNow } from "./make-print-view.ts";

/** What is set in type: each article alone, and the whole issue. */
export const printKinds: Kind[] = [
  {
    of: "article",
    kind: "print-view",
    name: "Print view",
    task: "make-print-view",
    suffix: ".pdf",
    for: () => true,
    make: (platform, { id }) => makePrintView(platform, { articleId: id }),
    now: ({ db }, article) => printViewNow(db, "print-view", article),
  },
  {
    of: "article",
    kind: "print-view-opening",
    name: "Print view with the offer",
    task: "make-print-view",
    suffix: "-opening.pdf",
    for: () => true,
    make: (platform, { id }) => makePrintView(platform, { articleId: id }),
    now: ({ db }, article) => printViewNow(db, "print-view-opening", article),
  },
  {
    of: "issue",
    kind: "print-issue",
    name: "Print-ready issue",
    task: "make-print-issue",
    suffix: "-print.pdf",
    make: (platform, { id }) => makePrintIssue(platform, { issueId: id }),
    now: (platform, issue) => setIssueOf(platform, "press", issue),
  },
  {
    of: "issue",
    kind: "digital-issue",
    name: "Digital PDF",
    task: "make-digital-issue",
    suffix: ".pdf",
    make: (platform, { id }) => makeDigitalIssue(platform, { issueId: id }),
    now: (platform, issue) => setIssueOf(platform, "screen", issue),
  },
  {
    of: "issue",
    kind: "archive-issue",
    name: "Archive copy (PDF/A)",
    task: "make-digital-issue",
    suffix: "-archive.pdf",
    make: (platform, { id }) => makeDigitalIssue(platform, { issueId: id }),
    now: archiveNow,
  },
];
