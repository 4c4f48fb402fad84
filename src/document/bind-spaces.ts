import { firstOf } from "../values/index.ts";

const nbsp = "\u00a0";
const narrow = "\u202f";

/** Any space between these becomes one that no line breaks at. */
type Binding = readonly [RegExp, string];

const everywhere: readonly Binding[] = [
  // 12 000, 12 km, 5 %
  [/(?<=\d) (?=\d{3}(?!\d))/g, nbsp],
  [
    / (?<=\d )(?=(?:km|cm|mm|m|kg|g|mg|t|l|ml|cl|ha|ft|in|lb|oz|mph|kn|h|min|s|°C|°F|kWh|MW|kW|GB|MB|px|pt|million|billion|thousand|Mio\.|Mrd\.|milliards?|millions?|€|£|\$|%|‰)(?![\p{L}\d]))/gu,
    nbsp,
  ],
  // J. S. Bach
  [/(?<=(?:^|[\s(“„«])\p{Lu}\.) (?=\p{Lu})/gu, nbsp],
  // a dash between spaces stays with the word before it, three dots too
  [/ (?=[–—…](?:\s|$))/g, nbsp],
];

const english: readonly Binding[] = [
  [/(?<=\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|St|Mt|No|Nos|p|pp|vol|fig|ch|c|Mx|Capt|Col|Gen|Lt)\.?) (?=[\p{Lu}\d])/gu, nbsp],
  [/(?<=\d) (?=(?:a\.m\.|p\.m\.|am|pm|BC|AD|CE|BCE)(?!\p{L}))/gu, nbsp],
];
const german: readonly Binding[] = [
  [/(?<=\b(?:Nr|S|Bd|Abb|Dr|Prof|Hr|Fr|St|ca|Art|Kap)\.) (?=[\p{Lu}\d])/gu, nbsp],
  [/(?<=\b(?:z|d|u|s|i|o|v)\.) (?=(?:B|h|a|ä|o|u|R|T|Chr)\.)/g, narrow],
  [/(?<=\b\d{1,2}\.) (?=\p{Lu}\p{Ll})/gu, nbsp],
];
const french: readonly Binding[] = [
  [/ (?=[;!?])/g, narrow],
  [/ (?=:)/g, nbsp],
  [/(?<=«) | (?=»)/g, narrow],
  [/(?<=\b(?:M|MM|Mme|Mlle|Dr|no|n°|p|vol|fig)\.?) (?=[\p{Lu}\d])/gu, nbsp],
  [/(?<=\b\d{1,2}) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)/g, nbsp],
];
/** One-letter words stand at no line's end. */
const slavic: readonly Binding[] = [[/(?<=(?:^|[\s(„«])[AIKOSUVZWaikosuvzwАВИКОСУЯавикосуя]) (?=\S)/gu, nbsp]];

const languages: Record<string, readonly Binding[]> = {
  en: english,
  de: german,
  fr: french,
  cs: slavic,
  sk: slavic,
  pl: slavic,
  ru: slavic,
  uk: slavic,
};

/** The text with spaces that hold together what the language's printers never part. No sign is added or taken, so places in the text stay. */
export function bindSpaces(text: string, language = "en"): string {
  const own = languages[firstOf(language.toLowerCase().split("-"))] ?? [];
  return [...everywhere, ...own].reduce((bound, [spaces, held]) => bound.replace(spaces, held), text);
}
