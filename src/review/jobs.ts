import { z } from "zod";
import type { SomeTasks } from "../platform/index.ts";
import { writeOfComments } from "./letters/write-letter.ts";

const person = z.object({ personId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "write-of-comments": z.infer<typeof person>;
  }
}

export const reviewTasks = {
  "write-of-comments": { says: "Write to staff of comments that name or answer them", given: person, priority: 1, run: writeOfComments },
} satisfies SomeTasks;
