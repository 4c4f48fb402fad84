import type { Platform, Tx } from "../../platform/index.ts";
import { type Say, post } from "../post.ts";
import { type ChangeRow, proveHours, waitOf } from "./email-change.ts";

const purpose = "email-change";

type Of = { change: ChangeRow };

/** To the new mailbox: the code that proves it, for who is signed in. */
export async function writeEmailCode(platform: Platform, tx: Tx, { change, code }: Of & { code: string }): Promise<void> {
  const say: Say = ({ email: m }, { magazine }) => m.letters.code({ magazine, code, good: proveHours.code / 24 });
  // as a code to sign in with, it is no letter for the desk to read
  await post(platform, tx, { to: change.new_email, purpose: "sign-in", code, say });
}

/** The same of a change that the desk asked for: a button to press. */
export async function writeEmailLink(platform: Platform, tx: Tx, { change, url }: Of & { url: string }): Promise<void> {
  await post(platform, tx, {
    to: change.new_email,
    purpose,
    url,
    say: ({ email: m }) => m.letters.link({ good: proveHours.link / 24 }),
  });
}

/** To an address that has an account: whoever asked is told nothing, its owner is. */
export async function writeHasAccount(platform: Platform, tx: Tx, { change }: Of): Promise<void> {
  await post(platform, tx, { to: change.new_email, purpose, say: ({ email: m }, { magazine }) => m.letters.hasAccount({ magazine }) });
}

/** To the old mailbox: does it agree? */
export async function writeEmailQuestion(platform: Platform, tx: Tx, { change, url }: Of & { url: string }): Promise<void> {
  const asked = { to: change.new_email, wait: waitOf(change), byOffice: change.asked_by !== null };
  await post(platform, tx, { to: change.old_email, purpose, url, say: ({ email: m }) => m.letters.question(asked) });
}

/** The same once more, with the day on which it is done. */
export async function writeEmailReminder(platform: Platform, tx: Tx, { change, url, due }: Of & { url: string; due: Date }): Promise<void> {
  await post(platform, tx, {
    to: change.old_email,
    purpose,
    url,
    say: ({ email: m }, { day }) => m.letters.reminder({ to: change.new_email, day: day(due) }),
  });
}

/** To both mailboxes, once it is done. */
export async function writeEmailChanged(platform: Platform, tx: Tx, { change }: Of): Promise<void> {
  const { old_email: from, new_email: to } = change;
  await post(platform, tx, { to: from, purpose, say: ({ email: m }, { write }) => m.letters.changedOld({ to, write }) });
  await post(platform, tx, { to, purpose, say: ({ email: m }) => m.letters.changedNew({ from }) });
}

/** To the old mailbox, where it comes to nothing by no deed of its own. */
export async function writeEmailKept(platform: Platform, tx: Tx, { change, as }: Of & { as: "taken" | "stopped" }): Promise<void> {
  await post(platform, tx, { to: change.old_email, purpose, say: ({ email: m }) => m.letters.notChanged({ to: change.new_email, as }) });
}
