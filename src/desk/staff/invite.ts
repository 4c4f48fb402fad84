import { messagesIn } from "../../messages/index.ts";
import type { Role } from "../../people/index.ts";
import { type LetterWords, type Platform, type Tx, letterHtml, letterText, writeLetter } from "../../platform/index.ts";
import type { DeskVisit } from "../frame.tsx";

/** Tells somebody by letter that they have a role now, and where they sign in; there is no secret in it. */
export async function invite(
  platform: Platform,
  tx: Tx,
  { visit, email, role }: { visit: DeskVisit; email: string; role: Role },
): Promise<void> {
  const { title: magazine, magazineLanguage: language, person } = visit;
  const m = messagesIn(language).desk.roles;
  const url = `${platform.settings.origin}/sign-in?return=/desk`;
  const { button, subject, ...letter } = m.invitation({ magazine, role: m.names[role], by: person.name || person.email });
  const words: LetterWords = { ...letter, magazine, button: { label: button, url } };
  const bodies = { text: letterText(words), html: letterHtml(words) };
  await writeLetter(platform, tx, { to: email, subject, purpose: "staff-invitation", ...bodies });
}
