import type { PublicTranslation } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import { directionOf, languageName } from "../../values/index.ts";
import { prefixOf } from "../visit/in-language.ts";
import type { Visit } from "../visit/visit.ts";

type Page = {
  visit: Pick<Visit, "languages" | "publication" | "path">;
  /** The same in several languages, this page among them. */
  translations?: readonly PublicTranslation[];
};

const frontIn = (language: string, all: readonly string[]): string => prefixOf(language, all) || "/";

/** What the head of a page tells programs: its translations, or that there is such a front page in each language. */
export function translationsHere({ visit: { languages, path }, translations = [] }: Page): readonly PublicTranslation[] {
  if (!languages || path !== "/") return translations;
  return languages.all.map((language, at) => ({ language, path: frontIn(language, languages.all), isOriginal: at === 0 }));
}

/** To the same in each of the magazine’s other languages, where there is the same; else to the front page of that language. */
export function LanguageSwitch({ visit: { languages, publication }, translations = [] }: Page) {
  const m = useMessages().frame;
  if (!languages) return null;
  const to = (language: string) => translations.find((one) => one.language === language)?.path ?? frontIn(language, languages.all);
  const others = languages.all.filter((language) => language !== publication.language);
  return (
    <nav class="sheet language-switch" aria-label={m.languages}>
      {others.map((language) => (
        <a href={to(language)} hreflang={language} lang={language} dir={directionOf(language)}>
          {languageName(language)}
        </a>
      ))}
    </nav>
  );
}
