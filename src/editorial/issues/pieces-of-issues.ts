import { sql } from "kysely";
import type { Db, Tx } from "../../platform/index.ts";

/** How many pieces stand in an issue, and how many of them are drafts: neither public in any state nor ready on their way. */
type PiecesOfIssue = { pieces: number; drafts: number };

/** Of each of these issues; one in which nothing stands has none of both. */
export async function piecesOfIssues(db: Db | Tx, issueIds: readonly string[]): Promise<Map<string, PiecesOfIssue>> {
  const { rows } = await sql<PiecesOfIssue & { id: string }>`select p.issue_id as id, count(*)::int as pieces,
      (count(*) filter (where not exists (select from article_publications public where public.article_id = p.article_id
        and public.withdrawn_at is null and public.replaced_at is null)
        and not exists (select from piece_moves moves join piece_steps steps on steps.id = moves.step_id
          where moves.article_id = p.article_id and moves.left_at is null and steps.means = 'ready')))::int as drafts
    from placements p where p.issue_id = any(${[...issueIds]}::uuid[]) group by p.issue_id`.execute(db);
  const counted = new Map(rows.map(({ id, ...counts }) => [id, counts]));
  return new Map(issueIds.map((id) => [id, counted.get(id) ?? { pieces: 0, drafts: 0 }]));
}
