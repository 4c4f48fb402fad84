import { firstOf } from "../values/index.ts";

const nbsp = "\u00a0";
const narrow = "\u202f";

/** Any space between these becomes one that no line breaks at. Each looks for the space first: what stands before it is asked of few places. */
type Binding = readonly [RegExp, string];

const everywhere: readonly Binding[] = [
  // 12 000, 12 km, 5 %
  [/ (?=\d{3}(?!\d))(?<=\d )/g, nbsp],
  [
    / (?<=\d )(?=(?:km|cm|mm|m|kg|g|mg|t|l|ml|cl|ha|ft|in|lb|oz|mph|kn|h|min|s|°C|°F|kWh|MW|kW|GB|MB|px|pt|million|billion|thousand|Mio\.|Mrd\.|milliards?|millions?|€|£|\$|%|‰)(?![\p{L}\d]))/gu,
    nbsp,
  ],
  // J. S. Bach
  [/ (?=\p{Lu})(?<=(?:^|[\s(“„«])\p{Lu}\. )/gu, nbsp],
  // three dots stay with the word before them
  [/ (?=…(?:\s|$))/g, nbsp],
];
/** A dash between spaces, or one that closes before a comma, stays with the word before it. */
const dashes: readonly Binding[] = [[/ (?=[–—](?:[\s.,;:]|$))/g, nbsp]];
/** Where a dash begins what somebody says, it stays with that, and not with the sentence before it. */
const spoken: readonly Binding[] = [
  [/ (?=[–—](?:[\s.,;:]|$))(?<![.?!…:][»”’]? )/g, nbsp],
  [/ (?=\S)(?<=(?:^|[.?!…:][»”’]? )[–—] )/g, nbsp],
];
const speaking = new Set(["ca", "da", "es", "fr", "gl", "it", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sv", "uk"]);

const english: readonly Binding[] = [
  [/ (?=[\p{Lu}\d])(?<=\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|St|Mt|No|Nos|p|pp|vol|fig|ch|c|Mx|Capt|Col|Gen|Lt)\.? )/gu, nbsp],
  [/ (?=(?:a\.m\.|p\.m\.|am|pm|BC|AD|CE|BCE)(?!\p{L}))(?<=\d )/gu, nbsp],
];
const german: readonly Binding[] = [
  [/ (?=[\p{Lu}\d])(?<=\b(?:Nr|S|Bd|Abb|Dr|Prof|Hr|Fr|St|ca|Art|Kap)\. )/gu, nbsp],
  [/ (?=(?:B|h|a|ä|o|u|R|T|Chr)\.)(?<=\b(?:z|d|u|s|i|o|v)\. )/g, narrow],
  [/ (?=\p{Lu}\p{Ll})(?<=\b\d{1,2}\. )/gu, nbsp],
];
const spanish: readonly Binding[] = [[/ (?=[\p{Lu}\d])(?<=(?:^|[\s(«¿¡])(?:Sr|Sra|Dr|Dra|D|Dña|Ud|Uds|n\.º|núm|pág|vol|fig)\.? )/gu, nbsp]];
const portuguese: readonly Binding[] = [[/ (?=[\p{Lu}\d])(?<=(?:^|[\s(«“])(?:Sr|Sra|Dr|Dra|D|n\.º|núm|pág|p|vol|fig)\.? )/gu, nbsp]];
const dutch: readonly Binding[] = [[/ (?=[\p{Lu}\d])(?<=(?:^|[\s(‘“])(?:dhr|mevr|mw|dr|prof|nr|blz|p)\. )/gu, nbsp]];
const french: readonly Binding[] = [
  [/ (?=[;!?])/g, narrow],
  [/ (?=:)/g, nbsp],
  [/(?<=«) | (?=»)/g, narrow],
  [/ (?=[\p{Lu}\d])(?<=\b(?:M|MM|Mme|Mlle|Dr|no|n°|p|vol|fig)\.? )/gu, nbsp],
  [/ (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b)(?<=\b(?:\d{1,2}|1er) )/g, nbsp],
];
/** One-letter words stand at no line's end. */
const slavic: readonly Binding[] = [[/ (?=\S)(?<=(?:^|[\s(„«])[AIKOSUVZWaikosuvzwАВИКОСУЯавикосуя] )/gu, nbsp]];

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
