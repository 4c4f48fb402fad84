import { messagesIn } from "../../messages/index.ts";
import { personById } from "../../people/index.ts";
import { type Platform, type Tx, letterHtml, letterText, writeLetter } from "../../platform/index.ts";
import { dayOf, formatDay, formatMoney } from "../../values/index.ts";
import { type Words, accountButton, publicationTo, writeAbout, subscriptionOf, subscriptionRow } from "../../subscriptions/index.ts";
import type { Offer } from "../../offers/index.ts";
import type { Invoice } from "../invoices.ts";
import { type OrderRow, subscriptionIdOf } from "../order.ts";
import type { Gift } from "./gift.ts";

const subscription = async (tx: Tx, order: OrderRow) =>
  subscriptionOf(await subscriptionRow(tx).where("id", "=", subscriptionIdOf(order)).executeTakeFirstOrThrow());

type Receipt = {
  order: OrderRow;
  subscriptionId: string;
  offer: Offer;
  gift: Gift;
  invoice: Invoice | undefined;
  begun: { start: number; last: number } | undefined;
};

export async function writeGiftReceipt(
  platform: Platform,
  tx: Tx,
  { order, offer, gift, invoice, begun, subscriptionId }: Receipt,
): Promise<void> {
  const about = await subscription(tx, { ...order, subscription_id: subscriptionId });
  const { title, language, timeZone } = await publicationTo(tx, gift.donor_id);
  const { orderLetters: m, letters } = messagesIn(language);
  const { subject, ...says } = m.giftReceipt({
    name: gift.recipient_name,
    title,
    writtenOn: gift.recipient_email ? formatDay(gift.send_on, language) : undefined,
    begun,
    guaranteeDays: offer.guaranteeDays,
  });
  const words: Words = {
    ...says,
    facts: [
      ...(invoice
        ? ([
            [m.facts.invoiceAndReceipt, m.noOn({ number: invoice.number, day: formatDay(dayOf(invoice.issuedAt, timeZone), language) })],
            [offer.name, formatMoney(invoice.amount, language)],
            [m.facts.ofWhichTax, formatMoney(invoice.tax, language)],
          ] satisfies [string, string][])
        : []),
      [m.facts.takenBy, formatDay(gift.claim_until, language)],
    ],
    button: accountButton(platform, letters),
  };
  await writeAbout(platform, tx, {
    to: gift.donor_id,
    about,
    subject,
    purpose: "gift-receipt",
    words,
    gave: true,
  });
}

/** To an address the donor typed: it says who gives, what, and how to take it; nothing else of the donor. */
export async function writeGiftToRecipient(
  platform: Platform,
  tx: Tx,
  { gift, order, url }: { gift: Gift; order: OrderRow; url: string },
): Promise<void> {
  // whom the donor gives to reads what the donor does, as far as anybody knows
  const { title, language, about } = await publicationTo(tx, gift.donor_id);
  const m = messagesIn(language).orderLetters;
  const says = m.gift({
    donor: (await personById(tx, gift.donor_id))?.name || m.somebody,
    name: gift.recipient_name,
    title,
    about,
    card: gift.card_text,
    issues: order.term_issues,
    until: formatDay(gift.claim_until, language),
  });
  const words = { ...says, magazine: title, language, button: { label: says.button, url } };
  await writeLetter(platform, tx, {
    to: gift.recipient_email!,
    subject: words.title,
    purpose: "gift",
    secrets: [url],
    text: letterText(words),
    html: letterHtml(words),
  });
}

/** Both are told: the reader what they have, the donor that it arrived. */
export async function writeGiftClaimed(
  platform: Platform,
  tx: Tx,
  { gift, order, begun }: { gift: Gift; order: OrderRow; begun: { start: number; last: number } | undefined },
): Promise<void> {
  const { title, language } = await publicationTo(tx, order.recipient_id);
  const { orderLetters: m, letters } = messagesIn(language);
  const about = await subscription(tx, order);
  const { subject, ...welcome } = m.giftBegun({ title, donor: (await personById(tx, gift.donor_id))?.name || m.theGiver, begun });
  await writeAbout(platform, tx, {
    to: order.recipient_id,
    about,
    subject,
    purpose: "gift-welcome",
    words: { ...welcome, button: accountButton(platform, letters) },
  });
  const toDonor = messagesIn((await publicationTo(tx, gift.donor_id)).language);
  const told = toDonor.orderLetters.giftTaken({ name: gift.recipient_name, begun });
  await writeAbout(platform, tx, {
    to: gift.donor_id,
    about,
    subject: told.subject,
    purpose: "gift-claimed",
    words: { ...told, button: accountButton(platform, toDonor.letters) },
    gave: true,
  });
}

export async function writeGiftLapsed(platform: Platform, tx: Tx, { gift, order }: { gift: Gift; order: OrderRow }): Promise<void> {
  const about = await subscription(tx, order);
  const { orderLetters: m, letters } = messagesIn((await publicationTo(tx, gift.donor_id)).language);
  const { subject, ...words } = m.giftWaits(gift.recipient_name);
  await writeAbout(platform, tx, {
    to: gift.donor_id,
    about,
    subject,
    purpose: "gift-lapsed",
    words: { ...words, button: accountButton(platform, letters) },
    gave: true,
  });
}
