import type { Messages } from "../../messages/index.ts";

/** Words to be written over, in the language of the desk. */
type Placeholders = Messages["desk"]["editor"]["sourceBar"]["placeholders"];
const address = "https://";

/** A text area's text and what is selected in it, in UTF-16 units. */
export type Selected = { text: string; start: number; end: number };
/** What to put in place of `from`–`to`, and what is selected then. */
export type Change = { from: number; to: number; put: string; start: number; end: number };

/** Bold, italic: around what is selected, or taken away again; an empty selection gets words to overwrite. */
export function around({ text, start, end }: Selected, mark: string, words: string): Change {
  const within = text.slice(start, end);
  const size = mark.length;
  if (text.slice(start - size, start) === mark && text.slice(end, end + size) === mark)
    return { from: start - size, to: end + size, put: within, start: start - size, end: end - size };
  const inner = within || words;
  return { from: start, to: end, put: mark + inner + mark, start: start + size, end: start + size + inner.length };
}

/** The selected words as a link, its address selected to be typed over. */
export function link({ text, start, end }: Selected, placeholders: Placeholders): Change {
  const words = text.slice(start, end) || placeholders.link;
  const at = start + words.length + 3;
  return { from: start, to: end, put: `[${words}](${address})`, start: at, end: at + address.length };
}

/** A sign at the head of each selected line, "## " or "> ", or taken away again where all have it. */
export function lines({ text, start, end }: Selected, sign: string): Change {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const stop = text.indexOf("\n", end);
  const to = stop < 0 ? text.length : stop;
  const old = text.slice(from, to).split("\n");
  const has = old.every((line) => line.startsWith(sign));
  const put = old.map((line) => (has ? line.slice(sign.length) : sign + line)).join("\n");
  return { from, to, put, start: from + put.length, end: from + put.length };
}

/**
 * A block of its own after the paragraph in which the cursor stands. `words` of it are selected; without
 * them the cursor stays where it was.
 */
export function block({ text, start, end }: Selected, put: string, words = ""): Change {
  const stop = text.indexOf("\n\n", end);
  const from = stop < 0 ? Math.max(text.trimEnd().length, end) : stop;
  const before = from === 0 ? "" : "\n\n";
  const change = { from, to: stop < 0 ? text.length : from, put: before + put + (stop < 0 ? "\n" : "") };
  const at = from + before.length + put.indexOf(words);
  return words ? { ...change, start: at, end: at + words.length } : { ...change, start, end };
}

/** A footnote's mark at the cursor and its text at the end, where the cursor goes. */
export function footnote({ text, end }: Selected, placeholders: Placeholders): Change {
  const used = [...text.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number));
  const mark = `[^${Math.max(0, ...used) + 1}]`;
  const rest = text.slice(end).trimEnd();
  const put = `${mark}${rest}\n\n${mark}: `;
  const at = end + put.length;
  return { from: end, to: text.length, put: `${put}${placeholders.note}\n`, start: at, end: at + placeholders.note.length };
}

/** A picture of the text, with the words it has: `![what it shows](id "caption | credit")`. */
export function figureMark({ id, alt, caption, credit }: { id: string; alt: string; caption: string; credit: string }): string {
  const under = [caption, credit].some(Boolean) ? ` "${`${caption} | ${credit}`.replaceAll('"', "”")}"` : "";
  return `![${alt.replaceAll("]", ")")}](${id}${under})`;
}
