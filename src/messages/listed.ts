import { apart } from "../values/index.ts";
import type { Rich } from "./rich.ts";
import { whenAsked } from "./when-asked.ts";

/** Names in a row as a language joins them, "A, B and C"; the first within the tag `by0`, the next within `by1`, and so on. One that runs the other way stands apart. */
export function listedIn(language: string): (names: readonly string[]) => Rich<string> {
  const format = whenAsked(() => new Intl.ListFormat(language));
  return (names) => {
    let at = 0;
    return format()
      .formatToParts(names)
      .map(({ type, value }) => (type === "literal" ? value : { tag: `by${at++}`, words: [apart(value, language)] }));
  };
}
