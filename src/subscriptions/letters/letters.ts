import { publicationOf } from "../../editorial/index.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import { mailOf } from "../../people/index.ts";
import { type Db, type LetterWords, type Platform, type Tx, letterHtml, letterText, writeLetter } from "../../platform/index.ts";
import { makeStopLink } from "../stop-link.ts";
import type { Subscription } from "../subscription.ts";

export type Words = Omit<LetterWords, "magazine" | "footer" | "language" | "wayOut">;

type About = Pick<Subscription, "id" | "renewal" | "service">;

/**
 * A letter from the magazine about a subscription, kept in its story. While it renews, every letter to
 * its payer holds the one-click way out. `gave`: its reader gave the subscription away.
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
    gave = false,
  }: { to: string; about: About & { payerId: string }; subject: string; purpose: string; words: Words; gave?: boolean },
): Promise<void> {
  // a reader by post alone has none, nor has one whose gift waits
  const mail = await mailOf(tx, to);
  if (!mail) return;
  const { title, language } = await publicationOf(tx);
  const m = messagesIn(language).letters;
  const renews = about.renewal !== "stopped" && ["active", "held", "grace", "pending"].includes(about.service) && to === about.payerId;
  const wayOut = renews ? await makeStopLink(platform, tx, about.id) : undefined;
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
  await tx
    .insertInto("subscription_letters")
    .values({ letter_id, subscription_id: about.id, subject, written_at: platform.clock.now() })
    .execute();
}

/** Where its payer renews it. */
export const renewingUrl = ({ settings }: Platform, { id }: Pick<Subscription, "id">): string =>
  `${settings.origin}/account/subscriptions/${id}/renewing`;

export const accountButton = (platform: Platform, m: Messages["letters"]) => ({
  label: m.yourAccount,
  url: `${platform.settings.origin}/account`,
});

/** The words of letters in the magazine’s language. */
export const lettersIn = async (tx: Db | Tx): Promise<Messages["letters"]> => messagesIn((await publicationOf(tx)).language).letters;
