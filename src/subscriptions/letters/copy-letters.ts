import type { Platform, Tx } from "../../platform/index.ts";
import type { ClaimAnswer } from "../copies/claim.ts";
import type { Subscription } from "../subscription.ts";
import { accountButton, lettersTo, renewingUrl, writeAbout } from "./letters.ts";

export async function writeHeld(
  platform: Platform,
  tx: Tx,
  { subscription, from, to, last }: { subscription: Subscription; from: number; to: number; last: number },
): Promise<void> {
  const m = await lettersTo(tx, subscription.recipientId);
  const { subject, ...words } = m.held({ from, to, last });
  await writeAbout(platform, tx, {
    to: subscription.recipientId,
    about: subscription,
    subject,
    purpose: "hold",
    words: { ...words, button: accountButton(platform, m) },
  });
}

/** `present`: the last issue of what they had before; `stops`: that renews no more. */
type BeginsLater = { subscription: Subscription; first: number; last: number; present: number; stops: boolean };

export async function writeBeginsLater(platform: Platform, tx: Tx, { subscription, ...issues }: BeginsLater): Promise<void> {
  const m = await lettersTo(tx, subscription.payerId);
  const { subject, ...words } = m.beginsLater(issues);
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: subscription,
    subject,
    purpose: "begins-later",
    words: { ...words, button: accountButton(platform, m) },
  });
}

export async function writeLifted(
  platform: Platform,
  tx: Tx,
  { subscription, from, last }: { subscription: Subscription; from: number; last: number },
): Promise<void> {
  const m = await lettersTo(tx, subscription.recipientId);
  const { subject, ...words } = m.lifted({ from, last });
  await writeAbout(platform, tx, {
    to: subscription.recipientId,
    about: subscription,
    subject,
    purpose: "hold-lifted",
    words: { ...words, button: accountButton(platform, m) },
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
  const m = await lettersTo(tx, subscription.recipientId);
  const { subject, ...words } = m.claimed({ issue: wholeNumber, instead: answer === "replacement" ? undefined : answerIssue });
  await writeAbout(platform, tx, {
    to: subscription.recipientId,
    about: subscription,
    subject,
    purpose: "claim",
    words: { ...words, button: accountButton(platform, m) },
  });
}

export async function writeGrace(
  platform: Platform,
  tx: Tx,
  { subscription, issues }: { subscription: Subscription; issues: number },
): Promise<void> {
  const m = await lettersTo(tx, subscription.payerId);
  const { subject, ...words } = m.grace(issues);
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: subscription,
    subject,
    purpose: "grace",
    words: { ...words, button: { label: words.button, url: renewingUrl(platform, subscription) } },
  });
}
