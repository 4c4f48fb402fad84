import type { Db, Tx } from "../../platform/index.ts";
import type { Day } from "../../values/index.ts";

/** What happened to an article in public: `by` is a person's id, none where a command or a job did it. */
export type PublicEvent =
  | { what: "published" | "changed"; at: Date; by: string | null; on: Day; headline: string }
  | { what: "withdrawn"; at: Date; by: string | null; why: string }
  | { what: "corrected"; at: Date; by: string | null; on: Day; text: string };

/** Newest first. */
export async function historyOf(db: Db | Tx, articleId: string): Promise<PublicEvent[]> {
  const publications = await db
    .selectFrom("article_publications")
    .select(["headline", "published_at", "published_by", "published_on", "withdrawn_at", "withdrawn_by", "withdrawn_why", "replaced_at"])
    .where("article_id", "=", articleId)
    .orderBy("published_at")
    .execute();
  const corrections = await db
    .selectFrom("corrections")
    .select(["text", "corrected_on", "noted_at", "noted_by"])
    .where("article_id", "=", articleId)
    .execute();
  const events: PublicEvent[] = publications.flatMap((row, at): PublicEvent[] => [
    {
      what: publications[at - 1]?.replaced_at ? "changed" : "published",
      at: row.published_at,
      by: row.published_by,
      on: row.published_on,
      headline: row.headline,
    },
    ...(row.withdrawn_at ? [{ what: "withdrawn" as const, at: row.withdrawn_at, by: row.withdrawn_by, why: row.withdrawn_why ?? "" }] : []),
  ]);
  events.push(
    ...corrections.map((row) => ({
      what: "corrected" as const,
      at: row.noted_at,
      by: row.noted_by,
      on: row.corrected_on,
      text: row.text,
    })),
  );
  return events.sort((a, b) => b.at.valueOf() - a.at.valueOf());
}
