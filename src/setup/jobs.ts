import { z } from "zod";
import type { Platform, SomeTasks } from "../platform/index.ts";

const keysOfFiles = z.object({ keys: z.array(z.string()) });

declare module "../platform/index.ts" {
  interface Tasks {
    "drop-files-of-demo": z.infer<typeof keysOfFiles>;
  }
}

/** Those that were there when the demo went; what was put since is one’s own. */
async function dropFiles({ storage }: Platform, { keys }: z.infer<typeof keysOfFiles>): Promise<void> {
  for (const key of keys) await storage.delete(key);
}

export const setupTasks = {
  "drop-files-of-demo": { says: "Delete the files of the demo that went", given: keysOfFiles, priority: 0, run: dropFiles },
} satisfies SomeTasks;
