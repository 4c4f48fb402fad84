import { z } from "zod";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { countAllCopies, countNewCopies } from "./count-copies.ts";
import { releaseCopies } from "./release-issue.ts";
import { freezeLabels } from "./freeze-issue.ts";

const issue = z.object({ issueId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "release-copies": z.infer<typeof issue>;
    "freeze-labels": z.infer<typeof issue>;
    "count-new-copies": z.infer<typeof noPayload>;
    "count-all-copies": z.infer<typeof noPayload>;
  }
}

export const fulfilmentTasks = {
  "release-copies": {
    given: issue,
    priority: 1,
    follows: ["issue-on-sale"],
    run: releaseCopies,
  },
  "freeze-labels": {
    given: issue,
    priority: 1,
    follows: ["issue-closed"],
    run: freezeLabels,
  },
  "count-new-copies": { given: noPayload, priority: 3, hourly: 12, run: countNewCopies },
  "count-all-copies": { given: noPayload, priority: 3, nightly: "03:50", run: countAllCopies },
} satisfies SomeTasks;
