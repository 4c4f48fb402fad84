import { publicationOf } from "../../editorial/index.ts";
import { mailOf } from "../../people/index.ts";
import { type LetterWords, type Platform, type Tx, letterHtml, letterText, writeLetter } from "../../platform/index.ts";
import { makeStopLink } from "../stop-link.ts";
import type { Subscription } from "../subscription.ts";

export type Words = Omit<LetterWords, "magazine" | "footer" | "language" | "wayOut">;

type About = Pick<Subscription, "id" | "renewal" | "service">;

const stopLabel = "Stop renewing, by one click and without signing in";
/** Who is asked by letters is never charged; the same link ends the asking. */
const askNoMoreLabel = "Ask me no more about renewing, by one click and without signing in";

const beside =
  "Whoever ordered this typed your e-mail address and has not proven that it is theirs, so it is kept beside your account, and nothing of yours has changed. If it was you, sign in and say so on your account page, where you can also say that it was not.";

/**
 * A letter from the magazine about a subscription, kept in its story. While it renews, every letter to
 * its payer holds the one-click way out.
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
    because,
  }: { to: string; about: About & { payerId: string }; subject: string; purpose: string; words: Words; because?: string },
): Promise<void> {
  // a reader by post alone has none, nor has one whose gift waits
  const mail = await mailOf(tx, to);
  if (!mail) return;
  const { title, language } = await publicationOf(tx);
  const renews = about.renewal !== "stopped" && ["active", "held", "grace", "pending"].includes(about.service) && to === about.payerId;
  const wayOut = renews ? await makeStopLink(platform, tx, about.id) : undefined;
  const whole = {
    ...words,
    after: [...(words.after ?? []), ...(mail.waits ? [beside] : [])],
    magazine: title,
    language,
    footer: `You get this letter because ${because ?? `you have a subscription to ${title}`}.`,
    ...(wayOut && { wayOut: { label: about.renewal === "auto" ? stopLabel : askNoMoreLabel, url: wayOut } }),
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

export const accountButton = (platform: Platform) => ({ label: "Your account", url: `${platform.settings.origin}/account` });
