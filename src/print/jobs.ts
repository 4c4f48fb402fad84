import { z } from "zod";
import type { SomeTasks } from "../platform/index.ts";
import { makeDigitalIssue, makePrintIssue } from "./make-issue.ts";
import { makePagePictures } from "./pictures/page-pictures.ts";
import { makePrintView } from "./make-print-view.ts";

const article = z.object({ articleId: z.uuid() });
/** The issue, or the one that the article is in. `draw`: of an issue on sale, its pages are drawn for the desk as well. */
const whichIssue = z.object({ issueId: z.uuid().optional(), articleId: z.uuid().optional(), draw: z.boolean().optional() });
const issue = z.object({ issueId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "make-print-view": z.infer<typeof article>;
    "make-print-issue": z.infer<typeof whichIssue>;
    "make-digital-issue": z.infer<typeof whichIssue>;
    "make-page-pictures": z.infer<typeof issue>;
  }
  interface Events {
    /** Of an issue on sale. */
    "issue-laid-out": { issueId: string };
  }
}

export const printTasks = {
  "make-print-view": {
    apart: true,
    given: article,
    priority: 4,
    follows: ["article-published", "article-brought-in"],
    run: makePrintView,
  },
  "make-print-issue": {
    apart: true,
    given: whichIssue,
    priority: 5,
    attempts: 5,
    follows: ["article-published", "article-withdrawn", "issue-on-sale", "issue-changed"],
    run: makePrintIssue,
  },
  "make-digital-issue": {
    apart: true,
    given: whichIssue,
    priority: 6,
    attempts: 5,
    follows: ["article-published", "article-withdrawn", "issue-on-sale", "issue-changed"],
    run: makeDigitalIssue,
  },
  "make-page-pictures": {
    apart: true,
    given: issue,
    priority: 7,
    run: makePagePictures,
  },
} satisfies SomeTasks;
