import { type Publication, publicationOf } from "../editorial/index.ts";
import type { Platform, Tx } from "../platform/index.ts";
import { type Money, dayOf, formatDay, formatMoney, money } from "../values/index.ts";
import { type Words, accountButton, writeAbout, subscriptionOf, subscriptionRow } from "../subscriptions/index.ts";
import { type Offer, premiumById } from "../offers/index.ts";
import type { CreditStep } from "./credit-series.ts";
import { type Invoice, invoiceUrl } from "./invoices.ts";
import type { OrderRow } from "./order.ts";

type Receipt = {
  order: OrderRow;
  subscriptionId: string;
  offer: Offer;
  begun: { start: number; last: number };
  invoice: Invoice | undefined;
};

const subscription = async (tx: Tx, id: string) => subscriptionOf(await subscriptionRow(tx).where("id", "=", id).executeTakeFirstOrThrow());

export async function writeReceipt(platform: Platform, tx: Tx, receipt: Receipt): Promise<void> {
  const { order, offer, begun, invoice, subscriptionId } = receipt;
  const [about, publication, premium] = [
    await subscription(tx, subscriptionId),
    await publicationOf(tx),
    await premiumById(tx, order.premium_id),
  ];
  const words: Words = {
    ...opening(receipt, publication.title),
    facts: [
      ...(invoice ? invoiceFacts(invoice, publication, order) : []),
      ["Issues", begun.start === begun.last ? `No. ${begun.start}` : `No. ${begun.start} to no. ${begun.last}`],
      ...(order.quantity > 1 ? [["Copies of each", String(order.quantity)] satisfies [string, string]] : []),
      ...(premium ? [["With it comes", premium.name] satisfies [string, string]] : []),
    ],
    button: order.status === "on account" ? { label: "Pay the invoice", url: invoiceUrl(platform, order.id) } : accountButton(platform),
    after: [
      ...(invoice?.taxNote ? [invoice.taxNote] : []),
      ...(order.amount > 0 && order.quantity === 1 && order.kind !== "back issue" ? guarantee(offer, order) : []),
    ],
  };
  await writeAbout(platform, tx, {
    to: about.payerId,
    about,
    subject: subjectOf(order, publication.title),
    purpose: order.status === "on account" ? "invoice" : "receipt",
    words,
  });
}

const subjectOf = ({ kind, status, number }: OrderRow, title: string): string =>
  status === "on account"
    ? `Invoice for order ${number}: ${title}`
    : kind === "back issue"
      ? `Your issue of ${title}`
      : `Your subscription to ${title}`;

function guarantee({ guaranteeDays }: Offer, { status }: OrderRow): string[] {
  if (guaranteeDays === 0) return [];
  return status === "on account"
    ? []
    : [`If it is not for you, press “Refund me” on your account page within ${guaranteeDays} days and all of it comes back.`];
}

function invoiceFacts(invoice: Invoice, { language, timeZone }: Publication, order: OrderRow): [string, string][] {
  const open = order.status === "on account";
  return [
    [open ? "Invoice" : "Invoice and receipt", `No. ${invoice.number}, ${formatDay(dayOf(invoice.issuedAt, timeZone), language)}`],
    ...invoice.lines.map(({ text, amount }): [string, string] => [text, formatMoney(money(amount, order.currency), language)]),
    ...(invoice.lines.length > 1 ? [["Together", formatMoney(invoice.amount, language)] satisfies [string, string]] : []),
    ["of which tax", formatMoney(invoice.tax, language)],
    ...(order.credit > 0
      ? ([
          ["Credit for your unused copies", formatMoney(money(-order.credit, order.currency), language)],
          ["Paid now", formatMoney(money(order.amount, order.currency), language)],
        ] satisfies [string, string][])
      : []),
    ...(open && order.due_on ? [["To be paid by", formatDay(order.due_on, language)] satisfies [string, string]] : []),
    ...(open && invoice.seller.account.trim() ? [["By transfer to", invoice.seller.account.trim()] satisfies [string, string]] : []),
  ];
}

