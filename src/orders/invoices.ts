import { sql } from "kysely";
import { messagesIn } from "../messages/index.ts";
import type { OrderRow } from "./order.ts";
import { type Seller, publicationOf } from "../editorial/index.ts";
import { type Db, type Platform, type Tx, namedLock } from "../platform/index.ts";
import { type Named, peopleById } from "../people/index.ts";
import { type Address, type Day, type Money, type Words, labelLines, money, newId, must, wordsIn } from "../values/index.ts";

export type Invoice = {
  id: string;
  number: number;
  /** A receipt says that an invoice was paid; an invoice paid at once is its own receipt. */
  kind: "invoice" | "credit note" | "receipt";
  orderId: string;
  lines: { text: string; amount: number }[];
  amount: Money;
  /** Contained in the amount. */
  tax: Money;
  billTo: BillTo;
  /** What it says about its tax, as in reverse charge; "" where the sums say it all. */
  taxNote: string;
  /** Basis points; null on documents that never kept it. */
  taxRate: number | null;
  /** The seller as it was on that day. */
  seller: Seller;
  /** Number of the invoice it takes back or acknowledges. */
  refersTo: number | null;
  issuedAt: Date;
  /** In which it was written, and stays; null on documents that never kept it. */
  language: string | null;
  /** Until when it is to be paid; null where it was paid when it was issued. */
  dueOn: Day | null;
};

/** What stands over a document: an invoice that was paid at once is its own receipt, an open one is not. */
export const documentTitle = ({ kind, dueOn }: Pick<Invoice, "kind" | "dueOn">, language: string): string =>
  messagesIn(language).documents.titles[kind === "invoice" && !dueOn ? "paid" : kind];

/** Where an open invoice is paid; the order's id is the key, as on the page of thanks. */
export const invoiceUrl = ({ settings }: Pick<Platform, "settings">, orderId: string): string =>
  `${settings.origin}/orders/${orderId}/invoice`;

/** The language of a document, whatever is spoken around it; that of its surroundings where it kept none. */
export const languageWritten = ({ language }: Pick<Invoice, "language">, publication: { language: string }): string =>
  language ?? publication.language;

/** What a PDF of the document says beside its rows. */
export function documentWords<Magazine extends { language: string }>(
  platform: Pick<Platform, "settings">,
  invoice: Invoice,
  publication: Magazine,
) {
  const language = languageWritten(invoice, publication);
  const { dueOn, orderId } = invoice;
  return {
    title: documentTitle(invoice, language),
    toPay: dueOn ? { by: dueOn, at: invoiceUrl(platform, orderId) } : null,
    publication: { ...publication, language },
  };
}

export type BillTo = { name: string; email: string; company?: string; vatId?: string; address?: string[] };

type Issuing = { orderId: string; kind: Invoice["kind"]; amount: Money; tax: number; line: Words; supplied?: Supplied; of?: Of };
/** The order and who pays, as whoever asks has just read them. */
type Of = { order: OrderParts & Pick<OrderRow, "payer_id" | "tax_note" | "tax_rate" | "invoice_lines" | "due_on">; payer: Named };
/** The numbers of the first and the last issue. */
type Supplied = { first: number; last: number };

/** Writes a document that never changes; a credit note has negative amounts. `supplied` says for which issues. */
export async function issueInvoice(
  platform: Platform,
  tx: Tx,
  { orderId, kind, amount, tax, line, supplied, of }: Issuing,
): Promise<Invoice> {
  const { order, payer } = of ?? (await readOf(tx, orderId));
  const billTo = billToOf(payer, order);
  const now = platform.clock.now();
  const id = newId(now);
  const { seller, language } = await publicationOf(tx);
  const lines = linesOf(order.invoice_lines, { kind, amount, line: wordsIn(line, language), supplied, language });
  const refersTo = kind === "invoice" ? undefined : await firstInvoiceOf(tx, orderId);
  const number = await nextNumber(tx);
  const same = { id, kind, number, language };
  await tx
    .insertInto("invoices")
    .values({
      ...same,
      order_id: orderId,
      person_id: order.payer_id,
      amount: amount.amount,
      tax,
      currency: amount.currency,
      issued_at: now,
      lines: JSON.stringify(lines),
      bill_to: JSON.stringify(billTo),
      tax_note: order.tax_note,
      tax_rate: order.tax_rate,
      seller: JSON.stringify(seller),
      refers_to: refersTo?.id ?? null,
    })
    .execute();
  return {
    ...same,
    orderId,
    lines,
    amount,
    tax: money(tax, amount.currency),
    billTo,
    taxNote: order.tax_note,
    taxRate: order.tax_rate,
    seller,
    refersTo: refersTo?.number ?? null,
    issuedAt: now,
    dueOn: kind === "invoice" ? order.due_on : null,
  };
}

