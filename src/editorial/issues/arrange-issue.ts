import type { Opener } from "../../document/index.ts";
import { type Db, type Platform, type Tx, announce } from "../../platform/index.ts";
import { newId, oneOf } from "../../values/index.ts";
import { lockArticle } from "../articles/lock-article.ts";
import { refuseHeld } from "../pieces/legal-hold.ts";
import { refuse } from "../refusals.ts";
import { enterState } from "./plan-issues.ts";
import { type Columns, columnCounts } from "./printed-articles.ts";
import { issueById } from "./read-issues.ts";

/** A piece as it stands in an issue: its columns and how it opens in print, null where the house finds out. */
export type Placed = { articleId: string; columns: Columns | null; opener: Opener | null };

/**
 * What is done with one piece of an issue. `to`: it stands before another one that stands there, null for the end, and comes in
 * where it stands in no issue; `by`: one place up or down; `set`: how it is printed, what is left out stays.
 */
export type Arranging = { articleId: string } & (
  | { to: "before"; before: string | null }
  | { to: "by"; places: 1 | -1 }
  | { to: "out" }
  | { to: "set"; columns?: Columns | null; opener?: Opener | null }
);

type Did = "in" | "moved" | "out" | "set";
/** What can be undone of an issue: the newest that was done with it. */
export type Undoable = { did: Did; headline: string };

/** How many steps back there are. */
const kept = 50;

/**
 * Arranges one piece of an issue and keeps how it stood before; nothing is kept where nothing moved. Refuses "issue-on-sale" for
 * what would come in or go out of an issue on sale, "article-missing", and "article-placed" for a piece of another issue, "article-held" for how one under legal hold opens.
 */
export async function arrangeIssue(
  platform: Platform,
  tx: Tx,
  { issueId, by, ...asked }: Arranging & { issueId: string; by: string },
): Promise<void> {
  await lock(tx, issueId);
  const before = await placedIn(tx, issueId);
  const after = arranged(before, asked);
  if (same(before, after)) return;
  const did = after.length > before.length ? "in" : after.length < before.length ? "out" : asked.to === "set" ? "set" : "moved";
  await refuseContents(tx, issueId, did);
  if (did === "in") await refuseElsewhere(tx, asked.articleId);
  const now = platform.clock.now();
  await apply(tx, issueId, { before, after });
  await tx
    .insertInto("issue_arrangements")
    .values({
      id: newId(now),
      issue_id: issueId,
      article_id: asked.articleId,
      did,
      stood_before: JSON.stringify(before),
      stood_after: JSON.stringify(after),
      arranged_at: now,
      arranged_by: by,
    })
    .execute();
  // what was undone before this cannot be done again after it
  await tx.deleteFrom("issue_arrangements").where("issue_id", "=", issueId).where("undone_at", "is not", null).execute();
  await forgetOld(tx, issueId);
  await tell(platform, tx, { issueId, by });
}

/** Puts the issue back to how it stood before the newest step, once; nothing where there is none. Refuses "arrangement-changed" where it stands otherwise by now. */
export async function undoArrangement(platform: Platform, tx: Tx, { issueId, by }: { issueId: string; by: string }): Promise<void> {
  await lock(tx, issueId);
  const step = await newest(tx, issueId).executeTakeFirst();
  if (!step) return;
  const here = await placedIn(tx, issueId);
  refuseChanged(here, step.stood_after);
  await refuseContents(tx, issueId, step.did);
  if (step.did === "out") await refuseElsewhere(tx, step.article_id);
  await apply(tx, issueId, { before: here, after: step.stood_before });
  await tx.updateTable("issue_arrangements").set({ undone_at: platform.clock.now() }).where("id", "=", step.id).execute();
  await tell(platform, tx, { issueId, by });
}

/** Does again what was undone last; nothing where nothing was undone since the issue was arranged. Refuses as undoing does. */
export async function redoArrangement(platform: Platform, tx: Tx, { issueId, by }: { issueId: string; by: string }): Promise<void> {
  await lock(tx, issueId);
  const step = await firstUndone(tx, issueId).executeTakeFirst();
  if (!step) return;
  const here = await placedIn(tx, issueId);
  refuseChanged(here, step.stood_before);
  await refuseContents(tx, issueId, step.did);
  if (step.did === "in") await refuseElsewhere(tx, step.article_id);
  await apply(tx, issueId, { before: here, after: step.stood_after });
  await tx.updateTable("issue_arrangements").set({ undone_at: null }).where("id", "=", step.id).execute();
  await tell(platform, tx, { issueId, by });
}

function refuseChanged(here: readonly Placed[], stood: readonly Placed[]): void {
  if (!same(here, stood)) throw refuse("arrangement-changed", (m) => m.desk.refused.issues.rearranged);
}

/** The newest step that can be undone, and the one that was undone last and can be done again. */
export async function undoable(db: Db | Tx, issueId: string): Promise<{ undo: Undoable | undefined; redo: Undoable | undefined }> {
  const [undo, redo] = await Promise.all([newest(db, issueId).executeTakeFirst(), firstUndone(db, issueId).executeTakeFirst()]);
  const said = (step: typeof undo) => step && { did: step.did, headline: step.headline };
  return { undo: said(undo), redo: said(redo) };
}

const newest = (db: Db | Tx, issueId: string) =>
  steps(db, issueId).where("undone_at", "is", null).orderBy("step.arranged_at", "desc").orderBy("step.id", "desc").limit(1);

