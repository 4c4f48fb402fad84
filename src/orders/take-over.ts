import { becomePerson, besides, denyPerson, hashOfToken } from "../people/index.ts";
import { nameCustomerAnew } from "../payments/index.ts";
import { type Db, type Platform, type Tx, inTransaction, notifyReaders } from "../platform/index.ts";
import { type Money, money } from "../values/index.ts";
import { refuse } from "./refusals.ts";
import { lockOrder } from "./order.ts";

type Owner = { id: string; email: string };

/** An order that somebody made with the reader's e-mail address, as much of it as its owner sees before they say that it is theirs. */
export type WaitingOrder = { id: string; number: number; offer: string; orderedAt: Date; amount: Money; status: string };

const counted = ["awaiting payment", "on account", "paid", "written off"] as const;

/** The orders that wait beside this person's account, newest first. */
export async function waitingOrders(db: Db, { email }: Owner): Promise<WaitingOrder[]> {
  const people = await besides(db, email);
  if (people.length === 0) return [];
  const rows = await db
    .selectFrom("orders")
    .innerJoin("offers", "offers.id", "orders.offer_id")
    .select(["orders.id", "orders.number", "offers.name", "ordered_at", "amount", "orders.currency", "status"])
    .where("payer_id", "in", people)
    .where("status", "in", counted)
    .orderBy("orders.number", "desc")
    .execute();
  return rows.map(({ name, ordered_at, amount, currency, ...row }) => ({
    ...row,
    offer: name,
    orderedAt: ordered_at,
    amount: money(amount, currency),
  }));
}

/** The owner of the address says that the order is theirs; it moves into their account with everything that is about it. Refuses "order-missing". */
export async function takeOrderOver(platform: Platform, { orderId, owner }: { orderId: string; owner: Owner }): Promise<void> {
  await inTransaction(platform, async (tx) => moveTo(platform, tx, await beside(tx, orderId, owner), owner.id));
}

/** They say that it is not: nothing about it is written to them any more. Refuses "order-missing". */
export async function denyOrder(platform: Platform, { orderId, owner }: { orderId: string; owner: Owner }): Promise<void> {
  await inTransaction(platform, async (tx) => denyPerson(platform, tx, await beside(tx, orderId, owner)));
}

/** The browser that ordered has proven the address: no more need be asked. Answers with how many orders were taken over. */
export async function takeOwnOrdersOver(platform: Platform, { owner, browser }: { owner: Owner; browser: string }): Promise<number> {
  if (!browser) return 0;
  return inTransaction(platform, async (tx) => {
    const people = await besides(tx, owner.email);
    if (people.length === 0) return 0;
    const own = await tx
      .selectFrom("orders")
      .select("payer_id")
      .distinct()
      .where("payer_id", "in", people)
      .where("browser_hash", "=", hashOfToken(browser))
      .execute();
    for (const { payer_id } of own) await moveTo(platform, tx, payer_id, owner.id);
    return own.length;
  });
}

async function beside(tx: Tx, orderId: string, { email }: Owner): Promise<string> {
  const { payer_id } = await lockOrder(tx, orderId);
  if (!(await besides(tx, email)).includes(payer_id)) throw refuse("order-missing", (m) => m.refusals.orders.noOrderOfYours);
  return payer_id;
}

async function moveTo(platform: Platform, tx: Tx, from: string, to: string): Promise<void> {
  for (const table of ["orders", "subscriptions"] as const) {
    await tx.updateTable(table).set({ payer_id: to }).where("payer_id", "=", from).execute();
    await tx.updateTable(table).set({ recipient_id: to }).where("recipient_id", "=", from).execute();
  }
  await tx.updateTable("gifts").set({ donor_id: to }).where("donor_id", "=", from).execute();
  await tx.updateTable("invoices").set({ person_id: to }).where("person_id", "=", from).execute();
  await nameCustomerAnew(tx, { from, to });
  await becomePerson(platform, tx, { id: from, personId: to });
  await notifyReaders(tx);
}
