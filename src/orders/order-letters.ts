import type { Publication } from "../editorial/index.ts";
import { type Messages, messagesIn } from "../messages/index.ts";
import { type Named, mailTo } from "../people/index.ts";
import type { Platform, Tx } from "../platform/index.ts";
import { type Money, dayOf, formatDay, formatMoney, money } from "../values/index.ts";
import {
  type Subscription,
  type Words,
  accountButton,
  publicationTo,
  writeAbout,
  subscriptionOf,
  subscriptionRow,
} from "../subscriptions/index.ts";
import { type Offer, premiumById } from "../offers/index.ts";
import type { CreditStep } from "./credit-series.ts";
import { type Doubled, secondPath } from "./doubled.ts";
import { type Invoice, invoiceUrl } from "./invoices.ts";
import { type OrderKind, kindOfOrder } from "./kinds.ts";
import { type OrderRow, subscriptionIdOf } from "./order.ts";

type Receipt = {
  order: OrderRow;
  subscriptionId: string;
  offer: Offer;
  begun: { start: number; last: number };
  invoice: Invoice | undefined;
  /** They have it already, and say what becomes of this one. */
  doubled?: Doubled | undefined;
  /** The subscription and who pays, where they were just read. */
  about?: Subscription | undefined;
  payer?: Named | undefined;
};

const subscription = async (tx: Tx, id: string) => subscriptionOf(await subscriptionRow(tx).where("id", "=", id).executeTakeFirstOrThrow());

export async function writeReceipt(platform: Platform, tx: Tx, receipt: Receipt): Promise<void> {
  const { order, offer, begun, invoice, subscriptionId } = receipt;
  const [about, publication, premium] = [
    receipt.about ?? (await subscription(tx, subscriptionId)),
    await publicationTo(tx, order.payer_id),
    await premiumById(tx, order.premium_id),
  ];
  const { orderLetters: m, letters } = messagesIn(publication.language);
  const { title, paragraphs } = opening(receipt, publication.title, m);
  const words: Words = {
    title,
    paragraphs: [...paragraphs, ...(receipt.doubled ? [m.doubled(receipt.doubled.present)] : [])],
    facts: [
      ...(invoice ? invoiceFacts(invoice, publication, order, m) : []),
      [m.facts.issues, begun.start === begun.last ? m.no(begun.start) : m.noTo(begun)],
      ...(order.quantity > 1 ? [[m.facts.copiesOfEach, String(order.quantity)] satisfies [string, string]] : []),
      ...(premium ? [[m.facts.withIt, premium.name] satisfies [string, string]] : []),
    ],
    button: buttonOf(platform, receipt, m) ?? accountButton(platform, letters),
    after: [
      ...(invoice?.taxNote ? [invoice.taxNote] : []),
      ...(order.amount > 0 && order.quantity === 1 && kindOfOrder(order).afterTerm !== "ends" ? guarantee(offer, order, m) : []),
    ],
  };
  await writeAbout(platform, tx, {
    to: about.payerId,
    mail: receipt.payer && about.payerId === order.payer_id ? mailTo(receipt.payer) : undefined,
    about,
    subject: subjectOf(order, publication.title, m),
    purpose: order.status === "on account" ? "invoice" : "receipt",
    words,
  });
}

type Says = Messages["orderLetters"];

function subjectOf({ kind, status, number }: OrderRow, title: string, { subjects }: Says): string {
  if (status === "on account") return subjects.invoice({ order: number, title });
  return kind === "back issue" ? subjects.issue(title) : subjects.subscription(title);
}

/** The invoice to be paid, what is to become of what they have twice, or on with what the wall had closed: in the browser that paid at once, in another by a code. */
function buttonOf(platform: Platform, { order, doubled }: Receipt, m: Says): { label: string; url: string } | undefined {
  if (order.status === "on account") return payButton(platform, order, m);
  if (doubled) return { label: m.decide, url: `${platform.settings.origin}${secondPath(order.id)}` };
  const reads = order.return_to !== null && order.amount > 0 && order.recipient_id === order.payer_id;
  return reads ? { label: m.readOn, url: `${platform.settings.origin}/orders/${order.id}/payment` } : undefined;
}

const payButton = (platform: Platform, { id }: OrderRow, m: Says) => ({ label: m.payInvoice, url: invoiceUrl(platform, id) });

function guarantee({ guaranteeDays }: Offer, { status }: OrderRow, m: Says): string[] {
  if (guaranteeDays === 0) return [];
  return status === "on account" ? [] : [m.guarantee(guaranteeDays)];
}

