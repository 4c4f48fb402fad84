import { publicationOf } from "../../editorial/index.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import { type LetterWords, type Platform, type Tx, letterHtml, letterText, writeLetter } from "../../platform/index.ts";
import { dayOf, formatDay, mailboxOf, must } from "../../values/index.ts";
import { type ChangeRow, proveHours, waitOf } from "./email-change.ts";

type Said = { subject: string; title: string; paragraphs: string[]; button?: string; after?: string[]; footer: string };
type House = { magazine: string; language: string; write: string; day: (at: Date) => string };
type Say = (m: Messages["rights"]["email"]["letters"], house: House) => Said;
type Posting = { to: string; purpose: string; url?: string; code?: string; say: Say };

const purpose = "email-change";

/** Letters about one’s own account, in the frame of all letters. */
async function post(platform: Platform, tx: Tx, { to, purpose, url, code, say }: Posting): Promise<void> {
  const { title: magazine, language, seller, timeZone } = await publicationOf(tx);
  const write = seller.email || must(mailboxOf(platform.settings.mailFrom), "mailboxOf").address;
  const day = (at: Date) => formatDay(dayOf(at, timeZone), language);
  const { subject, button, ...said } = say(messagesIn(language).rights.email.letters, { magazine, language, write, day });
  const words: LetterWords = {
    ...said,
    magazine,
    language,
    ...(code && { code }),
    ...(button && url && { button: { label: button, url } }),
  };
  const secrets = [code, url].filter((secret) => secret !== undefined);
  await writeLetter(platform, tx, { to, subject, purpose, secrets, text: letterText(words), html: letterHtml(words) });
}

type Of = { change: ChangeRow };

/** To the new mailbox: the code that proves it, for who is signed in. */
export async function writeEmailCode(platform: Platform, tx: Tx, { change, code }: Of & { code: string }): Promise<void> {
  const say: Say = (m, { magazine }) => m.code({ magazine, code, good: proveHours.code / 24 });
  // as a code to sign in with, it is no letter for the desk to read
  await post(platform, tx, { to: change.new_email, purpose: "sign-in", code, say });
}

/** The same of a change that the desk asked for: a button to press. */
export async function writeEmailLink(platform: Platform, tx: Tx, { change, url }: Of & { url: string }): Promise<void> {
  await post(platform, tx, { to: change.new_email, purpose, url, say: (m) => m.link({ good: proveHours.link / 24 }) });
}

/** To an address that has an account: whoever asked is told nothing, its owner is. */
export async function writeHasAccount(platform: Platform, tx: Tx, { change }: Of): Promise<void> {
  await post(platform, tx, { to: change.new_email, purpose, say: (m, { magazine }) => m.hasAccount({ magazine }) });
}

/** To the old mailbox: does it agree? */
export async function writeEmailQuestion(platform: Platform, tx: Tx, { change, url }: Of & { url: string }): Promise<void> {
  const asked = { to: change.new_email, wait: waitOf(change), byOffice: change.asked_by !== null };
  await post(platform, tx, { to: change.old_email, purpose, url, say: (m) => m.question(asked) });
}

/** The same once more, with the day on which it is done. */
export async function writeEmailReminder(platform: Platform, tx: Tx, { change, url, due }: Of & { url: string; due: Date }): Promise<void> {
  await post(platform, tx, {
    to: change.old_email,
    purpose,
    url,
    say: (m, { day }) => m.reminder({ to: change.new_email, day: day(due) }),
  });
}

/** To both mailboxes, once it is done. */
export async function writeEmailChanged(platform: Platform, tx: Tx, { change }: Of): Promise<void> {
  const { old_email: from, new_email: to } = change;
  await post(platform, tx, { to: from, purpose, say: (m, { write }) => m.changedOld({ to, write }) });
  await post(platform, tx, { to, purpose, say: (m) => m.changedNew({ from }) });
}

/** To the old mailbox, where it comes to nothing by no deed of its own. */
export async function writeEmailKept(platform: Platform, tx: Tx, { change, as }: Of & { as: "taken" | "stopped" }): Promise<void> {
  await post(platform, tx, { to: change.old_email, purpose, say: (m) => m.notChanged({ to: change.new_email, as }) });
}
