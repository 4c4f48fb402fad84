import { type Db, type Platform, type Tx, coalesced } from "../platform/index.ts";

/** Whether the magazine takes letters to the editor by its form. */
export const areLettersWanted: (db: Db | Tx) => Promise<boolean> = coalesced(async (db) => {
  const row = await db.selectFrom("reader_letters_wanted").select("are_wanted").executeTakeFirst();
  return row?.are_wanted ?? true;
});

export async function wantLetters(
  { clock }: Pick<Platform, "clock">,
  tx: Tx,
  { wanted, by }: { wanted: boolean; by: string },
): Promise<void> {
  const row = { are_wanted: wanted, changed_at: clock.now(), changed_by: by };
  await tx
    .insertInto("reader_letters_wanted")
    .values(row)
    .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
    .execute();
}
