import { type Db, type Platform, type Tx, batched, groupedBy } from "../platform/index.ts";
import { type Copy, lastNumber } from "./copies/copies.ts";
import { firstChangeable } from "./copies/first-changeable.ts";
import { type Why, addCopies, moveCopies } from "./copies/move-copies.ts";
import { type Promised, copiesFor, unsentPromises } from "./copies/promises.ts";
import { itemAt } from "../values/index.ts";

const claimRows = batched(async (db, ids: string[]) =>
  groupedBy(
    await db
      .selectFrom("claims")
      .innerJoin("copies", "copies.id", "claims.copy_id")
      .select(["claims.subscription_id", "claims.id", "claims.whole_number", "answer", "answer_copy_id", "copy_id"])
      .select(["order_id", "ordinal", "given_back_by"])
      .where("claims.subscription_id", "in", ids)
      .orderBy("claimed_at")
      .orderBy("claims.id")
      .execute(),
    (row) => row.subscription_id,
  ),
);

/** The claims of a subscription that were granted and not given back in money, oldest first. */
export async function promisedOf(db: Db | Tx, subscriptionId: string): Promise<Promised[]> {
  const rows = (await claimRows(db, subscriptionId)) ?? [];
  // what was sent for a lost copy may be lost as well: it stands for the same issue of the same order
  const first = (row: (typeof rows)[number]): (typeof rows)[number] => {
    const before = row.order_id === null ? rows.find(({ answer_copy_id }) => answer_copy_id === row.copy_id) : undefined;
    return before ? first(before) : row;
  };
  return rows
    .filter(({ given_back_by }) => given_back_by === null)
    .map((row) => ({
      claimId: row.id,
      orderId: first(row).order_id,
      ordinal: first(row).ordinal,
      wholeNumber: row.whole_number,
      answer: row.answer,
      answerCopyId: row.answer_copy_id,
    }));
}

/** The copies that make good for what another order has paid: they are sent, whatever becomes of this one. */
export async function promisedByOthers(tx: Tx, subscriptionId: string, orderId: string, copies: readonly Copy[]): Promise<Copy[]> {
  const promised = await promisedOf(tx, subscriptionId);
  return copiesFor(
    unsentPromises(promised, copies).filter((one) => one.orderId !== orderId),
    copies,
  );
}

type Again = { subscriptionId: string; orderId: string; copies: readonly Copy[] };

/** What was promised for copies of an order and struck out is owed again, as the order is paid for after all. */
export async function promiseAgain(platform: Platform, tx: Tx, { subscriptionId, orderId, copies }: Again, why: Why): Promise<void> {
  const all = unsentPromises(await promisedOf(tx, subscriptionId), copies);
  const unsent = all.filter((one) => one.orderId === orderId);
  const replacements = unsent.filter(({ answer }) => answer === "replacement").map(({ answerCopyId }) => answerCopyId);
  await moveCopies(platform, tx, replacements, { from: ["voided"], to: "owed", ...why });
  const more = unsent.filter(({ answer }) => answer === "one more");
  // those owed already are for claims on other orders first
  const owed = copies.filter(({ kind, state }) => kind === "extra" && state === "owed").length;
  const others = all.filter((one) => one.answer === "one more" && one.orderId !== orderId).length;
  const missing = more.slice(Math.max(0, owed - others));
  const first = Math.max(await firstChangeable(platform, tx, ["print"]), lastNumber(copies) + 1);
  const added = await addCopies(
    platform,
    tx,
    subscriptionId,
    missing.map((_one, at) => ({ edition: "print", kind: "extra", ordinal: null, orderId: null, wholeNumber: first + at })),
    why,
  );
  for (const [at, { claimId }] of missing.entries())
    await tx
      .updateTable("claims")
      .set({ answer_copy_id: itemAt(added, at) })
      .where("id", "=", claimId)
      .execute();
}

/** What was promised for these claims is given back in money, by this refund. */
export async function givenBackInMoney(tx: Tx, promised: readonly Promised[], refundId: string): Promise<void> {
  const claims = promised.map(({ claimId }) => claimId);
  if (claims.length > 0) await tx.updateTable("claims").set({ given_back_by: refundId }).where("id", "in", claims).execute();
}
