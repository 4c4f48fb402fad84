import type { z } from "zod";
import { type Platform, type SomeTasks, noPayload } from "../platform/index.ts";
import { keptDays } from "./read-letters.ts";

declare module "../platform/index.ts" {
  interface Tasks {
    "forget-letters": z.infer<typeof noPayload>;
  }
}

/** Deletes what is kept no longer: letters whose address nobody proved, declined ones, and taken ones, whose words their draft has. */
async function forgetLetters({ db, clock }: Platform): Promise<void> {
  const before = (days: number) => new Date(clock.now().valueOf() - days * 86_400_000);
  await db
    .deleteFrom("reader_letters")
    .where((where) =>
      where.or([
        where.and([where("proven_at", "is", null), where("sent_at", "<", before(keptDays.unproven))]),
        where("declined_at", "<", before(keptDays.declined)),
        where("taken_at", "<", before(keptDays.taken)),
      ]),
    )
    .execute();
}

export const correspondenceTasks = {
  "forget-letters": {
    given: noPayload,
    priority: 3,
    nightly: "03:34",
    run: forgetLetters,
  },
} satisfies SomeTasks;
