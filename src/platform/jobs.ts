import { z } from "zod";
import { backUpNightly } from "./backup/nightly.ts";
import { type SomeTasks, noPayload } from "./jobs/tasks.ts";
import { forgetDeeds, forgetLettersSent } from "./keeping/keep-no-longer.ts";
import { sendLetter } from "./mail/letters.ts";

const letter = z.object({ letterId: z.uuid() });

declare module "./jobs/tasks.ts" {
  interface Tasks {
    "send-letter": z.infer<typeof letter>;
    "back-up": z.infer<typeof noPayload>;
    "forget-letters-sent": z.infer<typeof noPayload>;
    "forget-deeds": z.infer<typeof noPayload>;
  }
}

export const platformTasks = {
  "send-letter": { given: letter, priority: 0, attempts: 12, run: sendLetter },
  "back-up": { given: noPayload, priority: 2, nightly: "03:35", run: backUpNightly },
  "forget-letters-sent": {
    given: noPayload,
    priority: 3,
    nightly: "03:32",
    run: forgetLettersSent,
  },
  "forget-deeds": {
    given: noPayload,
    priority: 3,
    nightly: "03:38",
    run: forgetDeeds,
  },
} satisfies SomeTasks;
