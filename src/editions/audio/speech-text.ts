/** What is said for what is written: rules for where the voice fails. The shown text is never touched. */
type Rule = [RegExp, string | ((...parts: string[]) => string)];

const ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"];
const decades: Record<string, string> = { "1": "tens", "2": "twenties", "3": "thirties", "4": "forties", "5": "fifties", "6": "sixties", "7": "seventies", "8": "eighties", "9": "nineties" };
const magnitudes: Record<string, string> = { m: "million", bn: "billion", k: "thousand" };
const units: Record<string, string> = { km: "kilometres", cm: "centimetres", mm: "millimetres", kg: "kilograms", m: "metres", g: "grams", l: "litres", ml: "millilitres", ha: "hectares" };
const currencies: Record<string, string> = { "£": "pounds", "€": "euros", $: "dollars" };

function roman(text: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10 };
  return [...text].reduce((sum, sign, at, all) => sum + (values[sign]! < (values[all[at + 1] ?? ""] ?? 0) ? -values[sign]! : values[sign]!), 0);
}

const rules: Rule[] = [
  [/https?:\/\/(?:www\.)?([^\s/]+)\S*/gi, (_all, host) => `${host!.replace(/\./g, " dot ")}`],
  [/\bwww\.([\w-]+(?:\.[\w-]+)+)\S*/gi, (_all, host) => host!.replace(/\./g, " dot ")],
  [/([\w.+-]+)@([\w-]+(?:\.[\w-]+)+)/g, (_all, who, host) => `${who} at ${host!.replace(/\./g, " dot ")}`],
  [/\bU\.\s?S\.(?:\s?A\.)?/g, "U S"],
  [/\bU\.\s?K\./g, "U K"],
  [/\be\.g\.,?/gi, "for example,"],
  [/\bi\.e\.,?/gi, "that is,"],
  [/\betc\./gi, "et cetera"],
  [/\b[Nn]os?\.\s?(?=\d)/g, "number "],
  [/([£€$])\s?([\d.,]*\d)\s?(m|bn|k)\b/g, (_all, sign, amount, size) => `${amount} ${magnitudes[size!]} ${currencies[sign!]}`],
  [/([£€])\s?([\d,]*\d)\.(\d\d)\b/g, (_all, sign, whole, part) => `${whole} ${currencies[sign!]} ${Number(part)}`],
  [/([£€])\s?([\d,]*\d)/g, (_all, sign, amount) => `${amount} ${currencies[sign!]}`],
  [/\b(1[0-9]|20)([1-9])0s\b/g, (_all, century, decade) => `${century} ${decades[decade!]}`],
  [/(?:['’])([2-9])0s\b/g, (_all, decade) => decades[decade!]!],
  [/\b(\d{4})\s?[–-]\s?(\d{2,4})\b/g, (_all, from, to) => `${from} to ${to}`],
  [/\b(\d+)\s?–\s?(\d+)\b/g, (_all, from, to) => `${from} to ${to}`],
  [/\b([A-Z][a-z]+)\s([IVX]{1,5})(?=[\s,.;:)]|$)(?!\s?[a-z]*\s?(?:am|was|have)\b)/g, (all, name, numeral) => (numeral === "I" ? all! : `${name} ${/^(World|War|Part|Chapter|Act|Volume|Book)$/.test(name!) ? roman(numeral!) : `the ${ordinals[roman(numeral!)] ?? roman(numeral!)}`}`)],
  [/(\d)\s?(km|cm|mm|kg|ml|ha|m|g|l)\b(?![’'])/g, (_all, digit, unit) => `${digit} ${units[unit!]}`],
  [/(\d)\s?°\s?C\b/g, "$1 degrees"],
  [/(\d)\s?°/g, "$1 degrees"],
  [/½/g, " and a half"],
  [/¼/g, " and a quarter"],
  [/¾/g, " and three quarters"],
  [/\band\/or\b/gi, "and or"],
  [/(\p{L})\/(\p{L})/gu, "$1 or $2"],
  [/\s&\s/g, " and "],
  [/#(\w)/g, "hashtag $1"],
  [/(?:…|\.\.\.)/g, ", "],
  [/\s*[—–]\s*/g, ", "],
  [/×/g, " times "],
  [/\+/g, " plus "],
];

const letters: Record<string, string> = { ß: "ss", æ: "ae", Æ: "Ae", ø: "o", Ø: "O", œ: "oe", Œ: "Oe", ð: "d", þ: "th", ł: "l", Ł: "L" };

/** The words as the voice gets them: rules applied, then folded to ASCII, which is all it knows. "" when nothing is left to say. */
export function speechText(text: string): string {
  let said = text.replace(/\u00a0|\u202f|\u2009/g, " ");
  for (const [pattern, words] of rules) said = typeof words === "string" ? said.replace(pattern, words) : said.replace(pattern, words);
  const folded = said
    .replace(/[ßæÆøØœŒðþłŁ]/g, (sign) => letters[sign]!)
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .normalize("NFKD")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/\s+/g, " ")
    .replace(/\s,/g, ",")
    .trim();
  return /[a-z0-9]/i.test(folded) ? folded : "";
}
