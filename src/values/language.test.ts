import { expect, it } from "vitest";
import { isLanguage, languageName } from "./language.ts";

it.each(["en", "de", "pt-BR", "zh-Hant", "en-US", "ar", "ja", "gsw"])("%s is a language", (tag) => expect(isLanguage(tag)).toBe(true));
it.each(["", "xx", "english", "e", "en_US", "qq-DE", "constructor", "de\0"])("%j is none", (tag) => expect(isLanguage(tag)).toBe(false));

it.each([
  ["de", undefined, "Deutsch"],
  ["de", "en", "German"],
  ["pt-BR", "en", "Brazilian Portuguese"],
  ["qq", "en", "qq"],
])("%s is called in %s: %s", (language, calledIn, name) => expect(languageName(language, calledIn)).toBe(name));
