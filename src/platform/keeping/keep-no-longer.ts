import { sql } from "kysely";
import type { Platform } from "../platform.ts";

const dayOfMilliseconds = 86_400_000;
/** Rows that go at once: a table is never locked for long, and what is stopped goes on the next night. */
const together = 5000;

/** The moment so many days ago. */
export const daysAgo = ({ clock }: Pick<Platform, "clock">, days: number): Date =>
  new Date(clock.now().valueOf() - days * dayOfMilliseconds);

/** Deletes some at a time until there are no more; `some` answers how many of at most so many there were. */
export async function deleteAll(some: (most: number) => Promise<{ numDeletedRows: bigint }>): Promise<void> {
  while ((await some(together)).numDeletedRows >= together);
}

/** Job: letters that have been kept as long as they are to be, those of sign-in first, and where somebody asked from. */
export async function forgetLettersSent(platform: Platform): Promise<void> {
  const { db, settings } = platform;
  const { signIns, letters } = settings.keep;
  const signIn = daysAgo(platform, signIns);
  await deleteAll((most) =>
    db
      .deleteFrom("letters")
      .where("id", "in", (of) =>
        of.selectFrom("letters").select("id").where("purpose", "=", "sign-in").where("written_at", "<", signIn).limit(most),
      )
      .executeTakeFirstOrThrow(),
  );
  await db.deleteFrom("rate_hits").where("window_start", "<", daysAgo(platform, 1)).execute();
  if (letters === undefined) return;
  const before = daysAgo(platform, letters);
  await deleteAll((most) =>
    db
      .deleteFrom("letters")
      .where("id", "in", (of) => of.selectFrom("letters").select("id").where("sent_at", "<", before).limit(most))
      .executeTakeFirstOrThrow(),
  );
}

/** Job: what was done at the desk so many years ago, some deeds at a time, with what each of them changed. */
export async function forgetDeeds({ db, clock, settings }: Platform): Promise<void> {
  const before = clock.now();
  before.setUTCFullYear(before.getUTCFullYear() - settings.keep.deedYears);
  await deleteAll(async (most) => {
    const { rows } = await sql<{ gone: number }>`select forget_deeds(${before}, ${most}::int) as gone`.execute(db);
    return { numDeletedRows: BigInt(rows[0]?.gone ?? 0) };
  });
}
