import { z } from "zod";
import { pictureFiles } from "../editorial/index.ts";
import type { Platform, SomeTasks } from "../platform/index.ts";

const keysOfFiles = z.object({ keys: z.array(z.string()) });

declare module "../platform/index.ts" {
  interface Tasks {
    "drop-files-of-demo": z.infer<typeof keysOfFiles>;
  }
}

/** Those that were there when the demo went. A picture of one’s own that the demo had, too, is the same file: it stays. */
async function dropFiles({ db, storage }: Platform, { keys }: z.infer<typeof keysOfFiles>): Promise<void> {
  const named = new Set((await pictureFiles(db)).map(({ key }) => key));
  for (const key of keys) if (!named.has(key)) await storage.delete(key);
}

export const setupTasks = {
  "drop-files-of-demo": { given: keysOfFiles, priority: 0, run: dropFiles },
} satisfies SomeTasks;
