import { publicationOf } from "../../editorial/index.ts";
import type { Db, Platform, Tx } from "../../platform/index.ts";
import { peopleById } from "../../people/index.ts";
import { type Money, money, newId } from "../../values/index.ts";

export type Invoice = {
  id: string;
  number: number;
  kind: "invoice" | "credit note";
  orderId: string;
  lines: { text: string; amount: number }[];
  amount: Money;
  /** Contained in the amount. */
  tax: Money;
  billTo: { name: string; email: string };
  issuedAt: Date;
};

/** Writes a document that never changes; a credit note has negative amounts. */
export async function issueInvoice(
  platform: Platform,
  tx: Tx,
  { orderId, kind, amount, tax, line }: { orderId: string; kind: Invoice["kind"]; amount: Money; tax: number; line: string },
): Promise<Invoice> {
  const order = await tx.selectFrom("orders").select("payer_id").where("id", "=", orderId).executeTakeFirstOrThrow();
  const billTo = (await peopleById(tx, [order.payer_id])).get(order.payer_id) ?? { name: "", email: "" };
  const now = platform.clock.now();
  const row = { id: newId(now), kind, order_id: orderId, person_id: order.payer_id, amount: amount.amount, tax, currency: amount.currency, issued_at: now };
  const lines = [{ text: line, amount: amount.amount }];
  const { seller } = await publicationOf(tx);
  const number = await nextNumber(tx);
  await tx
    .insertInto("invoices")
    .values({ ...row, number, lines: JSON.stringify(lines), bill_to: JSON.stringify(billTo), seller: JSON.stringify(seller) })
    .execute();
  return { id: row.id, number, kind, orderId, lines, amount, tax: money(tax, amount.currency), billTo, issuedAt: now };
}

/**
 * The next number of the one series of documents. Whoever asks holds it until the transaction ends; undone, it is
 * given to the next, so that no number is missing. Asked late in a transaction, it keeps nobody waiting for long.
 */
async function nextNumber(tx: Tx): Promise<number> {
  const { last_number } = await tx
    .updateTable("document_counters")
    .set((set) => ({ last_number: set("last_number", "+", 1) }))
    .where("series", "=", "documents")
    .returning("last_number")
    .executeTakeFirstOrThrow();
  return last_number;
}

export async function invoicesOf(db: Db | Tx, personId: string): Promise<Invoice[]> {
  const rows = await db.selectFrom("invoices").selectAll().where("person_id", "=", personId).orderBy("number", "desc").execute();
  return rows.map((row) => ({
    ...{ id: row.id, number: row.number, orderId: row.order_id, issuedAt: row.issued_at },
    kind: row.kind as Invoice["kind"],
    lines: row.lines as Invoice["lines"],
    amount: money(row.amount, row.currency),
    tax: money(row.tax, row.currency),
    billTo: row.bill_to as Invoice["billTo"],
  }));
}
