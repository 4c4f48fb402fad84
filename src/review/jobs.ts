import { z } from "zod";
import type { SomeTasks } from "../platform/index.ts";
import { writeToGuest } from "./letters/write-to-guest.ts";
import { writeOfComments } from "./letters/write-letter.ts";

const person = z.object({ personId: z.uuid() });
const link = z.object({ linkId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "write-of-comments": z.infer<typeof person>;
    "write-to-guest": z.infer<typeof link>;
  }
}

export const reviewTasks = {
  "write-of-comments": { given: person, priority: 1, run: writeOfComments },
  "write-to-guest": { given: link, priority: 1, run: writeToGuest },
} satisfies SomeTasks;
