import { type Publication, languagesOf, publicationOf } from "../../editorial/index.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import { mailOf, personById } from "../../people/index.ts";
import { type Db, type LetterWords, type Platform, type Tx, letterHtml, letterText, writeLetter } from "../../platform/index.ts";
import { newStopLink } from "../stop-link.ts";
import type { Subscription } from "../subscription.ts";

export type Words = Omit<LetterWords, "magazine" | "footer" | "language" | "wayOut">;

type Mail = NonNullable<Awaited<ReturnType<typeof mailOf>>>;
type About = Pick<Subscription, "id" | "renewal" | "service">;

type Telling = {
  to: string;
  about: About & { payerId: string };
  subject: string;
  purpose: string;
  words: Words;
  gave?: boolean;
  mail?: Mail | undefined;
};

/**
 * A letter from the magazine about a subscription, kept in its story. While it renews, every letter to
 * its payer holds the one-click way out. `gave`: its reader gave the subscription away; `mail`: where
 * letters to them go, as whoever asks has just read it.
 */
export async function writeAbout(
  platform: Platform,
  tx: Tx,
  { to, about, subject, purpose, words, gave = false, mail: known }: Telling,
): Promise<void> {
  // a reader by post alone has none, nor has one whose gift waits
  const mail = known ?? (await mailOf(tx, to));
  if (!mail) return;
  const { title, language } = await publicationTo(tx, to);
  const m = messagesIn(language).letters;
  const renews = about.renewal !== "stopped" && ["active", "held", "grace", "pending"].includes(about.service) && to === about.payerId;
  const stop = renews ? newStopLink(platform, about.id) : undefined;
  const wayOut = stop?.url;
  const whole = {
    ...words,
    after: [...(words.after ?? []), ...(mail.waits ? [m.beside] : [])],
    magazine: title,
    language,
    footer: gave ? m.becauseGave : m.becauseSubscription(title),
    ...(wayOut && {
      wayOut: {
        // who is asked by letters is never charged; the same link ends the asking
        label: about.renewal === "auto" ? m.stopRenewing : m.askNoMore,
        url: wayOut,
      },
    }),
  };
  const letter_id = await writeLetter(platform, tx, {
    to: mail.email,
    subject,
    purpose,
    text: letterText(whole),
    html: letterHtml(whole),
    ...(wayOut && { secrets: [wayOut] }),
  });
  const row = { letter_id, subscription_id: about.id, subject, written_at: platform.clock.now() };
  await (stop ? tx.with("stops", (to) => to.insertInto("stop_links").values(stop.row)) : tx)
    .insertInto("subscription_letters")
    .values(row)
    .execute();
}

/** Where its payer renews it. */
export const renewingUrl = ({ settings }: Platform, { id }: Pick<Subscription, "id">): string =>
  `${settings.origin}/account/subscriptions/${id}/renewing`;

export const accountButton = (platform: Platform, m: Messages["letters"]) => ({
  label: m.yourAccount,
  url: `${platform.settings.origin}/account`,
});

/** The magazine as it speaks to somebody: where it is in several languages, in that of them in which they are spoken to; else in its own. */
export async function publicationTo(db: Db | Tx, personId: string): Promise<Publication> {
  const publication = await publicationOf(db);
  const all = languagesOf(publication);
  const language = all.length > 1 ? (await personById(db, personId))?.language : undefined;
  return language && all.includes(language) ? { ...publication, language } : publication;
}

/** The words of a letter to somebody. */
export const lettersTo = async (tx: Db | Tx, personId: string): Promise<Messages["letters"]> =>
  messagesIn((await publicationTo(tx, personId)).language).letters;
