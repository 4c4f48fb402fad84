import { forgetBrought } from "../newsletter/index.ts";
import { takeBackOrders } from "../orders/index.ts";
import { type Platform, type Tx, enqueue, inTransaction, notifyReaders, yieldEvery } from "../platform/index.ts";
import { firstOf } from "../values/index.ts";
import { refuse } from "./refusals.ts";
import { choiceHow } from "./take.ts";
import { type TakeOn, lockTakeOn } from "./take-ons.ts";

/** Rows that go back in one transaction. */
const piece = 200;

/** Takes everything back that came with a file and to which nothing happened since, by a job. Refuses "take-on-gone". */
export async function takeBack(platform: Platform, id: string): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const { forgottenAt } = await lockTakeOn(tx, id, ["taken"]);
    if (forgottenAt) throw refuse("take-on-gone", (m) => m.desk.against.takeOns.forgotten);
    await tx.updateTable("take_ons").set({ state: "going back" }).where("id", "=", id).execute();
    await enqueue(tx, "take-back-subscribers", { takeOnId: id });
  });
}

/** Throws a file away that was not taken on: its rows go, and what was read of them. Refuses "take-on-gone". */
export async function drop(platform: Platform, id: string): Promise<void> {
  await inTransaction(platform, async (tx) => {
    await lockTakeOn(tx, id, ["read", "looked at", "reading", "taken back"]);
    await tx.deleteFrom("take_on_rows").where("take_on_id", "=", id).execute();
    await tx.updateTable("take_ons").set({ state: "dropped", samples: "[]" }).where("id", "=", id).execute();
  });
}

/** Job: piece by piece; broken off, it goes on where it was. Where something happened meanwhile, the row stays taken. */
export async function takeBackPieces(platform: Platform, { takeOnId }: { takeOnId: string }): Promise<void> {
  const takeTurns = yieldEvery();
  for (let after: number | undefined = 0; after !== undefined;) {
    await takeTurns();
    const from: number = after;
    after = await inTransaction(platform, (tx) => backPiece(platform, tx, takeOnId, from));
  }
}

async function backPiece(platform: Platform, tx: Tx, id: string, after: number): Promise<number | undefined> {
  const held = await tx.selectFrom("take_ons").select("state").where("id", "=", id).forUpdate().executeTakeFirst();
  if (held?.state !== "going back") return undefined;
  const found = await lockTakeOn(tx, id, ["going back"]);
  const rows = await tx
    .selectFrom("take_on_rows")
    .select(["line", "order_id", "person_id", "reading"])
    .where("take_on_id", "=", id)
    .where("state", "=", "taken")
    .where("line", ">", after)
    .orderBy("line")
    .limit(piece)
    .execute();
  if (rows.length === 0) {
    const kept = await tx
      .selectFrom("take_on_rows")
      .select("line")
      .where("take_on_id", "=", id)
      .where("state", "=", "taken")
      .executeTakeFirst();
    const state = kept ? "taken" : "taken back";
    await tx.updateTable("take_ons").set({ state, back_at: platform.clock.now() }).where("id", "=", id).execute();
    await notifyReaders(tx);
    return undefined;
  }
  const went = await backOrders(platform, tx, found, rows);
  const back = rows.filter(({ order_id }) => order_id === null || went.has(order_id));
  const choices = new Map<string, string[]>();
  for (const { reading, person_id } of back)
    if (reading?.letters && person_id) {
      const how = choiceHow(reading.letters.how, found);
      choices.set(how, [...(choices.get(how) ?? []), person_id]);
    }
  for (const [how, people] of choices) await forgetBrought(tx, people, how);
  await tx
    .updateTable("take_on_rows")
    .set({ state: "taken back" })
    .where("take_on_id", "=", id)
    .where("line", "in", [0, ...back.map(({ line }) => line)])
    .execute();
  return rows.at(-1)?.line;
}

async function backOrders(
  platform: Platform,
  tx: Tx,
  { id, fileName }: TakeOn,
  rows: readonly { line: number; order_id: string | null }[],
): Promise<Set<string>> {
  const orders = rows.flatMap(({ order_id }) => order_id ?? []);
  if (orders.length === 0) return new Set();
  return new Set(
    await takeBackOrders(platform, tx, orders, {
      key: `opening-back:${id}:${firstOf(rows).line}:${platform.clock.now().valueOf()}`,
      why: `${fileName} was taken back`,
      by: undefined,
    }),
  );
}
