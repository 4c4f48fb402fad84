import type { Db, Platform, Tx } from "../../platform/index.ts";

const newest = (db: Db | Tx) =>
  db.selectFrom("report_choices").select(["person_id", "choice"]).distinctOn("person_id").orderBy("person_id").orderBy("id", "desc");

/** Everybody who wants the month’s figures, whether or not they are still staff. */
export async function wantingReport(db: Db | Tx): Promise<Set<string>> {
  const rows = await newest(db).execute();
  return new Set(rows.filter(({ choice }) => choice === "in").map(({ person_id }) => person_id));
}

export async function wantsReport(db: Db, personId: string): Promise<boolean> {
  const row = await newest(db).where("person_id", "=", personId).executeTakeFirst();
  return row?.choice === "in";
}

export async function chooseReport({ db, clock }: Platform, { personId, wants }: { personId: string; wants: boolean }): Promise<void> {
  await db
    .insertInto("report_choices")
    .values({ person_id: personId, choice: wants ? "in" : "out", chosen_at: clock.now() })
    .execute();
}
