import {
  type LetterWords,
  type Platform,
  inTransaction,
  isWithinRate,
  letterHtml,
  letterText,
  noteSecurity,
  writeLetter,
} from "../platform/index.ts";
import { messagesIn } from "../messages/index.ts";
import { isOwnPath, newId } from "../values/index.ts";
import { normalEmail, provePerson } from "./person.ts";
import { refuse } from "./refusals.ts";
import { openSession } from "./sessions.ts";
import { hashOf, newCode, newToken } from "./tokens.ts";

/** Longer than a letter takes, short enough that one left open is no way in (ASVS 6.5.5). */
const minutes = 10;
const wrongCodesAllowed = 5;

type Start = {
  email: string;
  browser: string;
  ip: string;
  returnTo?: string;
  magazine: string;
  language: string;
  /** A letter of its own in place of the usual one: its code alone is typed, no button signs in. */
  letter?: (made: { code: string; minutes: number }) => Omit<LetterWords, "magazine" | "code"> & { subject: string };
};

/**
 * Mails a link and a code. `browser` is a random value in the reader's own cookie: only that
 * browser can use the code. The answer is the same whether or not anybody has this address.
 */
export async function startSignIn(
  platform: Platform,
  { email: given, browser, ip, returnTo, magazine, language, letter }: Start,
): Promise<void> {
  const email = normalEmail(given);
  const passes = [
    await isWithinRate(platform, { bucket: `sign-in:ip:${ip}`, limit: 30, seconds: 900 }),
    // whoever asks is slowed down, never whoever is named
    await isWithinRate(platform, { bucket: `sign-in:email:${email}:${ip}`, limit: 5, seconds: 900 }),
  ];
  if (passes.includes(false)) {
    noteSecurity(platform, "too-many-tries", { by: "letters" });
    throw refuse("sign-in-too-often", (m) => m.refusals.people.lettersTooOften);
  }
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
    const usual = messagesIn(language).signIn.letter({ magazine, code, minutes });
    const said = letter?.({ code, minutes }) ?? { ...usual, button: { label: usual.button, url } };
    const words: LetterWords = { ...said, magazine, code };
    await writeLetter(platform, tx, {
      to: email,
      subject: said.subject,
      purpose: "sign-in",
      secrets: [code, url],
      text: letterText(words),
      html: letterHtml(words),
    });
  });
}

/** Only a path of our own, as browsers read it: never “//elsewhere”. */
export const ownPath = (path: string | undefined): string => (isOwnPath(path) ? path : "/account");

/** The code of a letter that was asked for by the holder of `browser`, without a new session: whose it is is known, and proves it again. */
export async function proveByLetter(
  platform: Platform,
  { email, code, browser, ip }: { email: string; code: string; browser: string; ip: string },
): Promise<void> {
  const { found, left } = await byCode(platform, { email, code, browser });
  if (!found) {
    await refuseTooManyTries(platform, ip);
    noteSecurity(platform, "proof-refused", { by: "letter" });
    throw codeWrong(left);
  }
  const used = await platform.db
    .updateTable("sign_ins")
    .set({ consumed_at: platform.clock.now() })
    .where("id", "=", found.id)
    .where("consumed_at", "is", null)
    .executeTakeFirst();
  if (used.numUpdatedRows === 0n) throw codeWrong(undefined);
}

async function refuseTooManyTries(platform: Platform, ip: string): Promise<void> {
  if (await isWithinRate(platform, { bucket: `sign-in-try:ip:${ip}`, limit: 60, seconds: 900 })) return;
  noteSecurity(platform, "too-many-tries", { by: "code" });
  throw refuse("sign-in-too-often", (m) => m.refusals.people.triesTooOften);
}

type Finish = { token: string } | { email: string; code: string; browser: string };
type SignedIn = { token: string; personId: string; returnTo: string };

