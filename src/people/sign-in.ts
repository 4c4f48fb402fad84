import { type LetterWords, type Platform, inTransaction, letterHtml, letterText, mayPass, writeLetter } from "../platform/index.ts";
import { isOwnPath, newId } from "../values/index.ts";
import { normalEmail, provePerson } from "./person.ts";
import { refuse } from "./refusals.ts";
import { openSession } from "./sessions.ts";
import { hashOf, newCode, newToken } from "./tokens.ts";

const minutes = 15;
const wrongCodesAllowed = 5;

type Start = { email: string; browser: string; ip: string; returnTo?: string; magazine: string };

/**
 * Mails a link and a code. `browser` is a random value in the reader's own cookie: only that
 * browser can use the code. The answer is the same whether or not anybody has this address.
 */
export async function startSignIn(platform: Platform, { email: given, browser, ip, returnTo, magazine }: Start): Promise<void> {
  const email = normalEmail(given);
  const passes = [
    await mayPass(platform, { bucket: `sign-in:ip:${ip}`, limit: 30, seconds: 900 }),
    await mayPass(platform, { bucket: `sign-in:email:${email}`, limit: 5, seconds: 900 }),
  ];
  if (passes.includes(false)) throw refuse("sign-in-too-often", "That was often. Wait a quarter of an hour, then ask for a new letter.");
  const [token, code, now] = [newToken(), newCode(), platform.clock.now()];
  await inTransaction(platform, async (tx) => {
    const row = {
      id: newId(now),
      email,
      token_hash: hashOf(token),
      code_hash: hashOf(`${browser}:${code}`),
      browser_hash: hashOf(browser),
    };
    const expires_at = new Date(now.valueOf() + minutes * 60_000);
    await tx
      .insertInto("sign_ins")
      .values({ ...row, return_to: ownPath(returnTo), started_at: now, expires_at })
      .execute();
    const url = `${platform.settings.origin}/sign-in/link?token=${token}`;
    const words = letterWords({ magazine, code, url });
    await writeLetter(platform, tx, {
      to: email,
      subject: `${code} is your code for ${magazine}`,
      purpose: "sign-in",
      secrets: [code, url],
      text: letterText(words),
      html: letterHtml(words),
    });
  });
}

const letterWords = ({ magazine, code, url }: { magazine: string; code: string; url: string }): LetterWords => ({
  magazine,
  title: "Sign in",
  paragraphs: ["Somebody, probably you, wants to sign in. Type this code on the page that asked for it, or press the button."],
  code,
  button: { label: "Sign in", url },
  after: [`Both work once, within ${minutes} minutes. If it was not you, do nothing: nobody can sign in without this letter.`],
  footer: "You get this letter because your address was entered on our sign-in page.",
});

/** Only a path of our own, as browsers read it: never “//elsewhere”. */
export const ownPath = (path: string | undefined): string => (isOwnPath(path) ? path : "/account");

export type Finish = { token: string } | { email: string; code: string; browser: string };
export type SignedIn = { token: string; personId: string; returnTo: string };

/** Uses the link or the code up and opens a session. The address counts as proven from now on. */
export async function finishSignIn(
  platform: Platform,
  finish: Finish,
  { userAgent, ip }: { userAgent: string; ip: string },
): Promise<SignedIn> {
  if (!(await mayPass(platform, { bucket: `sign-in-try:ip:${ip}`, limit: 60, seconds: 900 }))) {
    throw refuse("sign-in-too-often", "Too many tries. Wait a quarter of an hour.");
  }
  const found = "token" in finish ? await byLink(platform, finish.token) : await byCode(platform, finish);
  if (!found)
    throw refuse("sign-in-unknown", "This link or code is not valid any more. Ask for a new letter; the newest one counts.", {
      code: "This code is not valid.",
    });
  return inTransaction(platform, async (tx) => {
    const now = platform.clock.now();
    const used = await tx
      .updateTable("sign_ins")
      .set({ consumed_at: now })
      .where("id", "=", found.id)
      .where("consumed_at", "is", null)
      .returning("return_to")
      .executeTakeFirst();
    if (!used) throw refuse("sign-in-unknown", "This link was used already. Ask for a new letter.");
    const personId = await provePerson(platform, tx, { email: found.email });
    const token = await openSession(platform, tx, { personId, userAgent });
    return { token, personId, returnTo: used.return_to };
  });
}

const open = (platform: Platform) =>
  platform.db
    .selectFrom("sign_ins")
    .select(["id", "email", "code_hash", "wrong_codes"])
    .where("consumed_at", "is", null)
    .where("expires_at", ">", platform.clock.now());

const byLink = (platform: Platform, token: string) => open(platform).where("token_hash", "=", hashOf(token)).executeTakeFirst();

/** Each wrong code is counted on every open letter of this browser and address; the fifth ends them. */
async function byCode(platform: Platform, { email, code, browser }: { email: string; code: string; browser: string }) {
  const rows = await open(platform)
    .where("email", "=", normalEmail(email))
    .where("browser_hash", "=", hashOf(browser))
    .where("wrong_codes", "<", wrongCodesAllowed)
    .orderBy("started_at", "desc")
    .execute();
  const wanted = hashOf(`${browser}:${code.replace(/\s/g, "")}`);
  const found = rows.find((row) => row.code_hash.equals(wanted));
  const ids = rows.map(({ id }) => id);
  if (!found && ids.length > 0) {
    await platform.db
      .updateTable("sign_ins")
      .set((set) => ({ wrong_codes: set("wrong_codes", "+", 1) }))
      .where("id", "in", ids)
      .execute();
  }
  return found;
}
