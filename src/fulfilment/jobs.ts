import { z } from "zod";
import type { SomeTasks } from "../platform/index.ts";
import { releaseCopies } from "./release-issue.ts";
import { freezeLabels } from "./freeze-issue.ts";

const issue = z.object({ issueId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "release-copies": z.infer<typeof issue>;
    "freeze-labels": z.infer<typeof issue>;
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
} satisfies SomeTasks;
