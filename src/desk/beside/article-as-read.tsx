import { type ArticleView, byRole } from "../../editorial/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { directionOf } from "../../values/index.ts";
import { renderCaption } from "../../web/index.ts";
import { imageOf } from "./image-of.ts";

/** `written`: the line that says who wrote it. `language`: the magazine's. */
type Props = { article: ArticleView; html: string; written: string | undefined; language: string; sheet?: string; body: string };

/** An article as readers will see it, without what stands round one there. */
export function ArticleAsRead({ article, html, written, language: spoken, sheet, body }: Props) {
  const { lead, section, headline, standfirst, credits, language } = article;
  return (
    <article class={sheet} lang={language} dir={directionOf(language)}>
      <header class="article-head">
        <p class="label">{section?.name}</p>
        <h1>{headline}</h1>
        {standfirst && <p class="standfirst">{standfirst}</p>}
        {written && <p class="meta written">{written}</p>}
        {credits.length > 0 && <p class="meta credits">{messagesIn(spoken).editions.credits(byRole(credits))}</p>}
      </header>
      {lead && (
        <figure
          class="lead"
          dangerouslySetInnerHTML={{ __html: imageOf(lead.picture, lead.alt) + renderCaption(lead.caption, lead.credit) }}
        />
      )}
      <div class={body} dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  );
}
