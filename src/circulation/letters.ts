import { publicationOf } from "../editorial/index.ts";
import { personById } from "../people/index.ts";
import { type LetterWords, type Platform, type Tx, letterHtml, letterText, writeLetter } from "../platform/index.ts";
import { type Money, formatMoney } from "../values/index.ts";
import type { ClaimAnswer } from "./copies/claim.ts";
import { makeStopLink } from "./subscriptions/stop-link.ts";
import type { Subscription } from "./subscriptions/subscription.ts";

export type Words = Omit<LetterWords, "magazine" | "footer" | "language">;
type About = Pick<Subscription, "id" | "renewal" | "service">;

/** A reader by post alone, or one whose gift waits: no letter can reach an address under .invalid (RFC 2606). */
export const hasNoMail = (email: string): boolean => email.endsWith(".invalid");

/**
 * A letter from the magazine about a subscription, kept in its story. While it renews, every letter to
 * its payer holds the one-click way out.
 */
export async function writeAbout(
  platform: Platform,
  tx: Tx,
  {
    to,
    about,
    subject,
    purpose,
    words,
    because,
  }: { to: string; about: About & { payerId: string }; subject: string; purpose: string; words: Words; because?: string },
): Promise<void> {
  const person = await personById(tx, to);
  if (!person || hasNoMail(person.email)) return;
  const { title, language } = await publicationOf(tx);
  const renews = about.renewal !== "stopped" && ["active", "held", "grace", "pending"].includes(about.service) && to === about.payerId;
  const wayOut = renews ? `\nTo stop renewing, one click, no sign-in: ${await makeStopLink(platform, tx, about.id)}` : "";
  const whole = {
    ...words,
    magazine: title,
    language,
    footer: `You get this letter because ${because ?? `you have a subscription to ${title}`}.${wayOut}`,
  };
  const letter_id = await writeLetter(platform, tx, {
    to: person.email,
    subject,
    purpose,
    text: letterText(whole),
    html: letterHtml(whole),
  });
  await tx
    .insertInto("subscription_letters")
    .values({ letter_id, subscription_id: about.id, subject, written_at: platform.clock.now() })
    .execute();
}

export const accountButton = (platform: Platform) => ({ label: "Your account", url: `${platform.settings.origin}/account` });

export async function writeStopped(
  platform: Platform,
  tx: Tx,
  { subscription, left, last }: { subscription: Subscription; left: number; last: number },
): Promise<void> {
  const words: Words = {
    title: "It will not renew",
    paragraphs: [
      `Nothing further will be charged. ${left === 1 ? "One issue is" : `${left} issues are`} still owed to you; the last is no. ${last}, and every one of them will come.`,
      "If you think better of it, “Renew after all” on your account page takes this back.",
    ],
    button: accountButton(platform),
  };
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: { ...subscription, renewal: "stopped" },
    subject: "Your subscription will not renew",
    purpose: "stopped",
    words,
  });
}

export async function writeRefunded(
  platform: Platform,
  tx: Tx,
  { subscription, amount, lastIssue, byHand }: { subscription: Subscription; amount: Money; lastIssue: number; byHand: boolean },
): Promise<void> {
  const way = byHand
    ? "You paid us by hand, so we give it back by hand as well: by transfer, or as we agree with you. It takes a few days."
    : "It goes back the way you paid; your bank may take some days to show it.";
  const last = lastIssue > 0 ? ` The last copy that was yours is no. ${lastIssue}; keep it.` : "";
  const words: Words = {
    title: "Your money is on its way back",
    paragraphs: [
      `${formatMoney(amount)} is on its way back to you. ${way}`,
      `The subscription has ended, and so has its access.${last}`,
      "Thank you for having read us. The door stays open.",
    ],
    button: accountButton(platform),
  };
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: { ...subscription, renewal: "stopped" },
    subject: `${formatMoney(amount)} is on its way back to you`,
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
  const words: Words = {
    title: "Your money back, and your copies too",
    paragraphs: [
      `We have given ${formatMoney(amount)} back to you, the way you paid; your bank may take some days to show it.`,
      "Nothing else changes: every issue that is owed to you still comes.",
    ],
    button: accountButton(platform),
  };
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: subscription,
    subject: `${formatMoney(amount)} was given back to you`,
    purpose: "refund-kept",
    words,
  });
}

