import type { z } from "zod";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { countAllCopies, countNewCopies } from "./count-copies.ts";

declare module "../platform/index.ts" {
  interface Tasks {
    "count-new-copies": z.infer<typeof noPayload>;
    "count-all-copies": z.infer<typeof noPayload>;
  }
}

export const numbersTasks = {
  "count-new-copies": { says: "Count the copies of the newest issues", given: noPayload, priority: 3, hourly: 12, run: countNewCopies },
  "count-all-copies": { says: "Count the copies of every issue", given: noPayload, priority: 3, nightly: "03:50", run: countAllCopies },
} satisfies SomeTasks;
