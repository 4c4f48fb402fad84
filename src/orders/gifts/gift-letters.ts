import { publicationOf } from "../../editorial/index.ts";
import { personById } from "../../people/index.ts";
import { type Platform, type Tx, letterHtml, letterText, writeLetter } from "../../platform/index.ts";
import { dayOf, formatDay, formatMoney } from "../../values/index.ts";
import { type Words, accountButton, writeAbout, subscriptionOf, subscriptionRow } from "../../subscriptions/index.ts";
import type { Offer } from "../../offers/index.ts";
import type { Invoice } from "../invoices.ts";
import type { OrderRow } from "../order.ts";
import type { Gift } from "./gift.ts";

const subscription = async (tx: Tx, { subscription_id }: OrderRow) =>
  subscriptionOf(await subscriptionRow(tx).where("id", "=", subscription_id!).executeTakeFirstOrThrow());
const gave = "you gave a subscription away";

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
  const { title, language, timeZone } = await publicationOf(tx);
  const card = gift.recipient_email
    ? `On ${formatDay(gift.send_on, language)} we write to ${gift.recipient_name}, with what you wrote on the card.`
    : "We write to nobody: make the card on your account page, and hand it over yourself.";
  const starts = begun
    ? `The printed issues come from no. ${begun.start} to no. ${begun.last}.`
    : `The issues begin when ${gift.recipient_name} takes the gift, so that none is lost.`;
  const words: Words = {
    title: `A gift for ${gift.recipient_name}`,
    paragraphs: [`Thank you for giving ${title}. ${card} ${starts}`],
    facts: [
      ...(invoice
        ? ([
            ["Invoice and receipt", `No. ${invoice.number}, ${formatDay(dayOf(invoice.issuedAt, timeZone), language)}`],
            [offer.name, formatMoney(invoice.amount, language)],
            ["of which tax", formatMoney(invoice.tax, language)],
          ] satisfies [string, string][])
        : []),
      ["To be taken by", formatDay(gift.claim_until, language)],
    ],
    button: accountButton(platform),
    after: [
      "It ends by itself. Before it does, we ask you, and nobody else, whether to give it again.",
      ...(offer.guaranteeDays > 0
        ? [`Within ${offer.guaranteeDays} days the button “Refund me” on your account page gives all of your money back.`]
        : []),
    ],
  };
  await writeAbout(platform, tx, {
    to: gift.donor_id,
    about,
    subject: `Your gift for ${gift.recipient_name}`,
    purpose: "gift-receipt",
    words,
    because: gave,
  });
}

/** To an address the donor typed: it says who gives, what, and how to take it; nothing else of the donor. */
export async function writeGiftToRecipient(
  platform: Platform,
  tx: Tx,
  { gift, order, url }: { gift: Gift; order: OrderRow; url: string },
): Promise<void> {
  const { title, language, about } = await publicationOf(tx);
  const donor = (await personById(tx, gift.donor_id))?.name || "Somebody";
  const words = {
    magazine: title,
    language,
    title: `${donor} has given you ${title}`,
    paragraphs: [
      `Dear ${gift.recipient_name},`,
      ...(gift.card_text ? [`“${gift.card_text}”`] : []),
      `${donor} gives you ${order.term_issues === 1 ? "an issue" : `${order.term_issues} issues`} of ${title}.${about ? ` ${about}` : ""}`,
    ],
    button: {
      label: "Take the gift",
      url,
    },
    after: [`Nothing is charged to you, now or later. The gift waits for you until ${formatDay(gift.claim_until, language)}.`],
    footer: `You get this letter because ${donor} gave us your address, for this gift alone.`,
  };
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
  const { title } = await publicationOf(tx);
  const about = await subscription(tx, order);
  const donor = (await personById(tx, gift.donor_id))?.name || "the giver";
  const range = begun ? ` Yours are no. ${begun.start} to no. ${begun.last}.` : "";
  const welcome: Words = {
    title: "It is yours",
    paragraphs: [`The subscription to ${title} that ${donor} gave you has begun.${range} Sign in with this address to read.`],
    button: accountButton(platform),
  };
  await writeAbout(platform, tx, {
    to: order.recipient_id,
    about,
    subject: `Your subscription to ${title}`,
    purpose: "gift-welcome",
    words: welcome,
  });
  const told: Words = {
    title: "Your gift has arrived",
    paragraphs: [`${gift.recipient_name} has taken your gift.${begun ? ` It runs from no. ${begun.start} to no. ${begun.last}.` : ""}`],
    button: accountButton(platform),
  };
  await writeAbout(platform, tx, {
    to: gift.donor_id,
    about,
    subject: `${gift.recipient_name} has taken your gift`,
    purpose: "gift-claimed",
    words: told,
    because: gave,
  });
}

export async function writeGiftLapsed(platform: Platform, tx: Tx, { gift, order }: { gift: Gift; order: OrderRow }): Promise<void> {
  const about = await subscription(tx, order);
  const words: Words = {
    title: "Your gift still waits",
    paragraphs: [
      `Nobody has taken your gift for ${gift.recipient_name}, and its time has run out. Nothing is lost: on your account page you can open it again and hand the link over, or take your money back.`,
    ],
    button: accountButton(platform),
  };
  await writeAbout(platform, tx, {
    to: gift.donor_id,
    about,
    subject: `Your gift for ${gift.recipient_name} still waits`,
    purpose: "gift-lapsed",
    words,
    because: gave,
  });
}
