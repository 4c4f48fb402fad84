import { publicationOf } from "../editorial/index.ts";
import { messagesIn } from "../messages/index.ts";
import type { FailureCode } from "../payments/index.ts";
import type { Platform, Tx } from "../platform/index.ts";
import { type Money, dayOf, formatDay, formatMoney } from "../values/index.ts";
import { renewingUrl, writeAbout, type Subscription } from "../subscriptions/index.ts";

type Declined = { subscription: Subscription; price: Money; failure: string; code: FailureCode | undefined; next: Date };

/** A charge failed and will be tried again; copies and access go on meanwhile. What to do about it depends on why. */
export async function writeDeclined(platform: Platform, tx: Tx, { subscription, price, failure, code, next }: Declined): Promise<void> {
  const { language, timeZone } = await publicationOf(tx);
  const m = messagesIn(language).orderLetters;
  const trouble = { price: formatMoney(price, language), again: formatDay(dayOf(next, timeZone), language) };
  const { subject, ...words } =
    code === "authentication required"
      ? m.bankAsks(trouble)
      : code === "expired card"
        ? m.cardExpired(trouble)
        : m.declined({ ...trouble, failure });
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: subscription,
    subject,
    purpose: "renewal-declined",
    words: { ...words, button: { label: words.button, url: renewingUrl(platform, subscription) } },
  });
}