function invoiceFacts(invoice: Invoice, { language, timeZone }: Publication, order: OrderRow, m: Says): [string, string][] {
  const open = order.status === "on account";
  return [
    [
      open ? m.facts.invoice : m.facts.invoiceAndReceipt,
      m.noOn({ number: invoice.number, day: formatDay(dayOf(invoice.issuedAt, timeZone), language) }),
    ],
    ...invoice.lines.map(({ text, amount }): [string, string] => [text, formatMoney(money(amount, order.currency), language)]),
    ...(invoice.lines.length > 1 ? [[m.facts.together, formatMoney(invoice.amount, language)] satisfies [string, string]] : []),
    [m.facts.ofWhichTax, formatMoney(invoice.tax, language)],
    ...(order.credit > 0
      ? ([
          [m.facts.credit, formatMoney(money(-order.credit, order.currency), language)],
          [m.facts.paidNow, formatMoney(money(order.amount, order.currency), language)],
        ] satisfies [string, string][])
      : []),
    ...(open && order.due_on ? [[m.facts.payBy, formatDay(order.due_on, language)] satisfies [string, string]] : []),
    ...(open && invoice.seller.account.trim() ? [[m.facts.transferTo, invoice.seller.account.trim()] satisfies [string, string]] : []),
  ];
}

type Opening = { title: string; paragraphs: string[] };

const inPrint = ({ editions }: Offer): boolean => editions.includes("print");
const isDigital = ({ editions }: Offer): boolean => editions.includes("digital");

/** How the receipt of a kind begins where it is not with a subscription that begins or goes on. */
const openings: Partial<Record<OrderKind, (receipt: Receipt, title: string, m: Says) => Opening | undefined>> = {
  "back issue": ({ offer, begun }, _title, m) => m.backIssue({ issue: begun.start, digital: isDigital(offer), print: inPrint(offer) }),
  trial: (_receipt, title, m) => m.trial(title),
  switch: ({ offer, begun }, title, m) => m.changed({ issue: begun.start, title, print: inPrint(offer) }),
  // a gift that its donor renews
  renewal: ({ order, begun }, _title, m) => (order.recipient_id === order.payer_id ? undefined : m.giftGoesOn(begun)),
  bulk: ({ order, begun }, _title, m) => m.bulk({ copies: order.quantity, start: begun.start }),
};

function opening(receipt: Receipt, title: string, m: Says): Opening {
  const { order, offer, begun } = receipt;
  return (
    openings[order.kind]?.(receipt, title, m) ??
    m.begun({
      title,
      renewal: kindOfOrder(order).goesOn ?? false,
      reads: !isDigital(offer) ? m.firstToCome(begun.start) : offer.grants === "archive" ? m.readsEverything : m.readsTerm,
      invoice: order.status === "on account",
    })
  );
}

type Open = { order: OrderRow; step: CreditStep };

export async function writeCreditReminder(platform: Platform, tx: Tx, { order, step }: Open): Promise<void> {
  const about = await subscription(tx, subscriptionIdOf(order));
  const { language } = await publicationTo(tx, about.payerId);
  const m = messagesIn(language).orderLetters;
  const { title, text } = m.reminders[step];
  const words: Words = {
    title,
    paragraphs: [text],
    facts: openFacts(order, language),
    button: payButton(platform, order, m),
  };
  await writeAbout(platform, tx, {
    to: about.payerId,
    about,
    subject: m.reminderSubject({ title, order: order.number }),
    purpose: `invoice-reminder-${step}`,
    words,
  });
}

function openFacts(order: OrderRow, language: string): [string, string][] {
  const m = messagesIn(language).orderLetters;
  return [
    [m.facts.order, String(order.number)],
    [m.facts.toBePaid, formatMoney(money(order.amount, order.currency), language)],
    ...(order.due_on ? [[m.facts.dueOn, formatDay(order.due_on, language)] satisfies [string, string]] : []),
  ];
}

export async function writeNonPay(platform: Platform, tx: Tx, { order, served }: { order: OrderRow; served: number }): Promise<void> {
  const about = await subscription(tx, subscriptionIdOf(order));
  const { language } = await publicationTo(tx, about.payerId);
  const m = messagesIn(language).orderLetters;
  const { subject, ...words } = m.copiesStopped(served);
  await writeAbout(platform, tx, {
    to: about.payerId,
    about: { ...about, renewal: "stopped" },
    subject,
    purpose: "non-pay",
    words: { ...words, facts: openFacts(order, language), button: payButton(platform, order, m) },
  });
}

export async function writeInvoicePaid(
  platform: Platform,
  tx: Tx,
  { order, receipt, from }: { order: OrderRow; receipt: { number: number; amount: Money }; from: number | undefined },
): Promise<void> {
  const about = await subscription(tx, subscriptionIdOf(order));
  const { language } = await publicationTo(tx, about.payerId);
  const { orderLetters: m, letters } = messagesIn(language);
  const { subject, ...says } = m.invoicePaid({ order: order.number, start: from });
  const words: Words = {
    ...says,
    facts: [
      [m.facts.receipt, m.no(receipt.number)],
      [m.facts.paid, formatMoney(receipt.amount, language)],
    ],
    button: accountButton(platform, letters),
  };
  await writeAbout(platform, tx, { to: about.payerId, about, subject, purpose: "invoice-paid", words });
}
