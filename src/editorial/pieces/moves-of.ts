import { peopleById } from "../../people/index.ts";
import type { Db } from "../../platform/index.ts";
import { holderOf } from "./read-pieces.ts";

/** One move of a piece: to which step, into whose hands, when and by whom ("" by the house). */
export type PieceMove = { step: string; holder: string; note: string; at: Date; by: string };

/** All that ever happened on its way, the newest first. */
export async function movesOfPiece(db: Db, articleId: string): Promise<PieceMove[]> {
  const rows = await db
    .selectFrom("piece_moves as moves")
    .innerJoin("piece_steps as steps", "steps.id", "moves.step_id")
    .leftJoin("contributors", "contributors.id", "moves.contributor_id")
    .select(["steps.name", "moves.person_id", "moves.contributor_id", "contributors.name as contributor"])
    .select(["moves.note", "moves.moved_at", "moves.moved_by"])
    .where("moves.article_id", "=", articleId)
    .orderBy("moves.moved_at", "desc")
    .orderBy("moves.id", "desc")
    .execute();
  const people = await peopleById(db, [...new Set(rows.flatMap(({ person_id, moved_by }) => [person_id ?? [], moved_by ?? []].flat()))]);
  return rows.map((row) => {
    const by = row.moved_by ? people.get(row.moved_by) : undefined;
    return {
      step: row.name,
      holder: holderOf(row, people)?.name ?? "",
      note: row.note,
      at: row.moved_at,
      by: by?.name || by?.email || "",
    };
  });
}
