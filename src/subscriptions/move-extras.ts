import type { Platform, Tx } from "../platform/index.ts";
import { firstChangeable } from "./copies/first-changeable.ts";
import { type Why, addCopies, moveCopies } from "./copies/move-copies.ts";
import { placeExtras } from "./copies/place-extras.ts";
import { copiesOfSubscription } from "./subscription.ts";
import { itemAt } from "../values/index.ts";

/** Puts extra copies where they belong after others have come or gone; the claims they answer go with them. */
export async function moveExtras(platform: Platform, tx: Tx, subscriptionId: string, { why, by }: Why): Promise<void> {
  const first = await firstChangeable(platform, tx, ["print"]);
  const placed = placeExtras(await copiesOfSubscription(tx, subscriptionId), { first });
  // all of them go before any comes: one may take the place of another
  const ids = placed.map(({ copy }) => copy.id);
  await moveCopies(platform, tx, ids, { from: ["owed"], to: "voided", why, by });
  const added = await addCopies(
    platform,
    tx,
    subscriptionId,
    placed.map(({ copy: { edition, ordinal, orderId, kind }, wholeNumber }) => ({ edition, ordinal, orderId, kind, wholeNumber })),
    { why, by },
  );
  for (const [at, id] of ids.entries())
    await tx
      .updateTable("claims")
      .set({ answer_copy_id: itemAt(added, at) })
      .where("answer_copy_id", "=", id)
      .execute();
}
