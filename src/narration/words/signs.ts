import type { Rule } from "./rule.ts";

const greek: Record<string, string> = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  Δ: "delta",
  ε: "epsilon",
  θ: "theta",
  λ: "lambda",
  μ: "mu",
  π: "pi",
  σ: "sigma",
  Σ: "sigma",
  τ: "tau",
  φ: "phi",
  χ: "chi",
  ψ: "psi",
  ω: "omega",
  Ω: "omega",
};
const subscripts = "₀₁₂₃₄₅₆₇₈₉ₓ";
/** Said as words though written in capitals; every other run of two or three capitals is spelt. */
const acronyms = new Set(
  "AIDS NASA NATO UNESCO UNICEF OPEC FIFA UEFA PIN SIM RAM ROM COVID BAFTA SARS RADAR LASER SCUBA ASAP SWAT GIF JPEG OK".split(" "),
);
/** Spelt though they have vowels. */
const letterwords = new Set("USSR USAF UNHCR IAEA OECD OSCE IEEE NAACP UCLA DIY FAQ IOU ESA EFTA".split(" "));
const smallWords = new Set(
  "A I AN AS AT BE BY DO GO HE IF IN IS ME MY NO OF ON OR SO TO UP WE ALL AND ANY ARE BUT CAN DID FOR GET HAD HAS HER HIM HIS HOW ITS LET NEW NOT NOW OFF OLD ONE OUR OUT OWN SAY SEE SHE THE TOO TWO WAS WAY WHY YES YET YOU ART BAD BIG BOY DAY END FAR FEW SEA SKY SUN TEA TOP TRY RED RUN MAN MEN PUT SET SIT ICE AIR EAR EYE LOW HOT WAR WET WON".split(
    " ",
  ),
);

/** Three consonants begin few words that are said. */
const unspeakable = (run: string) => letterwords.has(run) || /^(?!S[CPT]|[CST]HR|SCH)[^AEIOUY]{3}/.test(run);

const spelt = (text: string) => [...text].join(" ");

/** Before the numbers: what a sign in or beside a word means. */
export const signsBefore: readonly Rule[] = [
  [/(?<=\b(?:\p{L}|mc))([²³])(?!\p{L})(?<!\bm[²³])/gu, (_all, sign) => (sign === "²" ? " squared" : " cubed")],
  [/(?<=\d)\^(?=\d)/g, " to the power of "],
  [/(?<=\d)([⁰¹²³⁴-⁹]+)/g, (_all, high) => ` to the power of ${[...high].map((sign) => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign)).join("")}`],
  [/(?<=[\p{L}.,;:!?”"’])[¹²³⁰⁴-⁹]+(?!\p{L})(?<![mM][²³])/gu, ""],
  [
    new RegExp(`(?:\\p{L}+[${subscripts}]+)+\\p{L}*`, "gu"),
    (formula) => [...formula].map((sign) => (sign === "ₓ" ? "X" : subscripts.includes(sign) ? subscripts.indexOf(sign) : sign)).join(" "),
  ],
  [/\b(\p{Lu}{1,3})&(\p{Lu}{1,3})\b/gu, (_all, one, other) => `${spelt(one)} and ${spelt(other)}`],
  [/(?<![\w<=-])<\s?(?=[\d£$€])/g, "less than "],
  [/(?<![\w>=-])>\s?(?=[\d£$€])/g, "more than "],
  [/&/g, " and "],
  [/§§\s?/g, "sections "],
  [/§\s?/g, "section "],
  [/¶\s?/g, "paragraph "],
  [/©\s?/g, "copyright "],
  [/[®™†‡*•·]/g, " "],
  [/\bA[–-]Z\b/g, "A to Z"],
];

/** After the numbers: strokes, dashes and arithmetic. */
export const signsAfter: readonly Rule[] = [
  [/\band\/or\b/gi, "and or"],
  [/\bI\/O\b/g, "I O"],
  [/(\p{L}+)\s?\/\s?(?=\p{L})/gu, "$1 or "],
  [/(?<=\p{L})–(?=\p{L})/gu, " "],
  [/(?<=^\s*|[“"‘(]\s*)(?:…|\.\s?\.\s?\.)\s?/g, ""],
  [/\s?(?:…|\.\s?\.\s?\.)(?=\s*$)/g, "."],
  [/\s?(?:…|\.\s?\.\s?\.)\s?/g, ", "],
  [/\s*[—–]\s*|\s+--?\s+|--/g, ", "],
  [/±\s?/g, " plus or minus "],
  [/(?<=\p{L}),(?=\p{L})/gu, ", "],
  [/≈|~/g, " about "],
  [/\s?≤\s?/g, " at most "],
  [/\s?≥\s?/g, " at least "],
  [/\s=\s/g, " equals "],
  [/\s<\s/g, " is less than "],
  [/\s>\s/g, " is more than "],
  [/\s?×\s?/g, " times "],
  [/\s?÷\s?/g, " divided by "],
  [/\s?\+\s?/g, " plus "],
  [/→/g, " to "],
  [/@/g, " at "],
  [/[_^|\\{}<>[\]~`]/g, " "],
  [/[α-ωΑ-Ω]/g, (letter) => (greek[letter] ? ` ${greek[letter]} ` : letter)],
];

/** Capitals: a text all in capitals is read as a sentence, initials are spelt, acronyms are said. */
export function capitals(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, "");
  const shouted = letters.length > 12 && !/\p{Ll}/u.test(letters.replace(/\b(?:Mister|Doctor)\b/g, ""));
  if (shouted) return text.toLowerCase();
  return text.replace(/(?<![\p{L}\d.&])(\p{Lu}{2,8})(s[’']?|[’']s)?(?![\p{L}\d])/gu, (all, run: string, end?: string) => {
    if (acronyms.has(run)) return `${run[0]}${run.slice(1).toLowerCase()}${end ?? ""}`.replace(/^Ok$/, "O K");
    if (smallWords.has(run)) return all.toLowerCase();
    if (run.length > 3 && /[AEIOU]/.test(run) && !unspeakable(run)) return all;
    return spelt(run) + (end ? "'s" : "");
  });
}
