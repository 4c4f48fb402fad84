import type { PublicTranslation } from "../../editorial/index.ts";
import { useMessages } from "../../messages/index.ts";
import { directionOf, languageName } from "../../values/index.ts";
import { addressIn, prefixOf } from "../visit/in-language.ts";
import type { Visit } from "../visit/visit.ts";
import { leadsBack } from "../visit/way-back.ts";

type Page = {
  visit: Pick<Visit, "languages" | "publication" | "path" | "back" | "person">;
  /** The same in several languages, this page among them. */
  translations?: readonly PublicTranslation[];
};

const frontIn = (language: string, all: readonly string[]): string => prefixOf(language, all) || "/";

/** What the head of a page tells programs: its translations, or that there is such a front page in each language. */
export function translationsHere({ visit: { languages, path }, translations = [] }: Page): readonly PublicTranslation[] {
  if (!languages || path !== "/") return translations;
  return languages.all.map((language, at) => ({ language, path: frontIn(language, languages.all), isOriginal: at === 0 }));
}

/** Made once for all who read alike. */
const forAll = /^\/(?:issues(?:\/\d+)?|archive(?:\/\d{4}(?:\/\d\d)?)?|subscribe|(?:sections|contributors|topics|series)\/[^/.]+)$/;
/** Made for whoever asks; who has chosen a language is spoken to in it at an address without one. */
const forOne =
  /^\/(?:search|subscribe\/[\w-]+|gift(?:\/[\w-]+)?|sign-in|newsletter|letters-to-the-editor|reading-settings|account(?:\/(?:saved|history|feeds|given|consents|archive|email|leaving))?)$/;

/** Whether this reader is spoken to in a language at its address: the first has none in its own, at which who has chosen another is spoken to in that. */
export const isSpokenThere = (language: string, all: readonly string[], { person }: Pick<Visit, "person">): boolean =>
  language !== all[0] || (person?.language ?? language) === language;

/** Where this page is in a language: nobody loses an order that they are at, or what they were reading of, by a change of language. */
function sameIn(language: string, all: readonly string[], visit: Page["visit"]): string | undefined {
  const { path, back } = visit;
  if (!forAll.test(path) && !(forOne.test(path) && isSpokenThere(language, all, visit))) return undefined;
  return leadsBack(addressIn(prefixOf(language, all), path), back);
}

/** To the same in each of the magazine’s other languages, where there is the same; else to the front page of that language. */
export function LanguageSwitch({ visit, translations = [] }: Page) {
  const m = useMessages().frame;
  const { languages, publication } = visit;
  if (!languages) return null;
  const to = (language: string) =>
    translations.find((one) => one.language === language)?.path ??
    sameIn(language, languages.all, visit) ??
    frontIn(language, languages.all);
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
