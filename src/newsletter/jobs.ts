import { z } from "zod";
import type { SomeTasks } from "../platform/index.ts";
import { beginMailing, sendIssueLetter } from "./begin.ts";
import { setIssueLetter } from "./letter-kind.ts";
import { sendMailing } from "./send-mailing.ts";

const mailing = z.object({ mailingId: z.uuid() });
const issue = z.object({ issueId: z.uuid() });

declare module "../platform/index.ts" {
  interface Tasks {
    "set-issue-letter": z.infer<typeof issue>;
    "send-issue-letter": z.infer<typeof issue>;
    "begin-mailing": z.infer<typeof mailing>;
    "send-mailing": z.infer<typeof mailing>;
  }
}

export const newsletterTasks = {
  "set-issue-letter": { says: "Set an issue’s newsletter", given: issue, priority: 5, run: setIssueLetter },
  "send-issue-letter": {
    says: "Send an issue’s newsletter on its day",
    given: issue,
    priority: 2,
    follows: ["issue-on-sale"],
    run: sendIssueLetter,
  },
  "begin-mailing": { says: "Begin a mailing", given: mailing, priority: 2, run: beginMailing },
  "send-mailing": { says: "Send the next letters of a mailing", given: mailing, priority: 3, run: sendMailing },
} satisfies SomeTasks;
