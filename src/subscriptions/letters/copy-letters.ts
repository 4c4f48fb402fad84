import type { Platform, Tx } from "../../platform/index.ts";
import type { ClaimAnswer } from "../copies/claim.ts";
import type { Subscription } from "../subscription.ts";
import { type Words, writeAbout, renewingUrl, accountButton } from "./letters.ts";

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
    button: { label: "Renew", url: renewingUrl(platform, subscription) },
  };
  await writeAbout(platform, tx, {
    to: subscription.payerId,
    about: subscription,
    subject: "Your term has ended; your copies have not",
    purpose: "grace",
    words,
  });
}
