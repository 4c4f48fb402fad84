import { type Messages, catalogues } from "./catalogues.ts";
import { firstOf, entryOf } from "../values/index.ts";

export type { Messages } from "./catalogues.ts";
export { Speaking, said, useMessages } from "./said.ts";

/** The words of a language ("pt-BR", else "pt"), English where there are none in it. Days and sums stay with the language itself. */
export const messagesIn = (language: string): Messages =>
  catalogues[language] ?? catalogues[firstOf(language.split("-"))] ?? entryOf(catalogues, "en");
