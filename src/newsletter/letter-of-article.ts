import { type ArticleView, publicationOf } from "../editorial/index.ts";
import { messagesIn } from "../messages/index.ts";
import type { Platform } from "../platform/index.ts";
import { addressTo, compileLetter } from "./letter/compile-letter.ts";
import type { CompiledLetter } from "./letter/letter-words.ts";

/** The letter that an article would be sent as, whole and without a note, with no link that does anything: while it is written. */
export async function letterOfArticle({ db, settings }: Platform, article: ArticleView): Promise<CompiledLetter> {
  const publication = await publicationOf(db);
  const letter = compileLetter({
    publication,
    origin: settings.origin,
    words: { subject: article.headline, preheader: article.standfirst, note: { type: "doc", content: [] } },
    pictures: {},
    issue: null,
    article: { view: "whole", article },
    ad: null,
  });
  return addressTo(letter, { why: messagesIn(publication.language).mailing.becausePreview, unsubscribe: `${settings.origin}/newsletter` });
}