function opening({ order, offer, begun }: Receipt, title: string): { title: string; paragraphs: string[] } {
  const print = offer.editions.includes("print");
  if (order.kind === "back issue")
    return {
      title: "Your issue",
      paragraphs: [
        `${offer.editions.includes("digital") ? `No. ${begun.start} is open to you from now on, and stays yours: sign in with this address.` : ""}${print ? " The printed copy goes to the post in the next days." : ""}`.trim(),
      ],
    };
  if (order.kind === "trial")
    return {
      title: "Your free issues",
      paragraphs: [`The next issues of ${title} are on us. Nothing is charged, and it ends by itself; if you like it, subscribe.`],
    };
  if (order.kind === "switch")
    return {
      title: "It is changed",
      paragraphs: [
        `From no. ${begun.start} you have ${title} ${print ? "in print and digitally" : "digitally"}. What your unused copies were worth was credited.`,
      ],
    };
  if (order.kind === "renewal" && order.recipient_id !== order.payer_id)
    return {
      title: "Thank you",
      paragraphs: [`Your gift goes on, from no. ${begun.start} to no. ${begun.last}. It ends by itself again; before it does, we ask you.`],
    };
  if (order.kind === "bulk")
    return { title: "Your copies", paragraphs: [`${order.quantity} copies of each issue come to you from no. ${begun.start}.`] };
  const reads =
    offer.grants === "archive"
      ? "Everything we have published is open to you from now on: sign in with this address."
      : "The issues of your term are open to you as they appear: sign in with this address.";
  const account = order.status === "on account" ? " Here is the invoice; pay it at your leisure, the copies come in any case." : "";
  return {
    title: "Thank you",
    paragraphs: [
      `Your subscription to ${title} ${order.kind === "renewal" ? "goes on" : "has begun"}. ${offer.editions.includes("digital") ? reads : `The first to come is no. ${begun.start}.`}${account}`,
    ],
  };
}

type Open = { order: OrderRow; step: CreditStep };

const urged: Record<CreditStep, { title: string; text: string }> = {
  1: { title: "A small reminder", text: "Your copies have begun to come, and the invoice is still open. Perhaps it lies under something." },
  2: {
    title: "Your invoice is due",
    text: "The invoice for your subscription is due today. If you have paid it in the last days, please forget this letter.",
  },
  3: {
    title: "Before your copies stop",
    text: "The invoice is still open. If it stays so, your copies stop soon, with what you have had so far.",
  },
};

export async function writeCreditReminder(platform: Platform, tx: Tx, { order, step }: Open): Promise<void> {
  const about = await subscription(tx, order.subscription_id!);
  const { title, text } = urged[step];
  const words: Words = {
    title,
    paragraphs: [text],
    facts: openFacts(order, (await publicationOf(tx)).language),
    button: { label: "Pay the invoice", url: invoiceUrl(platform, order.id) },
  };
  await writeAbout(platform, tx, {
    to: about.payerId,
    about,
    subject: `${title}: order ${order.number}`,
    purpose: `invoice-reminder-${step}`,
    words,
  });
}

const openFacts = (order: OrderRow, language: string): [string, string][] => [
  ["Order", String(order.number)],
  ["To be paid", formatMoney(money(order.amount, order.currency), language)],
  ...(order.due_on ? [["Due on", formatDay(order.due_on, language)] satisfies [string, string]] : []),
];

export async function writeNonPay(platform: Platform, tx: Tx, { order, served }: { order: OrderRow; served: number }): Promise<void> {
  const about = await subscription(tx, order.subscription_id!);
  const had = served === 1 ? "One issue has" : `${served} issues have`;
  const words: Words = {
    title: "Your copies have stopped",
    paragraphs: [
      `${had} come to you, and the invoice is still open, so we have stopped sending. We do not send anybody after you.`,
      "If you pay it now, the rest of your term comes after all, from the next issue on.",
    ],
    facts: openFacts(order, (await publicationOf(tx)).language),
    button: {
      label: "Pay the invoice",
      url: invoiceUrl(platform, order.id),
    },
  };
  await writeAbout(platform, tx, {
    to: about.payerId,
    about: { ...about, renewal: "stopped" },
    subject: "Your copies have stopped",
    purpose: "non-pay",
    words,
  });
}

export async function writeInvoicePaid(
  platform: Platform,
  tx: Tx,
  { order, receipt, from }: { order: OrderRow; receipt: { number: number; amount: Money }; from: number | undefined },
): Promise<void> {
  const about = await subscription(tx, order.subscription_id!);
  const again = from === undefined ? "" : ` Your copies come again from no. ${from}.`;
  const words: Words = {
    title: "Paid, thank you",
    paragraphs: [`The invoice of order ${order.number} is paid.${again}`],
    facts: [
      ["Receipt", `No. ${receipt.number}`],
      ["Paid", formatMoney(receipt.amount, (await publicationOf(tx)).language)],
    ],
    button: accountButton(platform),
  };
  await writeAbout(platform, tx, { to: about.payerId, about, subject: `Paid: order ${order.number}`, purpose: "invoice-paid", words });
}
