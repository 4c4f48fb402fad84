import { personById } from "../../people/index.ts";
import { type Platform, type Tx, inTransaction } from "../../platform/index.ts";
import { newId } from "../../values/index.ts";
import { lockArticle } from "../articles/lock-article.ts";
import { saveArticle } from "../articles/save-article.ts";
import { refuse } from "../refusals.ts";
import { stepsOf } from "./steps.ts";

/** Who has a piece: somebody at the desk, or a contributor who has no seat there. */
export type Holder = { kind: "person" | "contributor"; id: string };

type Move = {
  articleId: string;
  /** Left out: it stays at its step and changes hands. */
  stepId?: string | undefined;
  /** Left out: whoever has it keeps it; null: nobody has it any more. */
  holder?: Holder | null | undefined;
  note?: string;
  by?: string | undefined;
};

/**
 * Moves a piece to a step, or into other hands: a row with who and when. Nothing happens where nothing is other than it was.
 * Refuses "article-missing", "step-missing" and "holder-missing".
 */
export const movePiece = (platform: Platform, move: Move): Promise<void> =>
  inTransaction(platform, (tx) => moveInTransaction(platform, tx, move));

async function moveInTransaction(platform: Platform, tx: Tx, { articleId, stepId, holder, note = "", by }: Move): Promise<void> {
  await lockArticle(tx, articleId);
  const now = platform.clock.now();
  const before = await current(tx, articleId);
  const step_id = await stepFor(tx, stepId ?? before?.step_id);
  const hands = holder === undefined ? handsOf(before) : await handsFor(tx, holder);
  const same = handsOf(before);
  const stays = before !== undefined && before.step_id === step_id && !before.is_over;
  if (stays && !note.trim() && same.person_id === hands.person_id && same.contributor_id === hands.contributor_id) return;
  if (before) await tx.updateTable("piece_moves").set({ left_at: now }).where("id", "=", before.id).execute();
  await tx
    .insertInto("piece_moves")
    .values({ id: newId(now), article_id: articleId, step_id, ...hands, note: note.trim(), moved_at: now, moved_by: by ?? null })
    .execute();
}

/** Its newest move; `is_over`: it became public after it, so that the same step again is a move. */
const current = (tx: Tx, articleId: string) =>
  tx
    .selectFrom("piece_moves")
    .leftJoin("article_publications as public", (join) =>
      join
        .onRef("public.article_id", "=", "piece_moves.article_id")
        .on("public.withdrawn_at", "is", null)
        .on("public.replaced_at", "is", null)
        .onRef("public.published_at", ">=", "piece_moves.moved_at"),
    )
    .select(["piece_moves.id", "step_id", "person_id", "contributor_id"])
    .select((of) => of("public.id", "is not", null).as("is_over"))
    .where("piece_moves.article_id", "=", articleId)
    .where("left_at", "is", null)
    .executeTakeFirst();

type Hands = { person_id: string | null; contributor_id: string | null };
const handsOf = (row?: Hands): Hands => ({ person_id: row?.person_id ?? null, contributor_id: row?.contributor_id ?? null });

/** A step that was asked for; else the one at which drafts begin. */
async function stepFor(tx: Tx, stepId: string | undefined): Promise<string> {
  const steps = await stepsOf(tx);
  const found = stepId === undefined ? steps.find(({ means }) => means === "draft") : steps.find(({ id }) => id === stepId);
  if (!found) throw refuse("step-missing", (m) => m.desk.refused.pieces.noStep, { step: (m) => m.desk.refused.pieces.chooseStep });
  return found.id;
}

async function handsFor(tx: Tx, holder: Holder | null): Promise<Hands> {
  if (!holder) return handsOf();
  const { kind, id } = holder;
  const known =
    kind === "person"
      ? (await personById(tx, id))?.roles.length
      : await tx.selectFrom("contributors").select("id").where("id", "=", id).executeTakeFirst();
  if (!known) throw refuse("holder-missing", (m) => m.desk.refused.pieces.noHolder, { holder: (m) => m.desk.refused.pieces.chooseHolder });
  return kind === "person" ? { person_id: id, contributor_id: null } : { person_id: null, contributor_id: id };
}

/** A piece begins with its title alone, at the first step of its way. Answers with the article's id. Refuses "article-invalid". */
export function beginPiece(platform: Platform, { title, by }: { title: string; by: string }): Promise<string> {
  return inTransaction(platform, async (tx) => {
    const articleId = await saveArticle(platform, tx, { headline: title, byline: [], body: { type: "doc", content: [] } }, { by });
    await moveInTransaction(platform, tx, { articleId, stepId: (await stepsOf(tx))[0]?.id, by });
    return articleId;
  });
}
