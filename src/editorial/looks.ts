import { type Db, type Platform, type Tx } from "../platform/index.ts";
import { isId, newId } from "../values/index.ts";
import { forgetPublication, publicationOf } from "./publication.ts";
import { refuse } from "./refusals.ts";
import type { Look } from "./views.ts";

/** Keeps a look aside, to be seen before it is everybody’s. Answers with its id. */
export async function tryLook({ clock }: Platform, tx: Tx, { look, by }: { look: Look; by: string }): Promise<string> {
  const id = newId(clock.now());
  await tx
    .insertInto("looks")
    .values({ id, look: JSON.stringify(look), made_at: clock.now(), made_by: by })
    .execute();
  return id;
}

export async function triedLook(db: Db | Tx, id: string): Promise<Look | undefined> {
  if (!isId(id)) return undefined;
  return (await db.selectFrom("looks").select("look").where("id", "=", id).executeTakeFirst())?.look;
}

/** Makes a tried look the site’s; the one before can be gone back to. Refuses "look-missing". */
export async function keepLook(platform: Platform, tx: Tx, id: string): Promise<void> {
  const look = await triedLook(tx, id);
  if (!look) throw refuse("look-missing", (m) => m.desk.refused.looks.missing);
  const { look: before } = await publicationOf(tx);
  const now = platform.clock.now();
  const known = await tx.selectFrom("looks").select("id").where("kept_at", "is not", null).limit(1).executeTakeFirst();
  // the first that is kept: what stood there until now is one to go back to
  if (!known)
    await tx
      .insertInto("looks")
      .values({ id: newId(now), look: JSON.stringify(before), made_at: now, kept_at: new Date(now.valueOf() - 1) })
      .execute();
  await putOn(tx, { id, look, now });
}

/** The look that was the site’s before the one that is; undefined where there was none. */
export async function lookBefore(db: Db | Tx): Promise<{ id: string; look: Look } | undefined> {
  const [, before] = await db
    .selectFrom("looks")
    .select(["id", "look"])
    .where("kept_at", "is not", null)
    .orderBy("kept_at", "desc")
    .orderBy("id", "desc")
    .limit(2)
    .execute();
  return before;
}

/** One click back: the look before is the site’s again, and the one that was can be gone back to in turn. Refuses "look-missing". */
export async function goBackToLook({ clock }: Platform, tx: Tx): Promise<void> {
  const before = await lookBefore(tx);
  if (!before) throw refuse("look-missing", (m) => m.desk.refused.looks.none);
  await putOn(tx, { ...before, now: clock.now() });
}

async function putOn(tx: Tx, { id, look, now }: { id: string; look: Look; now: Date }): Promise<void> {
  // this alone: a setting may be saved the same moment
  await tx
    .updateTable("publications")
    .set({ look: JSON.stringify(look) })
    .execute();
  forgetPublication(tx);
  const { last } = await tx
    .selectFrom("looks")
    .select((of) => of.fn.max("kept_at").as("last"))
    .executeTakeFirstOrThrow();
  // after every other, however soon they follow each other
  const kept_at = last && last >= now ? new Date(last.valueOf() + 1) : now;
  await tx.updateTable("looks").set({ kept_at }).where("id", "=", id).execute();
}
