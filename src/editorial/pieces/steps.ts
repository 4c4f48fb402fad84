import type { Db, Tx } from "../../platform/index.ts";

/** A step on the way of a piece, as the magazine names it. `means` "draft": where what is written here begins; "ready": it may go out. */
export type Step = { id: string; name: string; means: "draft" | "ready" | null };

/** In their order; the last of all, “published”, is no step: an article is public or it is not. */
export const stepsOf = (db: Db | Tx): Promise<Step[]> =>
  db.selectFrom("piece_steps").select(["id", "name", "means"]).where("ended_at", "is", null).orderBy("position").orderBy("id").execute();
