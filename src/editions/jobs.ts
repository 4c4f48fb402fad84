import { z } from "zod";
import type { SomeTasks } from "../platform/index.ts";
import { makeAudio, renewRecordings } from "../narration/index.ts";
import { makeCard } from "../web/index.ts";
import { makeDigitalIssue, makePrintIssue, makePrintView } from "../print/index.ts";
import { pruneEditions } from "./prune.ts";

const article = z.object({ articleId: z.uuid() });
const recording = z.object({ articleId: z.uuid(), again: z.boolean().optional() });
/** The issue, or the one that the article is in. */
const whichIssue = z.object({ issueId: z.uuid().optional(), articleId: z.uuid().optional() });
const nothing = z.object({});

declare module "../platform/index.ts" {
  interface Tasks {
    "make-print-view": z.infer<typeof article>;
    "make-card": z.infer<typeof article>;
    "make-audio": z.infer<typeof recording>;
    "renew-recordings": z.infer<typeof nothing>;
    "make-print-issue": z.infer<typeof whichIssue>;
    "make-digital-issue": z.infer<typeof whichIssue>;
    "prune-editions": z.infer<typeof nothing>;
  }
  interface Events {
    "recording-made": { articleId: string };
    /** Of an issue on sale. */
    "issue-laid-out": { issueId: string };
  }
}

export const editionTasks = {
  "make-print-view": {
    says: "Set a print view",
    given: article,
    priority: 4,
    follows: ["article-published"],
    run: makePrintView,
  },
  "make-card": {
    says: "Draw an article’s card for other sites",
    given: article,
    priority: 4,
    follows: ["article-published"],
    run: makeCard,
  },
  "make-audio": {
    says: "Record an article",
    given: recording,
    priority: 8,
    attempts: 5,
    follows: ["article-published"],
    run: makeAudio,
  },
  "renew-recordings": {
    says: "Record anew what a changed word or voice touches",
    given: nothing,
    priority: 7,
    run: renewRecordings,
  },
  "make-print-issue": {
    says: "Set a printed issue",
    given: whichIssue,
    priority: 5,
    attempts: 5,
    follows: ["article-published", "article-withdrawn", "issue-on-sale", "issue-changed"],
    run: makePrintIssue,
  },
  "make-digital-issue": {
    says: "Make an issue’s PDF for the screen",
    given: whichIssue,
    priority: 6,
    attempts: 5,
    follows: ["article-published", "article-withdrawn", "issue-on-sale", "issue-changed"],
    run: makeDigitalIssue,
  },
  "prune-editions": { says: "Remove old editions", given: nothing, priority: 9, nightly: "03:05", run: pruneEditions },
} satisfies SomeTasks;
