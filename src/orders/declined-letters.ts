import { messagesIn } from "../messages/index.ts";
import { type Payment, whyFailed } from "../payments/index.ts";
import { offerById } from "../offers/index.ts";
import { mailOf } from "../people/index.ts";
import { type LetterWords, type Platform, type Tx, letterHtml, letterText, writeLetter } from "../platform/index.ts";
import { type Money, dayOf, formatDay, formatMoney, money } from "../values/index.ts";
import type { OrderRow } from "./order.ts";
import { publicationTo, renewingUrl, writeAbout, type Subscription } from "../subscriptions/index.ts";

/** Somebody ordered, the payment was on its way for days, and came back: they are told, as nobody is there to see it. */
export async function writeCameBack(platform: Platform, tx: Tx, order: OrderRow, payment: Payment): Promise<void> {
  const mail = await mailOf(tx, order.payer_id);
  if (!mail) return;
  const { title, language } = await publicationTo(tx, order.payer_id);
  const { orderLetters, letters } = messagesIn(language);
  const { name } = await offerById(tx, order.offer_id);
  const price = formatMoney(money(order.amount, order.currency), language);
  const { subject, ...said } = orderLetters.cameBack({
    order: order.number,
    offer: name,
    price,
    // that the bank sent it back stands there already
    why: payment.failureCode && payment.failureCode !== "declined" ? whyFailed(payment, language).why : "",
  });
  const words: LetterWords = {
    ...said,
    magazine: title,
    language,
    button: { label: said.button, url: `${platform.settings.origin}/orders/${order.id}/payment` },
    footer: letters.becauseOrder(title),
  };
  await writeLetter(platform, tx, {
    to: mail.email,
    subject,
    purpose: "payment-came-back",
    text: letterText(words),
    html: letterHtml(words),
  });
}

type Declined = { subscription: Subscription; price: Money; payment: Payment; next: Date };

/** A charge failed and will be tried again; copies and access go on meanwhile. What to do about it depends on why. */
export async function writeDeclined(platform: Platform, tx: Tx, { subscription, price, payment, next }: Declined): Promise<void> {
  const { language, timeZone } = await publicationTo(tx, subscription.payerId);
  const m = messagesIn(language).orderLetters;
  const trouble = { price: formatMoney(price, language), again: formatDay(dayOf(next, timeZone), language) };
  const { subject, ...words } =
    payment.failureCode === "authentication required"
      ? m.bankAsks(trouble)
      : payment.failureCode === "expired card"
        ? m.cardExpired(trouble)
        : m.declined({ ...trouble, ...whyFailed(payment, language) });
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: subscription,
    subject,
    purpose: "renewal-declined",
    words: { ...words, button: { label: words.button, url: renewingUrl(platform, subscription) } },
  });
}
