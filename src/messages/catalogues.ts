import type { Catalogue, Messages } from "./catalogue.ts";
import { en } from "./en/index.ts";
import { others } from "./others.ts";

/** Those that have words for the desk, English aside: known before they are read. */
const withDesk = ["de"];

/** Whether a language has words for the desk, English aside. */
export const hasDesk = (language: string): boolean => withDesk.includes(language);

/** The words of each language, its desk in English where it has none; each is read when it is first asked for. */
export function readWhenSpoken(readers: Readonly<Record<string, () => Catalogue>>): Record<string, Messages> {
  const words: Record<string, Messages> = {};
  for (const [language, read] of Object.entries(readers)) {
    const put = (value: Messages) => {
      Object.defineProperty(words, language, { value, writable: true, enumerable: true, configurable: true });
      return value;
    };
    const get = () => {
      const own = read();
      return put({ ...own, desk: { ...en.desk, ...own.desk } });
    };
    Object.defineProperty(words, language, { get, set: put, enumerable: true, configurable: true });
  }
  return words;
}

/** What comes along, whatever files of languages are laid over it. */
export const comingAlong = (): Readonly<Record<string, Messages>> => readWhenSpoken({ en: () => en, ...others });

/** Each language with its words, by its tag. */
export const catalogues: Readonly<Record<string, Messages>> = comingAlong();
