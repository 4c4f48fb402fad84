import type { Block, Body, Figure, Gallery, Inline } from "./types.ts";

/** How many pictures a gallery shows: one alone is a figure, and of more than six none would be seen. */
export const [fewest, most] = [2, 6];

type Said = { newId: () => string; caption?: string; width?: Gallery["attrs"]["width"] };

/**
 * These pictures as galleries, as even as they can be where one does not hold them; one alone stands as a figure. What is said of
 * all stands with the last.
 */
export function galleriesOf(figures: readonly Figure[], { newId, caption = "", width }: Said): Block[] {
  const [only] = figures;
  if (figures.length < fewest) return only ? [{ ...only, content: joined(only.content, caption) }] : [];
  const count = Math.ceil(figures.length / most);
  return Array.from({ length: count }, (_, at): Gallery => {
    const from = Math.ceil((at * figures.length) / count);
    const content = figures.slice(from, Math.ceil(((at + 1) * figures.length) / count));
    const isLast = at === count - 1;
    return { type: "gallery", attrs: { id: newId(), ...(isLast && caption && { caption }), ...(width && { width }) }, content };
  });
}

const joined = (content: Inline[], caption: string): Inline[] =>
  caption ? [...content, { type: "text", text: content.length > 0 ? ` ${caption}` : caption }] : content;

/** Every picture of the body in its order, those of its galleries among them. */
export const figuresIn = ({ content }: Body): Figure[] =>
  content.flatMap((block) => (block.type === "figure" ? [block] : block.type === "gallery" ? block.content : []));

/** The body with every picture of it as `change` makes it. */
export const withFigures = (body: Body, change: (figure: Figure) => Figure): Body => ({
  ...body,
  content: body.content.map((block) =>
    block.type === "figure" ? change(block) : block.type === "gallery" ? { ...block, content: block.content.map(change) } : block,
  ),
});
