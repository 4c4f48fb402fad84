import type { Db, Platform, Tx } from "../../platform/index.ts";

export async function wantsCommentLetters(db: Db, personId: string): Promise<boolean> {
  const row = await db.selectFrom("unwanted_comment_letters").select("person_id").where("person_id", "=", personId).executeTakeFirst();
  return row === undefined;
}

/** What waits already to be written is not written either. */
export async function chooseCommentLetters(
  { clock }: Platform,
  tx: Tx,
  { personId, wants }: { personId: string; wants: boolean },
): Promise<void> {
  if (wants) {
    await tx.deleteFrom("unwanted_comment_letters").where("person_id", "=", personId).execute();
    return;
  }
  await tx
    .insertInto("unwanted_comment_letters")
    .values({ person_id: personId, since: clock.now() })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx.deleteFrom("comment_letters").where("person_id", "=", personId).where("written_at", "is", null).execute();
}
