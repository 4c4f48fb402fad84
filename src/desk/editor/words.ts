import type { Messages } from "../../messages/index.ts";
import { filled } from "../../values/index.ts";

export { filled } from "../../values/index.ts";

/** What the editor says, in the language of the desk: the page brings it along. */
export const words: Messages["desk"]["editor"] = JSON.parse(
  globalThis.document?.querySelector<HTMLElement>("[data-editor-words]")?.dataset.editorWords ?? "{}",
);

/** So many, in the form of words that the language has for it. */
export const counted = (forms: Readonly<{ one: string; other: string }>, count: number): string =>
  filled(new Intl.PluralRules(document.documentElement.lang).select(count) === "one" ? forms.one : forms.other, { count });
