import type { HouseAd } from "../../ads/index.ts";
import type { Body } from "../../document/index.ts";
import type { ArticleView, IssueView, PictureView, Publication } from "../../editorial/index.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import { formatDay } from "../../values/index.ts";
import { z } from "zod";

export type LetterInput = {
  publication: Publication;
  origin: string;
  /** What the editor wrote for the letter alone. */
  words: { subject: string; preheader: string; note: Body };
  /** Those of the note, by id. */
  pictures: Record<string, PictureView>;
  issue: IssueView | null;
  /** The article whose text stands in the letter, its body cut already where `view` is the opening. */
  article: { view: "whole" | "opening"; article: ArticleView } | null;
  /** Only for those who get advertisements. */
  ad: HouseAd | null;
};
export const compiledLetter = z.object({ subject: z.string(), html: z.string(), text: z.string() });
export type CompiledLetter = z.infer<typeof compiledLetter>;

/** Stands for what differs from reader to reader; private-use signs, which no text of an editor’s holds. */
export const slot = (name: "why" | "unsubscribe") => `\u{E000}${name}\u{E001}`;

/** What the letter says around the magazine’s own words. */
export const messagesOf = ({ publication }: Pick<LetterInput, "publication">): Messages["mailing"] =>
  messagesIn(publication.language).mailing;

export const issueLabel = ({ wholeNumber, coverDate }: IssueView, { publication }: LetterInput): string =>
  messagesOf({ publication }).issueOf({ number: wholeNumber, day: formatDay(coverDate, publication.language) });

export const withheld = ({ access }: ArticleView, m: Messages["mailing"]): string =>
  access === "registered" ? m.restForSignedIn : m.restForSubscribers;

/** Where the same is read on the web; undefined of a letter of its own, which stands nowhere else. */
export function pageOf({ origin, issue, article }: LetterInput): string | undefined {
  const path = issue?.path ?? article?.article.path;
  return path === undefined ? undefined : origin + path;
}
