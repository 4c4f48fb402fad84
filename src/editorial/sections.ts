import type { Db, Tx } from "../platform/index.ts";
import { namedId, slugOf } from "../values/index.ts";
import type { Section } from "./views.ts";

export async function sectionsOf(db: Db | Tx): Promise<Section[]> {
  return db.selectFrom("sections").select(["slug", "name", "ink"]).orderBy("position").execute();
}

/** Adds the section or changes its ink; sections keep the order in which they were added. */
export async function saveSection(tx: Tx, { name, ink }: { name: string; ink?: string }): Promise<string> {
  const slug = slugOf(name);
  const id = namedId("section", slug);
  const { count } = await tx
    .selectFrom("sections")
    .select((s) => s.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  await tx
    .insertInto("sections")
    .values({ id, slug, name, ...(ink && { ink }), position: count })
    .onConflict((conflict) => conflict.column("slug").doUpdateSet({ name, ...(ink && { ink }) }))
    .execute();
  return id;
}
