import { sql } from "kysely";
import { type Db, type Platform, type Tx, inTransaction } from "../../platform/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { newId } from "../../values/index.ts";
import { refuse } from "../refusals.ts";

/** A step on the way of a piece, as the magazine names it. `means` "draft": where what is written here begins; "ready": it may go out. */
export type Step = { id: string; name: string; means: "draft" | "ready" | null };

/** In their order; the last of all, “published”, is no step: an article is public or it is not. */
export const stepsOf = (db: Db | Tx): Promise<Step[]> =>
  db.selectFrom("piece_steps").select(["id", "name", "means"]).where("ended_at", "is", null).orderBy("position").orderBy("id").execute();

const usual = [
  { name: "pitch", means: null },
  { name: "commissioned", means: null },
  { name: "draft", means: "draft" },
  { name: "inEdit", means: null },
  { name: "copyEdit", means: null },
  { name: "ready", means: "ready" },
] as const;

/** The steps that a new database has, in the place of those that are there; for one without a piece on its way. */
export async function beginSteps(tx: Tx): Promise<void> {
  await tx.deleteFrom("piece_steps").execute();
  await tx
    .insertInto("piece_steps")
    .values(usual.map(({ name, means }, at) => ({ name: messagesIn("en").desk.way.usual[name], means, position: at + 1 })))
    .execute();
}

/** The steps that a new database has, by their names in the magazine’s language; those that were named otherwise keep their names. */
export async function nameSteps(tx: Tx, language: string): Promise<void> {
  const [now, then] = [messagesIn("en").desk.way.usual, messagesIn(language).desk.way.usual];
  for (const { name } of usual)
    await tx.updateTable("piece_steps").set({ name: then[name] }).where("name", "=", now[name]).where("ended_at", "is", null).execute();
}

/** A step as it is to be; `id` null for a new one. */
type WantedStep = { id: string | null; name: string; means: Step["means"] };

/**
 * The steps as they are to be, in their order. One that is left out ends, and its name stays with what was moved there.
 * Refuses "steps-unusable": without names, with one name twice, without the step at which drafts begin, or ending one at which
 * pieces stand.
 */
export async function saveSteps(platform: Platform, wanted: readonly WantedStep[]): Promise<void> {
  refuseUnusable(wanted);
  await inTransaction(platform, async (tx) => {
    const now = platform.clock.now();
    const held = await tx.selectFrom("piece_steps").select(["id", "name"]).where("ended_at", "is", null).forUpdate().execute();
    const left = held.filter(({ id }) => !wanted.some((step) => step.id === id));
    await refuseInUse(tx, left);
    for (const { id } of left) await tx.updateTable("piece_steps").set({ ended_at: now, means: null }).where("id", "=", id).execute();
    // two that change names, or meanings, would be in each other's way
    await tx
      .updateTable("piece_steps")
      .set((of) => ({ means: null, name: of.cast<string>("id", "text") }))
      .where("ended_at", "is", null)
      .execute();
    for (const [position, { id, name, means }] of wanted.entries()) {
      const row = { name: name.trim(), means, position };
      if (held.some((one) => one.id === id)) await tx.updateTable("piece_steps").set(row).where("id", "=", id!).execute();
      else
        await tx
          .insertInto("piece_steps")
          .values({ id: newId(now), ...row })
          .execute();
    }
  });
}

function refuseUnusable(wanted: readonly WantedStep[]): void {
  const names = wanted.map(({ name }) => name.trim().toLowerCase());
  if (names.some((name) => name === "" || name.length > 60)) throw refuse("steps-unusable", (m) => m.desk.refused.pieces.stepNames);
  if (new Set(names).size < names.length) throw refuse("steps-unusable", (m) => m.desk.refused.pieces.sameNames);
  for (const means of ["draft", "ready"] as const)
    if (wanted.filter((step) => step.means === means).length !== 1)
      throw refuse("steps-unusable", (m) => m.desk.refused.pieces.twoMeanings);
}

async function refuseInUse(tx: Tx, left: readonly { id: string; name: string }[]): Promise<void> {
  if (left.length === 0) return;
  const used = await tx
    .selectFrom("piece_moves as moves")
    .select("moves.step_id")
    .where("moves.left_at", "is", null)
    .where(
      "moves.step_id",
      "in",
      left.map(({ id }) => id),
    )
    .where(
      sql<boolean>`not exists (select from article_publications as public where public.article_id = moves.article_id
        and public.withdrawn_at is null and public.replaced_at is null and public.published_at >= moves.moved_at)`,
    )
    .execute();
  const stuck = left.find(({ id }) => used.some(({ step_id }) => step_id === id));
  if (stuck) throw refuse("steps-unusable", (m) => m.desk.refused.pieces.stuck(stuck.name));
}
