import type { Messages } from "./catalogue.ts";
import { en } from "./en/index.ts";
import { sentenceBy } from "./known-by.ts";
import { messagesIn } from "./messages-in.ts";
import { whenAsked } from "./when-asked.ts";

type Desk = Messages["desk"];
/** A question about a text that was read, or what is amiss in its front matter, with its one value. */
type Tell = (m: Desk, value: string) => string;

/** As English writes it, in groups or without. */
const numberOf = (written: string): number => Number(written.replaceAll(",", ""));

const ofWords: Tell[] = [
  ({ asked }, encoding) => asked.encoding(encoding),
  ({ asked }) => asked.giveHeadline,
  ({ asked }) => asked.noHeadline,
  ({ asked }) => asked.noByline,
  ({ asked }) => asked.noDate,
  ({ asked }) => asked.box,
  ({ asked }) => asked.quote,
  ({ asked }) => asked.correction,
  ({ asked }, names) => asked.byline(names),
  ({ asked }, label) => asked.season(label),
  ({ asked }, label) => asked.issue(label),
  ({ asked }, words) => asked.standfirst(words),
  ({ asked }, words) => asked.paragraph(words),
  ({ asked }, word) => asked.hyphen(word),
  ({ asked }, sign) => asked.note(sign),
  ({ asked }, words) => asked.capitals(words),
  ({ asked }, words) => asked.goesOn(words),
  ({ asked }, words) => asked.comesFrom(words),
  ({ asked }, words) => asked.credit(words),
  ({ asked }, why) => asked.word(why),
  ({ text: { front } }) => front.deep,
  ({ text: { front } }) => front.quotes(front.alias),
  ({ text: { front } }, why) => front.quotes(front.parser(why)),
];
const ofNumbers: Tell[] = [
  ({ asked }, rows) => asked.table(numberOf(rows)),
  ({ text: { front } }, thousands) => front.long(numberOf(thousands)),
];

/** A value that stands in no sentence of ours; a number too small to be written in groups. */
const sign = "707";
const knownWith = (value: string) => (tell: Tell) => ({ tell, pattern: sentenceBy(tell(en.desk, sign), new Map([[sign, value]])).pattern });
const known = whenAsked(() => [...ofWords.map(knownWith("(.+?)")), ...ofNumbers.map(knownWith("([\\d,]+)"))]);

/** What an import asked about a text, kept in English, in a language; undefined where it is nothing of that. */
export function askedIn(kept: string, language: string): string | undefined {
  for (const { tell, pattern } of known()) {
    const match = pattern.exec(kept);
    if (match) return tell(messagesIn(language).desk, match[1] ?? "");
  }
  return undefined;
}
