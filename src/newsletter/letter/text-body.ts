import { type Block, type Body, type Inline, type List, type Mark, numberFootnotes } from "../../document/index.ts";

/** Columns of a plain letter; programs of the oldest kind show 80, and quote it twice. */
const columns = 72;

/**
 * The body as plain text that reads well: wrapped, emphasis by signs that everybody writes, links as
 * numbers whose addresses stand below. The document must have been cut for its reader before.
 */
export function textBody(body: Body, origin: string): string {
  const notes = numberFootnotes(body);
  const links: string[] = [];
  const numbers = new Map(notes.map(({ id, number }) => [id, number]));
  const inline = (content: readonly Inline[]) => content.map((node) => wordsOf(node, { links, numbers, origin })).join("");
  const blocks = body.content.map((block) => blockText(block, inline)).filter(Boolean);
  const under = [
    notes.map(({ number, content }) => wrap(inline(content), { first: `${number}. `, next: "   " })).join("\n"),
    links.map((url, at) => `[${at + 1}] ${url}`).join("\n"),
  ].filter(Boolean);
  return [...blocks, ...under].join("\n\n");
}

type Setting = { links: string[]; numbers: ReadonlyMap<string, number>; origin: string };

function wordsOf(node: Inline, { links, numbers, origin }: Setting): string {
  if (node.type === "hardBreak") return "\n";
  if (node.type === "footnote") return ` (${numbers.get(node.attrs.id) ?? 0})`;
  return (node.marks ?? []).reduceRight((text, mark) => marked(text, mark, { links, origin }), node.text);
}

function marked(text: string, mark: Mark, { links, origin }: Pick<Setting, "links" | "origin">): string {
  if (mark.type === "emphasis") return `_${text}_`;
  if (mark.type === "strong") return `*${text}*`;
  if (mark.type !== "link") return text;
  const url = mark.attrs.href.startsWith("/") ? origin + mark.attrs.href : mark.attrs.href;
  const known = links.indexOf(url);
  return `${text} [${known < 0 ? links.push(url) : known + 1}]`;
}

type Words = (content: readonly Inline[]) => string;

function blockText(block: Block, inline: Words): string {
  switch (block.type) {
    case "paragraph":
      return wrap(inline(block.content));
    case "subhead":
      return underlined(inline(block.content), block.attrs.level === 1 ? "-" : "");
    case "blockQuote":
      return [...block.content.map((p) => wrap(inline(p.content), { first: "> ", next: "> " })), ...from(block.attrs.attribution)].join(
        "\n>\n",
      );
    case "bulletList":
    case "orderedList":
      return list(block, inline, "");
    case "figure":
      return wrap([`Picture: ${block.attrs.alt}.`, inline(block.content), block.attrs.credit].filter(Boolean).join(" "), {
        first: "[",
        next: " ",
        last: "]",
      });
    case "gallery":
      return [...block.content.map((figure) => blockText(figure, inline)), block.attrs.caption && wrap(block.attrs.caption)]
        .filter(Boolean)
        .join("\n\n");
    case "table":
      return [block.attrs.caption, ...block.content.map((row) => row.content.map((cell) => inline(cell.content)).join("  |  "))]
        .filter(Boolean)
        .join("\n");
    case "noteBox":
      return [block.attrs.title?.toUpperCase(), ...block.content.map((inner) => blockText(inner, inline))].filter(Boolean).join("\n\n");
    case "embed":
      return [block.attrs.title, block.attrs.url].filter(Boolean).join("\n");
    case "separator":
      return "* * *".padStart((columns + 5) / 2);
    case "pullQuote":
    case "houseAd":
    case "paywall":
      return "";
  }
}

const from = (attribution?: string) => (attribution ? [`> — ${attribution}`] : []);

export const underlined = (text: string, sign: string): string =>
  sign ? `${wrap(text)}\n${sign.repeat(Math.min([...text].length, columns))}` : wrap(text);

function list(block: List, inline: Words, indent: string): string {
  const first = block.type === "orderedList" ? (block.attrs.start ?? 1) : 0;
  const items = block.content.map(({ content }, at) => {
    const sign = block.type === "orderedList" ? `${first + at}. ` : "- ";
    const hang = indent + " ".repeat(sign.length);
    return content
      .map((part, index) =>
        part.type === "paragraph"
          ? wrap(inline(part.content), { first: index === 0 ? indent + sign : hang, next: hang })
          : list(part, inline, hang),
      )
      .join("\n");
  });
  return items.join("\n");
}

/** Breaks at spaces, never inside a word, so that an address stays whole. */
export function wrap(text: string, { first = "", next = "", last = "" }: { first?: string; next?: string; last?: string } = {}): string {
  const lines: string[] = [];
  for (const line of text.split("\n")) {
    let held = lines.length === 0 ? first : next;
    let empty = true;
    for (const word of line.split(/[ \t]+/).filter(Boolean)) {
      if (!empty && [...held].length + 1 + [...word].length > columns) {
        lines.push(held);
        held = next;
        empty = true;
      }
      held += empty ? word : ` ${word}`;
      empty = false;
    }
    lines.push(held);
  }
  return lines.map((line) => line.trimEnd()).join("\n") + last;
}
