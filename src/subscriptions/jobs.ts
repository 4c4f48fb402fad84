import type { z } from "zod";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { keepLastIssues } from "./last-issues.ts";

declare module "../platform/index.ts" {
  interface Tasks {
    "keep-last-issues": z.infer<typeof noPayload>;
  }
}

export const subscriptionsTasks = {
  "keep-last-issues": {
    given: noPayload,
    priority: 3,
    hourly: 19,
    run: keepLastIssues,
  },
} satisfies SomeTasks;
