import type { CompiledLetter } from "./letter/letter-words.ts";
import { addressTo } from "./letter/compile-letter.ts";
import { type Outgoing, type Platform, domainOf, keepLetter } from "../platform/index.ts";
import { mailboxOf, must } from "../values/index.ts";

type Delivery = { id: string; to: string; why: string; token: string; letter: CompiledLetter };

/** Where a reader's click and a mail program's one-click both lead. */
const unsubscribeUrl = (origin: string, token: string): string => `${origin}/newsletter/unsubscription/${token}`;

/**
 * One reader's letter as it goes out. RFC 8058: both addresses stand in one List-Unsubscribe header,
 * and the POST one beside it; the bounce comes back to an address that names this letter (VERP).
 */
function outgoingOf({ settings }: Platform, { id, to, why, token, letter }: Delivery): Outgoing {
  const url = unsubscribeUrl(settings.origin, token);
  const { mailFrom, bounceAddress } = settings;
  const mailto = `mailto:${bounceAddress ?? must(mailboxOf(mailFrom), "mailboxOf").address}?subject=unsubscribe%20${token}`;
  return {
    id,
    to,
    from: mailFrom,
    ...addressTo(letter, {
      why,
      unsubscribe: url,
    }),
    headers: {
      "List-ID": `<newsletter.${domainOf(mailFrom)}>`,
      "List-Unsubscribe": `<${url}>, <${mailto}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
    secrets: [token],
    ...(bounceAddress && { returnPath: bounceAddress.replace("@", `+${id}@`) }),
  };
}

/** Hands it to the mail server; where there is none, to the desk’s mailbox. */
export async function deliver(platform: Platform, delivery: Delivery): Promise<void> {
  const outgoing = outgoingOf(platform, delivery);
  await platform.mail.send(outgoing);
  if (platform.mail.name === "mailbox") await keepLetter(platform, outgoing, "newsletter");
}
