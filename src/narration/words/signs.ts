import type { NamedRules } from "./rule.ts";

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
export const signsBefore: NamedRules = {
  "squared and cubed": [
    "E = mc² → E equals mc squared",
    /(?<=\b(?:\p{L}|mc))([²³])(?!\p{L})(?<!\bm[²³])/gu,
    (_all, sign) => (sign === "²" ? " squared" : " cubed"),
  ],
  "a power behind its sign": ["2^10 → two to the power of ten", /(?<=\d)\^(?=\d)/g, " to the power of "],
  "a power that stands high": [
    "10⁶ → ten to the power of six",
    /(?<=\d)([⁰¹²³⁴-⁹]+)/g,
    (_all, high) => ` to the power of ${[...high].map((sign) => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign)).join("")}`,
  ],
  "a note’s mark": ["the end¹ → the end", /(?<=[\p{L}.,;:!?”"’])[¹²³⁰⁴-⁹]+(?!\p{L})(?<![mM][²³])/gu, ""],
  "a formula with its numbers low": [
    "CO₂ → C O two",
    new RegExp(`(?:\\p{L}+[${subscripts}]+)+\\p{L}*`, "gu"),
    (formula) => [...formula].map((sign) => (sign === "ₓ" ? "X" : subscripts.includes(sign) ? subscripts.indexOf(sign) : sign)).join(" "),
  ],
  "letters joined by an and": [
    "AT&T → A T and T",
    /\b(\p{Lu}{1,3})&(\p{Lu}{1,3})\b/gu,
    (_all, one, other) => `${spelt(one)} and ${spelt(other)}`,
  ],
  "less than": ["<5 boats → less than five boats", /(?<![\w<=-])<\s?(?=[\d£$€])/g, "less than "],
  "more than": [">100 boats → more than one hundred boats", /(?<![\w>=-])>\s?(?=[\d£$€])/g, "more than "],
  and: ["salt & fish → salt and fish", /&/g, " and "],
  sections: ["§§ 4, 5 → sections four, five", /§§\s?/g, "sections "],
  "a section": ["§ 4 → section four", /§\s?/g, "section "],
  "a paragraph": ["¶ 4 → paragraph four", /¶\s?/g, "paragraph "],
  copyright: ["© Tidewater → copyright Tidewater", /©\s?/g, "copyright "],
  "marks of trade and of notes": ["Masthead™ → Masthead", /[®™†‡*•·]/g, " "],
  "from the first to the last": ["the A–Z of it → the A to Z of it", /\bA[–-]Z\b/g, "A to Z"],
};

/** After the numbers: strokes, dashes and arithmetic. */
export const signsAfter: NamedRules = {
  "and or": ["and/or → and or", /\band\/or\b/gi, "and or"],
  "in and out": ["the I/O of it → the I O of it", /\bI\/O\b/g, "I O"],
  "one word or another": ["he/she → he or she", /(\p{L}+)\s?\/\s?(?=\p{L})/gu, "$1 or "],
  "words joined by a dash": ["the London–Paris train → the London Paris train", /(?<=\p{L})–(?=\p{L})/gu, " "],
  "dots before the first word": ["… and so on → and so on", /(?<=^\s*|[“"‘(]\s*)(?:…|\.\s?\.\s?\.)\s?/g, ""],
  "dots behind the last word": ["and so on … → and so on.", /\s?(?:…|\.\s?\.\s?\.)(?=\s*$)/g, "."],
  "dots between": ["one … two → one, two", /\s?(?:…|\.\s?\.\s?\.)\s?/g, ", "],
  "a dash": ["the sea — cold → the sea, cold", /\s*[—–]\s*|\s+--?\s+|--/g, ", "],
  "plus or minus": ["±5 → plus or minus five", /±\s?/g, " plus or minus "],
  "a comma close to the next word": ["salt,fish → salt, fish", /(?<=\p{L}),(?=\p{L})/gu, ", "],
  "about, where no number follows": ["≈ the same → about the same", /≈|~/g, " about "],
  "at most": ["x ≤ y → x at most y", /\s?≤\s?/g, " at most "],
  "at least": ["x ≥ y → x at least y", /\s?≥\s?/g, " at least "],
  equals: ["x = y → x equals y", /\s=\s/g, " equals "],
  "is less than": ["x < y → x is less than y", /\s<\s/g, " is less than "],
  "is more than": ["x > y → x is more than y", /\s>\s/g, " is more than "],
  times: ["x × y → x times y", /\s?×\s?/g, " times "],
  "divided by": ["x ÷ y → x divided by y", /\s?÷\s?/g, " divided by "],
  "added to": ["x + y → x plus y", /\s?\+\s?/g, " plus "],
  "an arrow": ["x→y → x to y", /→/g, " to "],
  at: ["x @ y → x at y", /@/g, " at "],
  "signs that say nothing": ["a|b → a b", /[_^|\\{}<>[\]~`]/g, " "],
  "a Greek letter": ["π → pi", /[α-ωΑ-Ω]/g, (letter) => (greek[letter] ? ` ${greek[letter]} ` : letter)],
};

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
