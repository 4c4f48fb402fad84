import { publicationOf } from "../../editorial/index.ts";
import { type Db, type Tx, batched, groupedBy } from "../../platform/index.ts";
import { newId } from "../../values/index.ts";
import { refuse } from "../refusals.ts";
import { type LexiconEntry, lexiconProblem } from "./lexicon.ts";
import { fromPls } from "./pls.ts";

export type KeptEntry = LexiconEntry & { id: string };
type Scope = { articleId: string | null };
type Editing = Scope & { now: Date; by?: string | undefined };

/** The magazine's words, or those of one article alone, by alphabet. */
export async function lexiconEntries(db: Db | Tx, { articleId }: Scope): Promise<KeptEntry[]> {
  const rows = (await entriesOf(db, articleId ?? "")) ?? [];
  return rows.map(({ id, grapheme, kind, said, any_case }) => ({ id, grapheme, kind: kind, said, anyCase: any_case }));
}

/** By article, the magazine’s under ""; what a list asks of each of its articles is read at once. */
const entriesOf = batched(async (db, ids: string[]) => {
  const articles = ids.filter(Boolean);
  const rows = await db
    .selectFrom("lexicon_entries")
    .selectAll()
    .where((where) =>
      where.or([
        ...(articles.length > 0 ? [where("article_id", "in", articles)] : []),
        ...(articles.length < ids.length ? [where("article_id", "is", null)] : []),
      ]),
    )
    .orderBy("grapheme")
    .execute();
  return groupedBy(rows, (row) => row.article_id ?? "");
});

/** What holds for an article: its own words first, which win. */
export async function lexiconFor(db: Db | Tx, articleId: string): Promise<LexiconEntry[]> {
  const [own, everywhere] = await Promise.all([lexiconEntries(db, { articleId }), lexiconEntries(db, { articleId: null })]);
  return [...own, ...everywhere].map(({ grapheme, kind, said, anyCase }) => ({ grapheme, kind, said, anyCase }));
}

/** Writes a word, or how it is said from now on. Refuses "lexicon-unusable". */
export async function saveLexiconEntry(tx: Tx, entry: LexiconEntry, { articleId, now, by }: Editing): Promise<void> {
  const problem = lexiconProblem(entry);
  if (problem) throw refuse("lexicon-unusable", problem);
  await tx
    .deleteFrom("lexicon_entries")
    .where("grapheme", "=", entry.grapheme)
    .where("article_id", articleId ? "=" : "is", articleId)
    .execute();
  const { grapheme, kind, said, anyCase } = entry;
  await tx
    .insertInto("lexicon_entries")
    .values({ id: newId(now), article_id: articleId, grapheme, kind, said, any_case: anyCase, entered_at: now, entered_by: by ?? null })
    .execute();
}

export async function removeLexiconEntry(tx: Tx, { id, articleId }: Scope & { id: string }): Promise<void> {
  const { numDeletedRows } = await tx
    .deleteFrom("lexicon_entries")
    .where("id", "=", id)
    .where("article_id", articleId ? "=" : "is", articleId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw refuse("word-missing", (m) => m.desk.narration.refused.noWord);
}

/** Adds a PLS file's words; equal ones are replaced. Answers with how many, and a sentence for each left out. */
export async function importPls(tx: Tx, xml: string, editing: Editing): Promise<{ added: number; problems: string[] }> {
  const { entries, problems } = fromPls(xml, (await publicationOf(tx)).language);
  for (const entry of entries) await saveLexiconEntry(tx, entry, editing);
  return { added: entries.length, problems };
}