async function readOf(tx: Tx, orderId: string) {
  const order = await tx
    .selectFrom("orders")
    .select(["payer_id", "kind", "company", "vat_id", "address", "tax_note", "tax_rate", "invoice_lines", "due_on"])
    .where("id", "=", orderId)
    .executeTakeFirstOrThrow();
  return { order, payer: (await peopleById(tx, [order.payer_id])).get(order.payer_id) };
}

/** The lines as the order was priced, said with what was supplied; of a credit note or a receipt, its one sum. */
function linesOf(
  made: Invoice["lines"],
  { kind, amount, line, supplied, language }: Pick<Issuing, "kind" | "amount" | "supplied"> & { line: string; language: string },
): Invoice["lines"] {
  const [first, ...more] = kind === "invoice" && made.length > 0 ? made : [{ text: line, amount: amount.amount }];
  const { text } = must(first, "first");
  return [{ ...first!, text: supplied ? messagesIn(language).documents.lines.supplied({ line: text, ...supplied }) : text }, ...more];
}

const firstInvoiceOf = async (tx: Tx, orderId: string) =>
  await tx
    .selectFrom("invoices")
    .select(["id", "number"])
    .where("order_id", "=", orderId)
    .where("kind", "=", "invoice")
    .orderBy("number")
    .executeTakeFirst();

type OrderParts = { kind: string; company: string; vat_id: string | null; address: Address | null };

/** A gift's address is the recipient's, and never stands on what the donor is sent. */
function billToOf(person: { name: string; email: string } | undefined, { kind, company, vat_id, address }: OrderParts): BillTo {
  return {
    name: person?.name ?? "",
    email: person?.email ?? "",
    ...(company && { company }),
    ...(vat_id && { vatId: vat_id }),
    ...(address !== null && kind !== "gift" && { address: labelLines(address) }),
  };
}

/**
 * The next number of the one series of documents. Whoever asks holds it until the transaction ends; undone, it is
 * given to the next, so that no number is missing. Asked late in a transaction, it keeps nobody waiting for long. Who came first
 * has it first: those who wait for a row are all woken at once, and one of many may lose for as long as a statement may take.
 */
async function nextNumber(tx: Tx): Promise<number> {
  const { last_number } = await tx
    .updateTable("document_counters")
    .set((set) => ({ last_number: set("last_number", "+", 1) }))
    .where("series", "=", "documents")
    .where(sql<boolean>`(select ${namedLock("documents")}::text is not null)`)
    .returning("last_number")
    .executeTakeFirstOrThrow();
  return last_number;
}

export async function invoicesOf(db: Db | Tx, personId: string): Promise<Invoice[]> {
  const rows = await documents(db).where("invoices.person_id", "=", personId).orderBy("invoices.number", "desc").execute();
  return rows.map(invoiceOf);
}

/** The documents of a subscription's orders, oldest first. */
export async function invoicesOfSubscription(db: Db | Tx, subscriptionId: string): Promise<Invoice[]> {
  const orders = await db.selectFrom("orders").select("id").where("subscription_id", "=", subscriptionId).execute();
  if (orders.length === 0) return [];
  const rows = await documents(db)
    .where(
      "invoices.order_id",
      "in",
      orders.map(({ id }) => id),
    )
    .orderBy("invoices.number")
    .execute();
  return rows.map(invoiceOf);
}

export async function invoiceByNumber(db: Db | Tx, number: number): Promise<Invoice | undefined> {
  const row = await documents(db).where("invoices.number", "=", number).executeTakeFirst();
  return row && invoiceOf(row);
}

const documents = (db: Db | Tx) =>
  db
    .selectFrom("invoices")
    .leftJoin("invoices as first", "first.id", "invoices.refers_to")
    .selectAll("invoices")
    .innerJoin("orders", "orders.id", "invoices.order_id")
    .select(["first.number as refers_to_number", "orders.due_on"]);
type Row = Awaited<ReturnType<ReturnType<typeof documents>["executeTakeFirstOrThrow"]>>;

function invoiceOf(row: Row): Invoice {
  return {
    id: row.id,
    number: row.number,
    orderId: row.order_id,
    issuedAt: row.issued_at,
    kind: row.kind,
    lines: row.lines,
    amount: money(row.amount, row.currency),
    tax: money(row.tax, row.currency),
    billTo: row.bill_to,
    taxNote: row.tax_note,
    taxRate: row.tax_rate,
    seller: { account: "", ...row.seller },
    refersTo: row.refers_to_number,
    language: row.language,
    dueOn: row.kind === "invoice" ? row.due_on : null,
  };
}
