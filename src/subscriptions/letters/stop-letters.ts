import type { Platform, Tx } from "../../platform/index.ts";
import { type Words, accountButton, writeAbout } from "./letters.ts";
import { nothingMore } from "../nothing-more.ts";
import type { Subscription } from "../subscription.ts";

export async function writeStopped(
  platform: Platform,
  tx: Tx,
  { subscription, left, last }: { subscription: Subscription; left: number; last: number },
): Promise<void> {
  const words: Words = {
    title: "It will not renew",
    paragraphs: [
      `${nothingMore(subscription)} ${left === 1 ? "One issue is" : `${left} issues are`} still owed to you; the last is no. ${last}, and every one of them will come.`,
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
