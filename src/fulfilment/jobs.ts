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
    says: "Release an issue’s digital copies",
    given: issue,
    priority: 1,
    follows: ["issue-on-sale"],
    run: releaseCopies,
  },
  "freeze-labels": {
    says: "Freeze the labels of an issue that has closed",
    given: issue,
    priority: 1,
    follows: ["issue-closed"],
    run: freezeLabels,
  },
  "count-new-copies": { says: "Count the copies of the newest issues", given: noPayload, priority: 3, hourly: 12, run: countNewCopies },
  "count-all-copies": { says: "Count the copies of every issue", given: noPayload, priority: 3, nightly: "03:50", run: countAllCopies },
} satisfies SomeTasks;
