import { articleBySlug, publicationOf } from "../editorial/index.ts";
import { messagesIn } from "../messages/index.ts";
import { hashOfToken, isEmail, newToken, normalEmail } from "../people/index.ts";
import { type LetterWords, type Platform, inTransaction, isWithinRate, letterHtml, letterText, writeLetter } from "../platform/index.ts";
import { type Words, newId } from "../values/index.ts";
import { says } from "../messages/index.ts";
import { keptDays } from "./read-letters.ts";
import { refuse } from "./refusals.ts";
import { areLettersWanted } from "./wanted.ts";

/** As the form sends it; `article`: the slug of what it is about, "" where it is about the magazine. */
type LetterFields = { name: string; email: string; place: string; text: string; consent: boolean; article: string };

/** `spoken`: the language of the form, where the magazine is in several; `base`: what its addresses begin with. */
type Sent = { ip: string; spoken?: string; base?: string };

const longest = 6000;
const day = 86_400;

/**
 * Keeps a letter that nobody sees yet, and mails its sender the link that proves the address. Refuses "letters-to-editor-unwanted",
 * "letter-to-editor-invalid" (each field named) and "letter-to-editor-too-often".
 */
export async function sendLetterToEditor(platform: Platform, fields: LetterFields, { ip, spoken, base = "" }: Sent): Promise<void> {
  if (!(await areLettersWanted(platform.db))) throw refuse("letters-to-editor-unwanted", (m) => m.refusals.correspondence.unwanted);
  refuseUnprintable(fields);
  const email = normalEmail(fields.email);
  await refuseTooMany(platform, { ip, email });
  const [token, now] = [newToken(), platform.clock.now()];
  const about = fields.article ? await articleBySlug(platform.db, fields.article) : undefined;
  const { title, language: own } = await publicationOf(platform.db);
  const language = spoken ?? own;
  const { consent, prove } = messagesIn(language).correspondence;
  await inTransaction(platform, async (tx) => {
    await tx
      .insertInto("reader_letters")
      .values({
        id: newId(now),
        article_id: about?.id ?? null,
        about: about?.headline ?? null,
        name: fields.name,
        email,
        place: fields.place,
        body: fields.text,
        consented_at: now,
        words: consent,
        spoken: spoken ?? null,
        sent_at: now,
        token_hash: hashOfToken(token),
      })
      .execute();
    const url = `${platform.settings.origin}${base}/letters-to-the-editor/confirmation?token=${token}`;
    const m = prove({ title, days: keptDays.unproven, name: fields.name });
    const words: LetterWords = { ...m, magazine: title, language, button: { label: m.button, url } };
    await writeLetter(platform, tx, {
      to: email,
      subject: m.subject,
      purpose: "letter-to-the-editor",
      secrets: [url],
      text: letterText(words),
      html: letterHtml(words),
    });
  });
}

async function refuseTooMany(platform: Platform, { ip, email }: { ip: string; email: string }): Promise<void> {
  const passes = [
    await isWithinRate(platform, { bucket: `reader-letter:ip:${ip}`, limit: 10, seconds: day }),
    // whoever asks is slowed down, never whoever is named: nobody uses up another’s few
    await isWithinRate(platform, { bucket: `reader-letter:email:${email}:${ip}`, limit: 3, seconds: day }),
  ];
  if (passes.includes(false)) throw refuse("letter-to-editor-too-often", (m) => m.refusals.correspondence.tooOften);
}

function refuseUnprintable({ name, place, email, text, consent }: LetterFields): void {
  const fields: Record<string, Words> = {
    ...((!name || name.length > 100) && { name: says((m) => m.refusals.correspondence.noName) }),
    ...((!place || place.length > 100) && { place: says((m) => m.refusals.correspondence.noPlace) }),
    ...(!isEmail(email) && { email: says((m) => m.refusals.people.noEmail) }),
    ...(!text && { text: says((m) => m.refusals.correspondence.noText) }),
    ...(text.length > longest && { text: says((m) => m.refusals.correspondence.tooLong) }),
    ...(!consent && { consent: says((m) => m.refusals.correspondence.noConsent) }),
  };
  if (Object.keys(fields).length > 0) throw refuse("letter-to-editor-invalid", (m) => m.refusals.correspondence.invalid, fields);
}

/** From now on the editors see it; pressed twice, it stays so. Refuses "letter-to-editor-link-unknown". */
export async function proveLetter(platform: Platform, token: string): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const now = platform.clock.now();
    const letter = await tx
      .selectFrom("reader_letters")
      .select(["id", "proven_at", "sent_at"])
      .where("token_hash", "=", hashOfToken(token))
      .forUpdate()
      .executeTakeFirst();
    const isOver = letter && !letter.proven_at && now.valueOf() - letter.sent_at.valueOf() > keptDays.unproven * day * 1000;
    if (!letter || isOver) throw refuse("letter-to-editor-link-unknown", (m) => m.refusals.correspondence.linkOver);
    if (!letter.proven_at) await tx.updateTable("reader_letters").set({ proven_at: now }).where("id", "=", letter.id).execute();
  });
}
