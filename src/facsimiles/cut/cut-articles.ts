import { type Imported, articleBrought, issueById, readManuscriptApart, saveSource } from "../../editorial/index.ts";
import { type JobContext, type Platform, enqueue, inTransaction } from "../../platform/index.ts";
import { Refusal } from "../../values/index.ts";
import { facsimileById } from "../facsimiles.ts";
import { refuse } from "../refusals.ts";
import { type FoundArticle, findArticles } from "./find-articles.ts";

/** More than these of one issue are no articles: headlines were taken for what they are not. */
const mostArticles = 100;

/** Asks for the articles of an old issue as drafts. Refuses "facsimile-busy" for one that is not made, or was cut before. */
export async function askForArticles(platform: Platform, id: string, by?: string): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const { state, cut } = await facsimileById(tx, id);
    if (state !== "made") throw refuse("facsimile-busy", (m) => m.desk.oldIssues.refused.drawing);
    if (cut !== "no") throw refuse("facsimile-busy", (m) => m.desk.oldIssues.refused.cutAlready);
    await tx
      .updateTable("facsimiles")
      .set({ cut: "asked", cut_by: by ?? null })
      .where("id", "=", id)
      .execute();
    await enqueue(tx, "cut-facsimile", { facsimileId: id }, { queue: "facsimiles" });
  });
}

/** Job: makes a draft of each article that the text layer shows, all or none; done already, nothing happens. */
export async function cutArticles(
  platform: Platform,
  { facsimileId }: { facsimileId: string },
  { signal }: Pick<JobContext, "signal">,
): Promise<void> {
  const { db } = platform;
  const row = await db.selectFrom("facsimiles").selectAll().where("id", "=", facsimileId).executeTakeFirst();
  if (row?.cut !== "asked" || !row.issue_id) return;
  const pages = await db
    .selectFrom("facsimile_pages")
    .select(["page", "layer"])
    .where("facsimile_id", "=", facsimileId)
    .orderBy("page")
    .execute();
  const drafts: { page: number; imported: Imported }[] = [];
  for (const found of findArticles(pages).slice(0, mostArticles)) {
    signal.throwIfAborted();
    const imported = await readAsText(found, signal);
    if (imported) drafts.push({ page: found.page, imported });
  }
  const { coverDate } = await issueById(db, row.issue_id);
  await inTransaction(platform, async (tx) => {
    const { cut } = await tx.selectFrom("facsimiles").select("cut").where("id", "=", facsimileId).forUpdate().executeTakeFirstOrThrow();
    if (cut !== "asked") return;
    for (const { page, imported } of drafts) {
      const articleId = await saveSource(platform, tx, { ...imported.source, date: coverDate }, { by: row.cut_by ?? undefined });
      const version = (await articleBrought(tx, articleId))?.version ?? 0;
      await tx.insertInto("facsimile_articles").values({ facsimile_id: facsimileId, article_id: articleId, page, version }).execute();
    }
    await tx.updateTable("facsimiles").set({ cut: "done" }).where("id", "=", facsimileId).execute();
  });
}

/** By the reader of print text, in a thread of its own; undefined for what it finds no article in. */
async function readAsText({ page, text }: FoundArticle, signal: AbortSignal): Promise<Imported | undefined> {
  try {
    return await readManuscriptApart(Buffer.from(text), `page-${page}.txt`, { signal });
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
