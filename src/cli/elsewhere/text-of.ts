import { messagesIn } from "../../messages/index.ts";
import { type ArticleView, type PictureView, byRole } from "../../editorial/index.ts";
import { escapeHtml, renderBody, renderCaption } from "../../web/index.ts";
import { formatDay } from "../../values/index.ts";

/** A picture at its address here, in its largest size that every program shows. */
export function addressOfPicture({ sizes, storageKey }: PictureView, origin: string): string {
  const size = sizes.filter(({ format }) => format === "jpeg").at(-1);
  return `${origin}/${size?.key ?? storageKey}`;
}

const picture = (one: PictureView, alt: string, origin: string): string =>
  `<img src="${escapeHtml(addressOfPicture(one, origin))}" alt="${escapeHtml(alt)}" />`;

export const captionOf = ({ caption, credit }: NonNullable<ArticleView["lead"]>, origin: string): string =>
  renderCaption(caption, credit, { resolve: (href) => (href.startsWith("/") ? origin + href : href) });

/**
 * An article’s text as HTML that other systems take: whole addresses, `more` at the line of the paywall, and at its end who
 * did what and what was corrected, for which they have no field.
 */
export function textOf(article: ArticleView, { origin, more }: { origin: string; more: string }): string {
  const { editions: m } = messagesIn(article.language);
  const body = renderBody(article.body, {
    pictures: article.pictures,
    withSentences: false,
    picture: (one, alt) => picture(one, alt, origin),
    resolve: (href) => (href.startsWith("/") ? origin + href : href),
    paywall: () => more,
  });
  const credits = article.credits.length > 0 ? `<p>${escapeHtml(m.credits(byRole(article.credits)))}</p>` : "";
  const corrections = article.corrections.map(
    ({ on, text }) => `<p><strong>Correction, ${formatDay(on, article.language)}.</strong> ${escapeHtml(text)}</p>`,
  );
  return [body, credits, ...corrections].join("\n");
}
