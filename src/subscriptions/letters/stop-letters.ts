import type { Platform, Tx } from "../../platform/index.ts";
import { accountButton, lettersTo, writeAbout } from "./letters.ts";
import { nothingMore } from "../nothing-more.ts";
import type { Subscription } from "../subscription.ts";

export async function writeStopped(
  platform: Platform,
  tx: Tx,
  { subscription, left, last }: { subscription: Subscription; left: number; last: number },
): Promise<void> {
  const m = await lettersTo(tx, subscription.payerId);
  const { subject, ...words } = m.stopped({ nothingMore: nothingMore(subscription, m), issues: left, last });
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: { ...subscription, renewal: "stopped" },
    subject,
    purpose: "stopped",
    words: { ...words, button: accountButton(platform, m) },
  });
}

export async function writeRenewsAgain(
  platform: Platform,
  tx: Tx,
  { subscription, last }: { subscription: Subscription; last: number },
): Promise<void> {
  const m = await lettersTo(tx, subscription.renewal);
  const { subject, ...words } = m.renewsAgain({ auto: subscription.renewal === "auto", last });
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: subscription,
    subject,
    purpose: "renews-again",
    words: { ...words, button: accountButton(platform, m) },
  });
}
