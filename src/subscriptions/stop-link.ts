import type { Platform, Tx } from "../platform/index.ts";
import { hashOfToken, newToken } from "../people/index.ts";

/** A link for one letter. It can stop the renewal and nothing else; only its hash is kept. */
export async function makeStopLink(platform: Platform, tx: Tx, subscriptionId: string): Promise<string> {
  const token = newToken();
  await tx
    .insertInto("stop_links")
    .values({ token_hash: hashOfToken(token), subscription_id: subscriptionId, made_at: platform.clock.now() })
    .execute();
  return `${platform.settings.origin}/renewal/${token}`;
}
