import type { Platform } from "../platform/index.ts";
import { newId } from "../values/index.ts";
import { normalEmail } from "./person.ts";
import { hashOf, newToken } from "./tokens.ts";

const minutes = 60;

/** A link that signs this address in once, and no code beside it. It goes to whoever asked at the machine, never into a letter. */
export async function signInLink(
  { db, clock, settings }: Platform,
  { email, returnTo }: { email: string; returnTo: string },
): Promise<{ url: string; minutes: number }> {
  const [token, now] = [newToken(), clock.now()];
  const row = {
    id: newId(now),
    email: normalEmail(email),
    token_hash: hashOf(token),
    code_hash: hashOf(newToken()),
    browser_hash: hashOf(newToken()),
  };
  const expires_at = new Date(now.valueOf() + minutes * 60_000);
  await db
    .insertInto("sign_ins")
    .values({ ...row, return_to: returnTo, started_at: now, expires_at })
    .execute();
  return { url: `${settings.origin}/sign-in/link?token=${token}`, minutes };
}
