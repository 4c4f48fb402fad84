import { z } from "zod";
import type { SomeTasks } from "../platform/index.ts";
import { tellOfIssue } from "./tell-of-issue.ts";

const ofIssue = z.object({ issueId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "tell-browsers": z.infer<typeof ofIssue>;
  }
}

export const pushTasks = {
  "tell-browsers": {
    given: ofIssue,
    priority: 2,
    follows: ["issue-on-sale"],
    run: tellOfIssue,
  },
} satisfies SomeTasks;
