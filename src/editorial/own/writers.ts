import type { Db, Platform, Tx } from "../../platform/index.ts";

type Giving = { articleId: string; by?: string | undefined };

/** Those whose piece it is, by their ids; the first that it was given to first. */
export async function writersOf(db: Db | Tx, articleId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("article_writers")
    .select("person_id")
    .where("article_id", "=", articleId)
    .orderBy("given_at")
    .orderBy("person_id")
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** Makes it the piece of this person too. */
export async function giveArticle({ clock }: Platform, tx: Tx, { articleId, personId, by }: Giving & { personId: string }): Promise<void> {
  await tx
    .insertInto("article_writers")
    .values({ article_id: articleId, person_id: personId, given_at: clock.now(), given_by: by ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The piece is these people’s from now on, and nobody else’s. */
export async function setWriters(platform: Platform, tx: Tx, { articleId, people, by }: Giving & { people: string[] }): Promise<void> {
  const held = await writersOf(tx, articleId);
  const gone = held.filter((id) => !people.includes(id));
  if (gone.length > 0) await tx.deleteFrom("article_writers").where("article_id", "=", articleId).where("person_id", "in", gone).execute();
  for (const personId of people) if (!held.includes(personId)) await giveArticle(platform, tx, { articleId, personId, by });
}

/** The sections of each who edits some, by their slugs, in the magazine’s order. */
export async function sectionsOfEditors(db: Db | Tx): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom("section_editors")
    .innerJoin("sections", "sections.id", "section_editors.section_id")
    .select(["person_id", "slug"])
    .orderBy("position")
    .execute();
  const found = new Map<string, string[]>();
  for (const { person_id, slug } of rows) found.set(person_id, [...(found.get(person_id) ?? []), slug]);
  return found;
}

/** They edit these sections from now on, and no others; a slug that is no section’s is passed over. */
export async function setSections(
  { clock }: Platform,
  tx: Tx,
  { personId, slugs, by }: { personId: string; slugs: string[]; by?: string | undefined },
): Promise<void> {
  const wanted = slugs.length === 0 ? [] : await tx.selectFrom("sections").select("id").where("slug", "in", slugs).execute();
  const ids = wanted.map(({ id }) => id);
  await tx
    .deleteFrom("section_editors")
    .where("person_id", "=", personId)
    .$if(ids.length > 0, (rows) => rows.where("section_id", "not in", ids))
    .execute();
  for (const section_id of ids)
    await tx
      .insertInto("section_editors")
      .values({ section_id, person_id: personId, given_at: clock.now(), given_by: by ?? null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}
