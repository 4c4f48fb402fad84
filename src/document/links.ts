import { textOf } from "./plain-text.ts";
import type { Body, Inline, Mark } from "./types.ts";
import { inlineRuns } from "./walk.ts";

/** How a body names another article whatever its address: "article:" and its id. */
const named = /^article:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
export const linkToArticle = (id: string): string => `article:${id}`;
export const articleLinked = (href: string): string | undefined => named.exec(href)?.[1];

const isMarks = (key: string, value: unknown): value is Mark[] => key === "marks" && Array.isArray(value);

/** Every address that the body leads to, each once. */
export function hrefsIn(body: Body): string[] {
  const found = new Set<string>();
  JSON.stringify(body, (key, value: unknown) => {
    if (isMarks(key, value)) for (const mark of value) if (mark.type === "link") found.add(mark.attrs.href);
    return value;
  });
  return [...found];
}

/** A link as it stands in a text: where it leads, and its words. */
type Link = { href: string; words: string };

/** Every link of the body, in its order: also those of notes and captions. What is italic in the middle of one is a part of it. */
export function linksIn(body: Body): Link[] {
  return [...inlineRuns(body)].flatMap(linksOfRun);
}

function linksOfRun(run: readonly Inline[]): Link[] {
  const found: Link[] = [];
  let last: Link | undefined;
  for (const node of run) {
    if (node.type === "footnote") found.push(...linksOfRun(node.content));
    const marks = node.type === "text" ? node.marks : undefined;
    const href = marks?.flatMap((mark) => (mark.type === "link" ? [mark.attrs.href] : []))[0];
    const words = textOf([node]);
    if (href === undefined) last = undefined;
    else if (last?.href === href) last.words += words;
    else found.push((last = { href, words }));
  }
  return found;
}

/** The body with other addresses for some of its links; null: the words stay, and lead nowhere. Untouched where none is other. */
export function withLinks(body: Body, to: ReadonlyMap<string, string | null>): Body {
  if (to.size === 0) return body;
  const led = (mark: Mark): Mark[] => {
    const href = mark.type === "link" ? to.get(mark.attrs.href) : undefined;
    if (href === null) return [];
    return mark.type === "link" && href !== undefined ? [{ ...mark, attrs: { ...mark.attrs, href } }] : [mark];
  };
  return JSON.parse(
    JSON.stringify(body, (key, value: unknown) => {
      if (!isMarks(key, value)) return value;
      const marks = value.flatMap(led);
      return marks.length > 0 ? marks : undefined;
    }),
  );
}
