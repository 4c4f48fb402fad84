import { ar } from "./ar/index.ts";
import type { Catalogue, Messages } from "./catalogue.ts";
import { de } from "./de/index.ts";
import { en } from "./en/index.ts";
import { es } from "./es/index.ts";
import { fr } from "./fr/index.ts";
import { nl } from "./nl/index.ts";
import { pt } from "./pt/index.ts";

/** Each language with its words, by its tag; one that is added here is spoken wherever a magazine is in it. */
const registered: Readonly<Record<string, Catalogue>> = { en, ar, de, es, fr, nl, pt };

/** Whether a language has words for the desk, English aside. */
export const hasDesk = (language: string): boolean => language !== "en" && Object.hasOwn(registered[language] ?? {}, "desk");

/** The words of each, its desk in English where it has none. */
export const catalogues: Readonly<Record<string, Messages>> = Object.fromEntries(
  Object.entries(registered).map(([language, words]) => [language, { ...words, desk: { ...en.desk, ...words.desk } }]),
);
