import type { Db, Tx } from "../platform/index.ts";
import { namedId, slugOf } from "../values/index.ts";
import type { Contributor } from "./views.ts";

export async function contributorsOf(db: Db | Tx): Promise<Contributor[]> {
  return db.selectFrom("contributors").select(["slug", "name", "bio"]).orderBy("name").execute();
}

export async function contributorBySlug(db: Db | Tx, slug: string): Promise<Contributor | undefined> {
  return db.selectFrom("contributors").select(["slug", "name", "bio"]).where("slug", "=", slug).executeTakeFirst();
}

/** Finds the contributor by name or adds one; a given bio replaces the old. */
export async function saveContributor(tx: Tx, { name, bio }: { name: string; bio?: string }): Promise<string> {
  const slug = slugOf(name);
  const row = { id: namedId("contributor", slug), slug, name, bio: bio ?? "" };
  const kept = await tx
    .insertInto("contributors")
    .values(row)
    .onConflict((conflict) => conflict.column("slug").doUpdateSet(bio === undefined ? { slug } : { name, bio }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return kept.id;
}

/** "Lena Marsh", "Lena Marsh and Tomas Okafor", "A, B and C": as a byline is printed. */
export function joinNames(names: readonly string[], language = "en"): string {
  const locale = language === "en" ? "en-GB" : language;
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(names);
}
