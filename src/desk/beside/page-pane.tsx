import { type ArticleView, type PictureView, byRole } from "../../editorial/index.ts";
import { messagesIn, useMessages } from "../../messages/index.ts";
import { directionOf, formatDay } from "../../values/index.ts";
import { escapeHtml, renderBodyInPieces, renderCaption } from "../../web/index.ts";
import type { DeskVisit } from "../frame.tsx";

export const imageOf = ({ sizes, storageKey, width, height }: PictureView, alt: string): string =>
  `<img src="/${sizes.find(({ format }) => format === "jpeg")?.key ?? storageKey}" width="${width}" height="${height}" alt="${escapeHtml(alt)}"/>`;

/** The text of the page, as everybody who may read it whole sees it. */
export const bodyOf = ({ body, pictures, language }: ArticleView): Promise<string> =>
  renderBodyInPieces(body, {
    pictures,
    language,
    withSentences: false,
    picture: imageOf,
    houseAd: () => "",
    paywall: () => '<hr class="opening-ends"/>',
  });

/** The page as readers will see it, without what stands round an article there. */
export function PagePane({ visit, article, html }: { visit: DeskVisit; article: ArticleView; html: string }) {
  const m = useMessages().desk.beside;
  const { editions } = messagesIn(visit.language);
  const { lead, section, headline, standfirst, writtenBy, publishedOn, language } = article;
  return (
    <html lang={visit.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>{m.pageOf({ headline })}</title>
        <link rel="stylesheet" href={visit.asset("site.css")} />
        <base target="_blank" />
      </head>
      <body>
        <main aria-label={m.pageOf({ headline })}>
          <article class="sheet" lang={language} dir={directionOf(language)}>
            <header class="article-head">
              <p class="label">{section?.name}</p>
              <h1>{headline}</h1>
              {standfirst && <p class="standfirst">{standfirst}</p>}
              <p class="meta written">{editions.written({ by: writtenBy, day: formatDay(publishedOn, visit.language) })}</p>
              {article.credits.length > 0 && <p class="meta credits">{editions.credits(byRole(article.credits))}</p>}
            </header>
            {lead && (
              <figure
                class="lead"
                dangerouslySetInnerHTML={{ __html: imageOf(lead.picture, lead.alt) + renderCaption(lead.caption, lead.credit) }}
              />
            )}
            <div class="body" dangerouslySetInnerHTML={{ __html: html }} />
          </article>
        </main>
      </body>
    </html>
  );
}
