import { lastOf, firstOf } from "../values/index.ts";

/** What every language may stress without a page having to say how. */
type Plain = "strong" | "em";

export type Piece<T extends string> = string | { tag: T | Plain; words: readonly Piece<T>[] };

/** Words with markup in them, as data: `T` names the tags that a page gives its pieces for. */
export type Rich<T extends string = never> = readonly Piece<T>[];

type Value = string | number | false | undefined | Rich<string>;

/**
 * Words with small tags: rich<"a">`Ask <a>${name}</a> again.` Tags are read in the message alone: a value that looks like one
 * stays text. A value may be rich itself; false and undefined are nothing. Throws where a tag is not closed.
 */
export function rich<T extends string = never>(texts: TemplateStringsArray, ...values: Value[]): Rich<T> {
  const open: { tag: string; words: Piece<string>[] }[] = [{ tag: "", words: [] }];
  const put = (...words: readonly Piece<string>[]) => lastOf(open).words.push(...words);
  for (const [at, text] of texts.entries()) {
    for (const token of text.split(/(<\/?\w+>)/).filter(Boolean)) {
      const [, closing, tag] = /^<(\/?)(\w+)>$/.exec(token) ?? [];
      if (!tag) put(token);
      else if (!closing) open.push({ tag, words: [] });
      else {
        const done = open.pop()!;
        if (done.tag !== tag) throw new Error(`<${done.tag}> is not closed before </${tag}>: ${texts.join("…")}`);
        put(done);
      }
    }
    const value = values[at];
    if (typeof value === "object") put(...value);
    else if (value !== undefined && value !== false) put(String(value));
  }
  if (open.length > 1) throw new Error(`<${lastOf(open).tag}> is not closed: ${texts.join("…")}`);
  return firstOf(open).words as unknown as Rich<T>;
}

/** The words without their tags. */
export const plainly = (words: Rich<string>): string =>
  words.map((piece) => (typeof piece === "string" ? piece : plainly(piece.words))).join("");