/** Steps are undone from the newest on: the oldest of those that are is the last. */
const firstUndone = (db: Db | Tx, issueId: string) =>
  steps(db, issueId).where("undone_at", "is not", null).orderBy("step.arranged_at").orderBy("step.id").limit(1);

const steps = (db: Db | Tx, issueId: string) =>
  db
    .selectFrom("issue_arrangements as step")
    .innerJoin("articles", "articles.id", "step.article_id")
    .select(["step.id", "step.did", "step.article_id", "step.stood_before", "step.stood_after", "articles.headline"])
    .where("step.issue_id", "=", issueId);

const lock = (tx: Tx, issueId: string) => tx.selectFrom("issues").select("id").where("id", "=", issueId).forUpdate().execute();

async function placedIn(tx: Tx, issueId: string): Promise<Placed[]> {
  const rows = await tx
    .selectFrom("placements")
    .innerJoin("articles", "articles.id", "placements.article_id")
    .select(["placements.article_id", "placements.columns", "articles.opener"])
    .where("issue_id", "=", issueId)
    .orderBy("position")
    .orderBy("articles.id")
    .execute();
  return rows.map(({ article_id, columns, opener }) => ({
    articleId: article_id,
    columns: oneOf(columnCounts, columns) ?? null,
    opener,
  }));
}

/** How the pieces stand then. What is to stand before a piece that is gone by now stands last. */
export function arranged(placed: readonly Placed[], asked: Arranging): Placed[] {
  const { articleId } = asked;
  const at = placed.findIndex((one) => one.articleId === articleId);
  const own = placed[at] ?? { articleId, columns: null, opener: null };
  const others = placed.filter((one) => one !== own);
  const standsAt = (place: number) => [...others.slice(0, place), own, ...others.slice(place)];
  if (asked.to === "before") {
    const before = others.findIndex((one) => one.articleId === asked.before);
    return asked.before === articleId ? [...placed] : standsAt(before < 0 ? others.length : before);
  }
  if (at < 0) return [...placed];
  if (asked.to === "out") return others;
  if (asked.to === "by") return standsAt(Math.max(0, Math.min(others.length, at + asked.places)));
  return placed.map((one) => (one === own ? { ...own, ...setOf(asked) } : one));
}

const setOf = ({ columns, opener }: { columns?: Columns | null; opener?: Opener | null }) => ({
  ...(columns !== undefined && { columns }),
  ...(opener !== undefined && { opener }),
});

const same = (one: readonly Placed[], other: readonly Placed[]): boolean => keyOf(one) === keyOf(other);
const keyOf = (placed: readonly Placed[]) => JSON.stringify(placed.map(({ articleId, columns, opener }) => [articleId, columns, opener]));

/** What comes in or goes out of an issue on sale. */
async function refuseContents(tx: Tx, issueId: string, did: Did): Promise<void> {
  if (did !== "in" && did !== "out") return;
  const { state, wholeNumber } = await issueById(tx, issueId);
  if (state === "on sale") throw refuse("issue-on-sale", (m) => m.desk.refused.issues.onSale(wholeNumber));
}

async function refuseElsewhere(tx: Tx, articleId: string): Promise<void> {
  await lockArticle(tx, articleId);
  const placed = await tx
    .selectFrom("placements")
    .innerJoin("issues", "issues.id", "placements.issue_id")
    .select("issues.whole_number")
    .where("placements.article_id", "=", articleId)
    .executeTakeFirst();
  if (placed) throw refuse("article-placed", (m) => m.desk.refused.issues.placed(placed.whole_number));
}

async function apply(tx: Tx, issueId: string, { before, after }: { before: readonly Placed[]; after: readonly Placed[] }): Promise<void> {
  const stays = new Set(after.map(({ articleId }) => articleId));
  const gone = before.filter(({ articleId }) => !stays.has(articleId)).map(({ articleId }) => articleId);
  if (gone.length > 0) await tx.deleteFrom("placements").where("article_id", "in", gone).execute();
  for (const [at, { articleId, columns, opener }] of after.entries()) {
    const was = before.find((one) => one.articleId === articleId);
    const row = { issue_id: issueId, position: at + 1, columns };
    await tx
      .insertInto("placements")
      .values({ article_id: articleId, ...row })
      .onConflict((conflict) => conflict.column("article_id").doUpdateSet(row))
      .execute();
    if (!was || was.opener === opener) continue;
    await refuseHeld(tx, articleId);
    await tx.updateTable("articles").set({ opener }).where("id", "=", articleId).execute();
  }
}

async function forgetOld(tx: Tx, issueId: string): Promise<void> {
  const old = await newest(tx, issueId).clearLimit().offset(kept).execute();
  for (const { id } of old) await tx.deleteFrom("issue_arrangements").where("id", "=", id).execute();
}

/** The first piece opens the issue; what readers have of it already is made anew. */
async function tell({ clock }: Platform, tx: Tx, { issueId, by }: { issueId: string; by: string }): Promise<void> {
  const { state, ...issue } = await issueById(tx, issueId);
  if (state === "on sale") return announce(tx, "issue-changed", { issueId: issue.id });
  if (state === "planned" && (await placedIn(tx, issueId)).length > 0)
    await enterState(tx, { issueId, state: "open", at: clock.now(), by, why: "first article placed" });
}