export async function writeEnded(
  platform: Platform,
  tx: Tx,
  { subscription, declined }: { subscription: Subscription; declined: boolean },
): Promise<void> {
  const why = declined
    ? "The charge for your renewal was declined, so nothing was taken and the subscription has ended."
    : "You have had every issue you paid for, and the subscription has ended.";
  const words: Words = {
    title: "That was the last issue",
    paragraphs: [why, "The issues of your term stay open to you. To go on, subscribe again."],
    button: { label: "Subscribe", url: `${platform.settings.origin}/subscribe` },
  };
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: { ...subscription, renewal: "stopped" },
    subject: "Your subscription has ended",
    purpose: "ended",
    words,
  });
}

export async function writeRenewsAgain(
  platform: Platform,
  tx: Tx,
  { subscription, last }: { subscription: Subscription; last: number },
): Promise<void> {
  const how =
    subscription.renewal === "auto"
      ? `After no. ${last}, the last of your term, it renews as you had agreed; we write to you before anything is charged.`
      : `Before no. ${last}, the last of your term, we write to you about renewing. Nothing is charged by itself.`;
  const words: Words = { title: "It renews after all", paragraphs: [how], button: accountButton(platform) };
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: subscription,
    subject: "Your subscription renews after all",
    purpose: "renews-again",
    words,
  });
}

export async function writeHeld(
  platform: Platform,
  tx: Tx,
  { subscription, from, to, last }: { subscription: Subscription; from: number; to: number; last: number },
): Promise<void> {
  const range = from === to ? `No. ${from} does not come` : `No. ${from} to no. ${to} do not come`;
  const words: Words = {
    title: "On hold",
    paragraphs: [
      `${range}, as you asked. Nothing is lost: as many issues are added at the end, and the last of your term is now no. ${last}.`,
      "You can lift the hold on your account page at any time; the issues that have not closed by then come again.",
    ],
    button: accountButton(platform),
  };
  await writeAbout(platform, tx, {
    to: subscription.recipientId,
    about: subscription,
    subject: from === to ? `On hold: no. ${from}` : `On hold: no. ${from} to no. ${to}`,
    purpose: "hold",
    words,
  });
}

export async function writeLifted(
  platform: Platform,
  tx: Tx,
  { subscription, from, last }: { subscription: Subscription; from: number; last: number },
): Promise<void> {
  const words: Words = {
    title: "The hold is lifted",
    paragraphs: [`Your copies come again from no. ${from}. The last of your term is no. ${last}.`],
    button: accountButton(platform),
  };
  await writeAbout(platform, tx, {
    to: subscription.recipientId,
    about: subscription,
    subject: `Your copies come again from no. ${from}`,
    purpose: "hold-lifted",
    words,
  });
}

export async function writeClaimed(
  platform: Platform,
  tx: Tx,
  {
    subscription,
    wholeNumber,
    answer,
    answerIssue,
  }: { subscription: Subscription; wholeNumber: number; answer: ClaimAnswer; answerIssue: number },
): Promise<void> {
  const goods =
    answer === "replacement"
      ? `We are sorry. No. ${wholeNumber} goes out to you once more, with the next run of late copies.`
      : `We are sorry. In place of no. ${wholeNumber} you get one more issue at the end of your term: no. ${answerIssue}.`;
  const words: Words = {
    title: `No. ${wholeNumber} did not come`,
    paragraphs: [goods, "Please look at the address on your account page; if it is wrong, change it now."],
    button: accountButton(platform),
  };
  await writeAbout(platform, tx, {
    to: subscription.recipientId,
    about: subscription,
    subject: `About your no. ${wholeNumber}`,
    purpose: "claim",
    words,
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

export async function writeGrace(
  platform: Platform,
  tx: Tx,
  { subscription, issues }: { subscription: Subscription; issues: number },
): Promise<void> {
  const words: Words = {
    title: "Your term has ended; your copies have not",
    paragraphs: [
      `You have had every issue you paid for. So that you miss nothing, ${issues === 1 ? "one more issue comes" : `${issues} more issues come`} all the same; when you renew, ${issues === 1 ? "it counts" : "they count"} towards the new term.`,
    ],
    button: { label: "Renew", url: `${platform.settings.origin}/subscribe` },
  };
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: subscription,
    subject: "Your term has ended; your copies have not",
    purpose: "grace",
    words,
  });
}
