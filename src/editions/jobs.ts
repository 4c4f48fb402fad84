import type { z } from "zod";
import { type SomeTasks, noPayload } from "../platform/index.ts";
import { pruneEditions } from "./prune.ts";

declare module "../platform/index.ts" {
  interface Tasks {
    "prune-editions": z.infer<typeof noPayload>;
  }
}

export const editionTasks = {
  "prune-editions": { given: noPayload, priority: 9, nightly: "03:05", run: pruneEditions },
} satisfies SomeTasks;
