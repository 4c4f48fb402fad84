import { messagesIn } from "../messages/index.ts";
import { type Day, type Money, dayOf, formatDay, formatMoney, formatRate, money, subtract } from "../values/index.ts";
import { setPdf } from "./typeset/set-pdf.ts";

/** A document of the books, as whoever keeps them knows it; it never changes, and so neither do its bytes. */
type InvoiceData = {
  kind: "invoice" | "credit note" | "receipt";
  number: number;
  issuedAt: Date;
  lines: readonly { text: string; amount: number }[];
  amount: Money;
  /** Contained in the amount. */
  tax: Money;
  billTo: { name: string; email: string; company?: string; address?: readonly string[]; vatId?: string };
  /** What it says about its tax, as in reverse charge. */
  taxNote?: string;
  /** Basis points, as in 1900 for 19 %. */
  taxRate?: number | null;
  seller: { name?: string; address?: string; vatId?: string; registration?: string; email?: string; account?: string };
  /** What stands over it, as in "Invoice and receipt". */
  title: string;
  /** Until when it is to be paid, and where that can be done online; null where nothing is to be paid. */
  toPay: { by: Day; at: string } | null;
  /** Number of the invoice it takes back or acknowledges. */
  refersTo: number | null;
  publication: { title: string; language: string; timeZone: string; imprint: string };
};

export async function setInvoicePdf(data: InvoiceData): Promise<{ pdf: Buffer; pages: number }> {
  return setPdf({ kind: "document", files: [], data: documentModel(data), standard: "ua-1" });
}

/** Every word and figure of the page; the template only sets them. */
function documentModel(data: InvoiceData) {
  const { number, issuedAt, publication, title } = data;
  const { title: magazine, language, timeZone, imprint } = publication;
  const on = dayOf(issuedAt, timeZone);
  const m = messagesIn(language).documents;
  return {
    language: language.split("-")[0],
    magazine,
    number: String(number),
    title,
    issued: on.split("-").map(Number),
    ...partiesOf(data),
    facts: factsOf(data, on),
    ...figuresOf(data),
    notes: notesOf(data),
    words: { to: m.to, from: m.from, what: m.what, amount: m.amount },
    foot: linesOf(imprint),
  };
}

const linesOf = (text = ""): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** Who sends it and who gets it. */
function partiesOf({ seller, billTo, publication }: InvoiceData) {
  const { vatId } = messagesIn(publication.language).documents;
  return {
    seller: { name: seller.name || publication.title },
    from: [
      seller.name || publication.title,
      ...linesOf(seller.address),
      seller.vatId && vatId(seller.vatId),
      seller.registration,
      seller.email,
    ].filter(Boolean),
    billTo: [
      ...new Set(
        [billTo.company, billTo.name, ...(billTo.address ?? []), billTo.email, billTo.vatId && vatId(billTo.vatId)].filter(Boolean),
      ),
    ],
  };
}

function factsOf({ toPay, refersTo, publication: { language } }: InvoiceData, on: Day) {
  const m = messagesIn(language).documents;
  return [m.date(formatDay(on, language)), toPay && m.payBy(formatDay(toPay.by, language)), refersTo && m.refersTo(refersTo)].filter(
    Boolean,
  );
}

/** What it is for, and what that sums to. */
function figuresOf({ kind, lines, amount, tax, taxRate, publication: { language } }: InvoiceData) {
  const m = messagesIn(language).documents;
  const told = (value: Money) => formatMoney(value, language);
  return {
    lines: lines.map(({ text, amount: part }) => ({ text, amount: told(money(part, amount.currency)) })),
    sums: [
      { text: m.net, amount: told(subtract(amount, tax)) },
      { text: m.tax(taxRate ? formatRate(taxRate, language) : undefined), amount: told(tax) },
    ],
    total: { text: m.totals[kind], amount: told(amount) },
  };
}

const notesOf = ({ taxNote, toPay, number, seller: { account }, publication: { language } }: InvoiceData) =>
  [taxNote, ...(toPay ? waysToPay({ number, account, at: toPay.at }, language) : [])].filter(Boolean);

/** An account with its bank may stand on several lines. */
function waysToPay({ number, account = "", at }: { number: number; account: string | undefined; at: string }, language: string): string[] {
  const m = messagesIn(language).documents;
  const onOneLine = account
    .trim()
    .split(/\s*\n\s*/)
    .join(", ");
  return [...(onOneLine ? [m.byTransfer({ account: onOneLine, number })] : []), m.byCard(at)];
}
