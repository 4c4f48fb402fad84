import type { Platform, Tx } from "../platform/index.ts";
import { hashOfToken, newToken } from "../people/index.ts";

/** A link for one letter. It can stop the renewal and nothing else; only its hash is kept. */
export async function makeStopLink(platform: Platform, tx: Tx, subscriptionId: string): Promise<string> {
  const { url, row } = newStopLink(platform, subscriptionId);
  await tx.insertInto("stop_links").values(row).execute();
  return url;
}

/** The same, to be written together with what it stands in. */
export function newStopLink({ settings, clock }: Platform, subscriptionId: string) {
  const token = newToken();
  const row = { token_hash: hashOfToken(token), subscription_id: subscriptionId, made_at: clock.now() };
  return { url: `${settings.origin}/renewal/${token}`, row };
}
