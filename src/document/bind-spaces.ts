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
  // three dots stay with the word before them
  [/ (?=…(?:\s|$))/g, nbsp],
];
/** A dash between spaces, or one that closes before a comma, stays with the word before it. */
const dashes: readonly Binding[] = [[/ (?=[–—](?:[\s.,;:]|$))/g, nbsp]];
/** Where a dash begins what somebody says, it stays with that, and not with the sentence before it. */
const spoken: readonly Binding[] = [
  [/(?<![.?!…:][»”’]?) (?=[–—](?:[\s.,;:]|$))/g, nbsp],
  [/(?<=(?:^|[.?!…:][»”’]? )[–—]) (?=\S)/g, nbsp],
];
const speaking = new Set(["ca", "da", "es", "fr", "gl", "it", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sv", "uk"]);

const english: readonly Binding[] = [
  [/(?<=\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|St|Mt|No|Nos|p|pp|vol|fig|ch|c|Mx|Capt|Col|Gen|Lt)\.?) (?=[\p{Lu}\d])/gu, nbsp],
  [/(?<=\d) (?=(?:a\.m\.|p\.m\.|am|pm|BC|AD|CE|BCE)(?!\p{L}))/gu, nbsp],
];
const german: readonly Binding[] = [
  [/(?<=\b(?:Nr|S|Bd|Abb|Dr|Prof|Hr|Fr|St|ca|Art|Kap)\.) (?=[\p{Lu}\d])/gu, nbsp],
  [/(?<=\b(?:z|d|u|s|i|o|v)\.) (?=(?:B|h|a|ä|o|u|R|T|Chr)\.)/g, narrow],
  [/(?<=\b\d{1,2}\.) (?=\p{Lu}\p{Ll})/gu, nbsp],
];
const spanish: readonly Binding[] = [[/(?<=(?:^|[\s(«¿¡])(?:Sr|Sra|Dr|Dra|D|Dña|Ud|Uds|n\.º|núm|pág|vol|fig)\.?) (?=[\p{Lu}\d])/gu, nbsp]];
const portuguese: readonly Binding[] = [[/(?<=(?:^|[\s(«“])(?:Sr|Sra|Dr|Dra|D|n\.º|núm|pág|p|vol|fig)\.?) (?=[\p{Lu}\d])/gu, nbsp]];
const dutch: readonly Binding[] = [[/(?<=(?:^|[\s(‘“])(?:dhr|mevr|mw|dr|prof|nr|blz|p)\.) (?=[\p{Lu}\d])/gu, nbsp]];
const french: readonly Binding[] = [
  [/ (?=[;!?])/g, narrow],
  [/ (?=:)/g, nbsp],
  [/(?<=«) | (?=»)/g, narrow],
  [/(?<=\b(?:M|MM|Mme|Mlle|Dr|no|n°|p|vol|fig)\.?) (?=[\p{Lu}\d])/gu, nbsp],
  [/(?<=\b(?:\d{1,2}|1er)) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)/g, nbsp],
];
/** One-letter words stand at no line's end. */
const slavic: readonly Binding[] = [[/(?<=(?:^|[\s(„«])[AIKOSUVZWaikosuvzwАВИКОСУЯавикосуя]) (?=\S)/gu, nbsp]];

const languages: Record<string, readonly Binding[]> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  nl: dutch,
  cs: slavic,
  sk: slavic,
  pl: slavic,
  ru: slavic,
  uk: slavic,
};

/** The text with spaces that hold together what the language's printers never part. No sign is added or taken, so places in the text stay. */
export function bindSpaces(text: string, language = "en"): string {
  const name = firstOf(language.toLowerCase().split("-"));
  return [...everywhere, ...(speaking.has(name) ? spoken : dashes), ...(languages[name] ?? [])].reduce(
    (bound, [spaces, held]) => bound.replace(spaces, held),
    text,
  );
}
