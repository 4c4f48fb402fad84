import { draftById, publicationOf } from "../../editorial/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { peopleById } from "../../people/index.ts";
import { type LetterWords, type Platform, type Tx, letterHtml, letterText, writeLetter } from "../../platform/index.ts";
import { type Day, formatDay } from "../../values/index.ts";
import type { Degree } from "./private-links.ts";

type Made = { articleId: string; name: string; email: string; degree: Degree; endsOn: Day; by: string; url: string };

/** The letter with a private link; nobody but its addressee reads the address. */
export async function mailLink(platform: Platform, tx: Tx, { articleId, name, email, degree, endsOn, by, url }: Made): Promise<void> {
  const { title, language } = await publicationOf(tx);
  const { headline } = await draftById(tx, articleId);
  const maker = (await peopleById(tx, [by])).get(by)?.name ?? "";
  const m = messagesIn(language).privateLink.letter({
    headline,
    magazine: title,
    name,
    by: maker,
    day: formatDay(endsOn, language),
    may: degree,
  });
  const words: LetterWords = { ...m, magazine: title, language, button: { label: m.button, url } };
  await writeLetter(platform, tx, {
    to: email,
    subject: m.subject,
    purpose: "private-link",
    secrets: [url],
    text: letterText(words),
    html: letterHtml(words),
  });
}
