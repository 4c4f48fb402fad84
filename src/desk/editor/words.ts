import type { Messages } from "../../messages/index.ts";

/** What the editor says, in the language of the desk: the page brings it along. */
export const words: Messages["desk"]["editor"] = JSON.parse(
  globalThis.document?.querySelector<HTMLElement>("[data-editor-words]")?.dataset.editorWords ?? "{}",
);

/** A text with its values put in where their names stand in braces. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (name, key: string) => String(values[key] ?? name));

/** So many, in the form of words that the language has for it. */
export const counted = (forms: Readonly<{ one: string; other: string }>, count: number): string =>
  filled(new Intl.PluralRules(document.documentElement.lang).select(count) === "one" ? forms.one : forms.other, { count });
