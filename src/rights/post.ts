import { publicationOf } from "../editorial/index.ts";
import { type Messages, messagesIn } from "../messages/index.ts";
import { type LetterWords, type Platform, type Tx, letterHtml, letterText, writeLetter } from "../platform/index.ts";
import { dayOf, formatDay, mailboxOf, must } from "../values/index.ts";

type Said = {
  subject: string;
  title: string;
  paragraphs: string[];
  button?: string;
  facts?: [string, string][];
  after?: string[];
  footer: string;
};
type House = { magazine: string; language: string; write: string; day: (at: Date) => string };
export type Say = (m: Messages["rights"], house: House) => Said;
/** `url`: what opens something to whoever has it; `leadsTo`: an address that is nobody’s secret. */
type Posting = { to: string; purpose: string; url?: string; leadsTo?: string; code?: string; say: Say };

/** Letters about one’s own account, in the frame of all letters. */
export async function post(platform: Platform, tx: Tx, { to, purpose, url, leadsTo, code, say }: Posting): Promise<string> {
  const { title: magazine, language, seller, timeZone } = await publicationOf(tx);
  const write = seller.email || must(mailboxOf(platform.settings.mailFrom), "mailboxOf").address;
  const day = (at: Date) => formatDay(dayOf(at, timeZone), language);
  const { subject, button, ...said } = say(messagesIn(language).rights, { magazine, language, write, day });
  const address = url ?? leadsTo;
  const words: LetterWords = {
    ...said,
    magazine,
    language,
    ...(code && { code }),
    ...(button && address && { button: { label: button, url: address } }),
  };
  const secrets = [code, url].filter((secret) => secret !== undefined);
  return writeLetter(platform, tx, { to, subject, purpose, secrets, text: letterText(words), html: letterHtml(words) });
}
