const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** Whether this is the tag of a language that there is: "en", "pt-BR", "zh-Hant"; not "xx", though it is written like one. */
export function isLanguage(tag: string): boolean {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical !== undefined && names.of(new Intl.Locale(canonical).language) !== undefined;
  } catch {
    return false;
  }
}

/** As its own readers call it, "Deutsch", or those of another: "German" in English. */
export const languageName = (language: string, calledIn = language): string =>
  new Intl.DisplayNames([calledIn], { type: "language" }).of(language) ?? language;
