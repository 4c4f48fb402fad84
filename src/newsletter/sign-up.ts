import { publicationOf } from "../editorial/index.ts";
import { messagesIn } from "../messages/index.ts";
import { hashOfToken, newToken, normalEmail, provePerson, speakFirst } from "../people/index.ts";
import { type LetterWords, type Platform, inTransaction, isWithinRate, letterHtml, letterText, writeLetter } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import { chooseInTransaction } from "./choices.ts";
import { refuse } from "./refusals.ts";
import { isSuppressed } from "./suppressed.ts";

const days = 3;

/**
 * Mails a link that makes the choice count. What the caller sees is the same whether or not anybody
 * has this address, gets the newsletter already, or cannot be reached. `spoken`: the language in which it was asked, where the
 * magazine is in several; `base`: what its addresses begin with.
 */
export async function askForNewsletter(
  platform: Platform,
  { email: given, ip, spoken, base = "" }: { email: string; ip: string; spoken?: string; base?: string },
): Promise<void> {
  const email = normalEmail(given);
  const passes = [
    await isWithinRate(platform, { bucket: `newsletter:ip:${ip}`, limit: 20, seconds: 3600 }),
    await isWithinRate(platform, { bucket: `newsletter:email:${email}:${ip}`, limit: 3, seconds: 3600 }),
  ];
  if (passes.includes(false)) throw refuse("newsletter-too-often", (m) => m.refusals.newsletter.tooOften);
  if (await isSuppressed(platform.db, email)) return;
  const [token, now] = [newToken(), platform.clock.now()];
  const { title, language: own } = await publicationOf(platform.db);
  const language = spoken ?? own;
  await inTransaction(platform, async (tx) => {
    const expires_at = new Date(now.valueOf() + days * 86_400_000);
    await tx
      .insertInto("newsletter_requests")
      .values({ id: newId(now), email, token_hash: hashOfToken(token), asked_at: now, expires_at })
      .execute();
    const url = `${platform.settings.origin}${base}/newsletter/confirmation?token=${token}`;
    const m = messagesIn(language).mailing.consent({ title, days });
    const words: LetterWords = { ...m, magazine: title, language, button: { label: m.button, url } };
    await writeLetter(platform, tx, {
      to: email,
      subject: m.subject,
      purpose: "newsletter-confirmation",
      secrets: [url],
      text: letterText(words),
      html: letterHtml(words),
    });
  });
}

/** The choice counts from now on; used twice it stays. Refuses "newsletter-link-unknown". */
export async function confirmNewsletter(platform: Platform, token: string, spoken?: string): Promise<{ email: string }> {
  return inTransaction(platform, async (tx) => {
    const now = platform.clock.now();
    const request = await tx
      .selectFrom("newsletter_requests")
      .select(["id", "email", "confirmed_at"])
      .where("token_hash", "=", hashOfToken(token))
      .where("expires_at", ">", now)
      .forUpdate()
      .executeTakeFirst();
    if (!request) throw refuse("newsletter-link-unknown", (m) => m.refusals.newsletter.linkOver);
    if (request.confirmed_at) return { email: request.email };
    await tx.updateTable("newsletter_requests").set({ confirmed_at: now }).where("id", "=", request.id).execute();
    const personId = await provePerson(platform, tx, { email: request.email });
    await speakFirst(tx, personId, spoken);
    const m = messagesIn(spoken ?? (await publicationOf(tx)).language).newsletter;
    const how = "asked on the page, confirmed by the link in a letter";
    await chooseInTransaction(platform, tx, { personId, choice: "in", how, words: `${m.oneLetter} ${m.yes}` });
    return { email: request.email };
  });
}
