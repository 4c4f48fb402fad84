import type { ArticleView } from "../../editorial/index.ts";
import { messagesIn, useMessages } from "../../messages/index.ts";
import { formatDay } from "../../values/index.ts";
import { renderBodyInPieces } from "../../web/index.ts";
import type { DeskVisit } from "../frame.tsx";
import { ArticleAsRead } from "./article-as-read.tsx";
import { imageOf } from "./image-of.ts";

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
  const { editions } = messagesIn(visit.magazineLanguage);
  const { headline, writtenBy, publishedOn } = article;
  const written = editions.written({ by: writtenBy, day: formatDay(publishedOn, visit.language) });
  return (
    <html lang={visit.magazineLanguage}>
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
          <ArticleAsRead article={article} html={html} written={written} language={visit.magazineLanguage} sheet="sheet" body="body" />
        </main>
      </body>
    </html>
  );
}
