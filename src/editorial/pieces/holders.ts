import { staffOf } from "../../people/index.ts";
import type { Platform } from "../../platform/index.ts";
import type { Holder } from "./move-piece.ts";

/** Whoever may have a piece: everybody at the desk, and the contributors, each by name. */
export async function possibleHolders({ db, clock }: Platform): Promise<(Holder & { name: string })[]> {
  const [staff, contributors] = await Promise.all([
    staffOf(db, clock.now()),
    db.selectFrom("contributors").select(["id", "name"]).orderBy("name").execute(),
  ]);
  return [
    ...staff.map(({ id, name, email }) => ({ kind: "person" as const, id, name: name || email })),
    ...contributors.map(({ id, name }) => ({ kind: "contributor" as const, id, name })),
  ];
}
