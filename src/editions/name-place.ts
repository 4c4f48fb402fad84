import { type Block, figuresIn } from "../document/index.ts";
import type { ArticleView } from "../editorial/index.ts";
import { type Messages, messagesIn } from "../messages/index.ts";
import { patternOf, itemAt } from "../values/index.ts";

/**
 * A maker’s error with the place a person can go to before it: “Headline”, block 4 (figure). The block is
 * found by what the error names: its id, the file or the id of its picture, or the words it quotes.
 */
export function namePlace(message: string, articles: readonly ArticleView[]): string {
  for (const article of articles) {
    const at = article.body.content.findIndex((block) => isNamed(message, block, article));
    const block = article.body.content[at];
    if (block) return `${placeOf(article, at)}: ${message}`;
    if (article.lead && names(message, article.lead.picture))
      return messagesIn("en").desk.preflight.lead({ headline: article.headline, message });
  }
  const [only] = articles;
  return articles.length === 1 && only && !message.includes(only.headline) ? `“${only.headline}”: ${message}` : message;
}

type Words = Messages["desk"]["preflight"];

/** “Headline”, block 4 (figure). `at` counts from 0. */
export function placeOf(
  { headline, body }: Pick<ArticleView, "headline" | "body">,
  at: number,
  m: Words = messagesIn("en").desk.preflight,
): string {
  const { type } = itemAt(body.content, at);
  return m.block({ headline, number: at + 1, kind: m.kinds[type] });
}

const names = (message: string, { id, storageKey }: { id: string; storageKey: string }) =>
  message.includes(storageKey) || message.includes(id);

function isNamed(message: string, block: Block, { pictures }: ArticleView): boolean {
  const shown = figuresIn({ type: "doc", content: [block] }).flatMap(({ attrs }) => pictures[attrs.picture] ?? []);
  if (shown.some((picture) => names(message, picture))) return true;
  return idsIn(block).some((id) => new RegExp(`(?<![\\w-])(?:b-)?${patternOf(id)}(?![\\w-])`).test(message));
}

/** The block’s own id and those of the blocks inside it. */
function idsIn(block: Block): string[] {
  const inner =
    "content" in block
      ? (block.content as { attrs?: { id?: string } }[]).flatMap((child) => (typeof child.attrs?.id === "string" ? [child.attrs.id] : []))
      : [];
  return [block.attrs.id, ...inner].filter(Boolean);
}
