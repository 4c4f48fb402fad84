import type { z } from "zod";
import { type Platform, type SomeTasks, daysAgo, deleteAll, noPayload } from "../platform/index.ts";

declare module "../platform/index.ts" {
  interface Tasks {
    "forget-sign-ins": z.infer<typeof noPayload>;
  }
}

/** Deletes tries to sign in that are over, and sessions that have ended, once they have been kept as long as they are to be. */
async function forgetSignIns(platform: Platform): Promise<void> {
  const { db, settings } = platform;
  const [tries, sessions] = [daysAgo(platform, settings.keep.signIns), daysAgo(platform, settings.keep.sessions)];
  await deleteAll((most) =>
    db
      .deleteFrom("sign_ins")
      .where("id", "in", (of) => of.selectFrom("sign_ins").select("id").where("expires_at", "<", tries).limit(most))
      .executeTakeFirstOrThrow(),
  );
  await deleteAll((most) =>
    db
      .deleteFrom("sessions")
      .where("id", "in", (of) =>
        of
          .selectFrom("sessions")
          .select("id")
          .where((where) => where.or([where("ended_at", "<", sessions), where("expires_at", "<", sessions)]))
          .limit(most),
      )
      .executeTakeFirstOrThrow(),
  );
  await db.deleteFrom("passkey_challenges").where("expires_at", "<", platform.clock.now()).execute();
}

export const peopleTasks = {
  "forget-sign-ins": {
    given: noPayload,
    priority: 3,
    nightly: "03:31",
    run: forgetSignIns,
  },
} satisfies SomeTasks;
