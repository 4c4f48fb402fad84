import { z } from "zod";
import type { SomeTasks } from "../platform/index.ts";
import { makeEpubOnceSet, makeNarratedEpubOnceRecorded, renewEpubs } from "./epub/make-epub.ts";

const article = z.object({ articleId: z.uuid() });
const issue = z.object({ issueId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "renew-epubs": z.infer<typeof article>;
    "make-epub": z.infer<typeof issue>;
    "make-narrated-epub": z.infer<typeof issue>;
  }
}

export const bookTasks = {
  "renew-epubs": {
    given: article,
    priority: 5,
    follows: ["article-published", "article-withdrawn", "recording-made"],
    run: renewEpubs,
  },
  "make-epub": {
    apart: true,
    given: issue,
    priority: 6,
    attempts: 5,
    // the books list the printed pages
    follows: ["issue-on-sale", "issue-changed", "issue-laid-out"],
    run: makeEpubOnceSet,
  },
  "make-narrated-epub": {
    apart: true,
    given: issue,
    priority: 7,
    attempts: 5,
    follows: ["issue-on-sale", "issue-changed", "issue-laid-out"],
    run: makeNarratedEpubOnceRecorded,
  },
} satisfies SomeTasks;