/** Uses the link or the code up and opens a session. The address counts as proven from now on. */
export async function finishSignIn(
  platform: Platform,
  finish: Finish,
  { userAgent, ip }: { userAgent: string; ip: string },
): Promise<SignedIn> {
  const tried = "token" in finish ? { found: await byLink(platform, finish.token), left: 0 } : await byCode(platform, finish);
  const { found } = tried;
  if (!found) {
    // wrong ones are counted by place; the right one is served whatever else came from there
    await refuseTooManyTries(platform, ip);
    noteSecurity(platform, "sign-in-refused", { by: "token" in finish ? "link" : "code" });
    throw "token" in finish ? linkOver() : codeWrong(tried.left);
  }
  const done = await inTransaction(platform, async (tx) => {
    const now = platform.clock.now();
    const used = await tx
      .updateTable("sign_ins")
      .set({ consumed_at: now })
      .where("id", "=", found.id)
      .where("consumed_at", "is", null)
      .returning("return_to")
      .executeTakeFirst();
    if (!used) throw refuse("sign-in-unknown", (m) => m.refusals.people.linkUsed);
    const personId = await provePerson(platform, tx, { email: found.email });
    const token = await openSession(platform, tx, { personId, userAgent });
    return { token, personId, returnTo: used.return_to };
  });
  noteSecurity(platform, "signed-in", { by: "token" in finish ? "link" : "code", person: done.personId });
  return done;
}

const byLink = (platform: Platform, token: string): Promise<Row | undefined> =>
  platform.db
    .selectFrom("sign_ins")
    .select(["id", "email"])
    .where("consumed_at", "is", null)
    .where("expires_at", ">", platform.clock.now())
    .where("token_hash", "=", hashOf(token))
    .executeTakeFirst();

const linkOver = () => refuse("sign-in-unknown", (m) => m.refusals.people.linkOver);

/** `left`: how many more tries the letters in hand allow; undefined where this browser has none. */
function codeWrong(left: number | undefined) {
  if (left === undefined)
    return refuse("sign-in-unknown", (m) => m.refusals.people.noLetter(minutes), { code: (m) => m.refusals.people.askAgain });
  if (left === 0) return refuse("sign-in-unknown", (m) => m.refusals.people.codeWrongLast, { code: (m) => m.refusals.people.askAgain });
  return refuse("sign-in-unknown", (m) => m.refusals.people.codeWrong(left), {
    code: (m) => m.refusals.people.notTheCode,
  });
}

type Row = { id: string; email: string };

/** Each wrong code is counted on every open letter of this browser and address, one after the other; the fifth ends them. */
async function byCode(
  platform: Platform,
  { email, code, browser }: { email: string; code: string; browser: string },
): Promise<{ found: Row | undefined; left?: number }> {
  return inTransaction(platform, async (tx) => {
    // codes that are tried at the same time wait here for one another, or five would be many
    const rows = await tx
      .selectFrom("sign_ins")
      .select(["id", "email", "code_hash", "wrong_codes"])
      .where("consumed_at", "is", null)
      .where("expires_at", ">", platform.clock.now())
      .where("email", "=", normalEmail(email))
      .where("browser_hash", "=", hashOf(browser))
      .orderBy("id")
      .forUpdate()
      .execute();
    const open = rows.filter(({ wrong_codes }) => wrong_codes < wrongCodesAllowed);
    const wanted = hashOf(`${browser}:${code.replace(/\s/g, "")}`);
    const found = open.find((row) => row.code_hash.equals(wanted));
    if (found) return { found };
    if (open.length === 0) return { found, ...(rows.length > 0 && { left: 0 }) };
    await tx
      .updateTable("sign_ins")
      .set((set) => ({ wrong_codes: set("wrong_codes", "+", 1) }))
      .where(
        "id",
        "in",
        open.map(({ id }) => id),
      )
      .execute();
    return { found, left: Math.max(...open.map(({ wrong_codes }) => wrongCodesAllowed - 1 - wrong_codes)) };
  });
}
