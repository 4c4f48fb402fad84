import { entryOf, firstOf } from "../values/index.ts";
import type { Messages } from "./catalogue.ts";
import { catalogues, hasDesk } from "./catalogues.ts";

/** Every language that there are words in. */
export const languagesSpoken = (): string[] => Object.keys(catalogues);

/** The language whose words a magazine in this one is spoken in: "pt-BR", else "pt", English where there are none in it. */
export const languageSpoken = (language: string): string =>
  [language, firstOf(language.split("-"))].find((one) => Object.hasOwn(catalogues, one)) ?? "en";

/** The languages in which the desk speaks, English first; another’s desk is spoken in English. */
export const desksSpoken = (): string[] => ["en", ...Object.keys(catalogues).filter((language) => hasDesk(language))];

/** The words of a language, English where there are none in it. Days and sums stay with the language itself. */
export const messagesIn = (language: string): Messages => entryOf(catalogues, languageSpoken(language));
