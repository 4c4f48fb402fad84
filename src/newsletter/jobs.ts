import { z } from "zod";
import { type Platform, type SomeTasks, daysAgo, deleteAll, noPayload } from "../platform/index.ts";
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
    "forget-newsletter-requests": z.infer<typeof noPayload>;
  }
}

/** Deletes addresses that asked for the newsletter and never confirmed it: nobody knows whose they are. */
async function forgetRequests(platform: Platform): Promise<void> {
  const before = daysAgo(platform, platform.settings.keep.signIns);
  await deleteAll((most) =>
    platform.db
      .deleteFrom("newsletter_requests")
      .where("id", "in", (of) =>
        of.selectFrom("newsletter_requests").select("id").where("confirmed_at", "is", null).where("expires_at", "<", before).limit(most),
      )
      .executeTakeFirstOrThrow(),
  );
}

export const newsletterTasks = {
  "set-issue-letter": { given: issue, priority: 5, run: setIssueLetter },
  "send-issue-letter": {
    given: issue,
    priority: 2,
    follows: ["issue-on-sale"],
    run: sendIssueLetter,
  },
  "begin-mailing": { given: mailing, priority: 2, run: beginMailing },
  "send-mailing": { given: mailing, priority: 3, run: sendMailing },
  "forget-newsletter-requests": {
    given: noPayload,
    priority: 3,
    nightly: "03:33",
    run: forgetRequests,
  },
} satisfies SomeTasks;
