import { publicationOf } from "../../editorial/index.ts";
import { personById } from "../../people/index.ts";
import type { Platform, Tx } from "../../platform/index.ts";
import { type Money, formatMoney } from "../../values/index.ts";
import { rangesOf } from "../copies/copies.ts";
import type { Subscription } from "../subscription.ts";
import { type Words, writeAbout, renewingUrl, accountButton } from "./letters.ts";

type Refunded = {
  subscription: Subscription;
  amount: Money;
  lastIssue: number;
  byHand: boolean;
  /** Issues that did not come: those sent all the same, and those given back in money. */
  sentAgain?: number[];
  inMoney?: number[];
};

/** What becomes of the word that was given for issues that did not come. */
export function promisesKept({ sentAgain = [], inMoney = [] }: Pick<Refunded, "sentAgain" | "inMoney">): string {
  return [
    ...(sentAgain.length > 0 ? [`What did not come, ${rangesOf(sentAgain)}, is sent once more all the same.`] : []),
    ...(inMoney.length > 0 ? [`What was promised for ${rangesOf(inMoney)}, which did not come, is in the sum.`] : []),
  ].join(" ");
}

export async function writeRefunded(
  platform: Platform,
  tx: Tx,
  { subscription, amount, lastIssue, byHand, sentAgain = [], inMoney = [] }: Refunded,
): Promise<void> {
  const { language } = await publicationOf(tx);
  const way = byHand
    ? "You paid us by hand, so we give it back by hand as well: by transfer, or as we agree with you. It takes a few days."
    : "It goes back the way you paid; your bank may take some days to show it.";
  const last = lastIssue > 0 ? ` The last copy that was yours is no. ${lastIssue}; keep it.` : "";
  const kept = promisesKept({ sentAgain, inMoney });
  const words: Words = {
    title: "Your money is on its way back",
    paragraphs: [
      `${formatMoney(amount, language)} is on its way back to you. ${way}`,
      `The subscription has ended, and so has its access.${last}`,
      ...(kept ? [kept] : []),
      "Thank you for having read us. The door stays open.",
    ],
    button: accountButton(platform),
  };
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: { ...subscription, renewal: "stopped" },
    subject: `${formatMoney(amount, language)} is on its way back to you`,
    purpose: "refund",
    words,
  });
}

/** Money was given back, as for a copy that came torn, and nothing else changes. */
export async function writeKeptDespiteRefund(
  platform: Platform,
  tx: Tx,
  { subscription, amount }: { subscription: Subscription; amount: Money },
): Promise<void> {
  const { language } = await publicationOf(tx);
  const words: Words = {
    title: "Your money back, and your copies too",
    paragraphs: [
      `We have given ${formatMoney(amount, language)} back to you, the way you paid; your bank may take some days to show it.`,
      "Nothing else changes: every issue that is owed to you still comes.",
    ],
    button: accountButton(platform),
  };
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: subscription,
    subject: `${formatMoney(amount, language)} was given back to you`,
    purpose: "refund-kept",
    words,
  });
}

export async function writeEnded(
  platform: Platform,
  tx: Tx,
  { subscription, declined }: { subscription: Subscription; declined: boolean },
): Promise<void> {
  if (subscription.boughtAs === "gift") return writeGiftServed(platform, tx, subscription);
  const why = declined
    ? "The charge for your renewal was declined, so nothing was taken and the subscription has ended."
    : subscription.boughtAs === "trial"
      ? "Your free issues have all come, and it ends by itself. Nothing was charged."
      : "You have had every issue you paid for, and the subscription has ended.";
  const again = subscription.boughtAs === "subscription" || subscription.boughtAs === "institution";
  const words: Words = {
    title: "That was the last issue",
    paragraphs: [why, "The issues of your term stay open to you."],
    button: again
      ? { label: "Take it up again", url: renewingUrl(platform, subscription) }
      : { label: "See the offers", url: `${platform.settings.origin}/subscribe` },
  };
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: { ...subscription, renewal: "stopped" },
    subject: "Your subscription has ended",
    purpose: "ended",
    words,
  });
}

/** Two people, two letters: who gave it may give it again, who had it may go on by themselves. */
async function writeGiftServed(platform: Platform, tx: Tx, subscription: Subscription): Promise<void> {
  const { title } = await publicationOf(tx);
  const about = { ...subscription, renewal: "stopped" as const };
  const name = (await personById(tx, subscription.recipientId))?.name || "Whoever has your gift";
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about,
    subject: `Your gift for ${name} has come to its last issue`,
    purpose: "ended",
    because: "you gave a subscription away",
    words: {
      title: "Your gift is all given",
      paragraphs: [`${name} has had every issue of your gift. It ends here by itself, and nothing is charged.`],
      button: { label: "Give it again", url: renewingUrl(platform, subscription) },
    },
  });
  await writeAbout(platform, tx, {
    to: subscription.recipientId,
    about,
    subject: "That was the last issue of your gift",
    purpose: "ended",
    words: {
      title: "That was the last issue",
      paragraphs: [
        `The subscription to ${title} that was given to you has come to its end. Its issues stay open to you, and nothing is charged. If you would like to go on, the offers are here.`,
      ],
      button: { label: "See the offers", url: `${platform.settings.origin}/subscribe` },
    },
  });
}

/** To the recipient of a gift that its donor took back; what it cost is no concern of theirs. */
export async function writeGiftEnded(
  platform: Platform,
  tx: Tx,
  { subscription, lastIssue }: { subscription: Subscription; lastIssue: number },
): Promise<void> {
  const { title } = await publicationOf(tx);
  const last = lastIssue > 0 ? ` The last copy that was yours is no. ${lastIssue}; keep it.` : "";
  const words: Words = {
    title: "The subscription has ended",
    paragraphs: [`The subscription to ${title} that was given to you has been ended by the person who gave it.${last}`],
    button: { label: "Subscribe", url: `${platform.settings.origin}/subscribe` },
  };
  await writeAbout(platform, tx, {
    to: subscription.recipientId,
    about: { ...subscription, renewal: "stopped" },
    subject: `Your subscription to ${title} has ended`,
    purpose: "gift-ended",
    words,
  });
}
