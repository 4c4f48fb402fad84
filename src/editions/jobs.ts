import { z } from "zod";
import type { SomeTasks } from "../platform/index.ts";
import { pruneEditions } from "./prune.ts";

const nothing = z.object({});

declare module "../platform/index.ts" {
  interface Tasks {
    "prune-editions": z.infer<typeof nothing>;
  }
}

export const editionTasks = {
  "prune-editions": { says: "Remove old editions", given: nothing, priority: 9, nightly: "03:05", run: pruneEditions },
} satisfies SomeTasks;
