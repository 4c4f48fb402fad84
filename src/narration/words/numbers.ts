/** Numbers as English words, so that every voice says them alike. */
const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const scales = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
  [1e3, "thousand"],
] as const;
const irregular: Record<string, string> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

/** 0 to 999 trillion; "one hundred and five". */
export function cardinal(value: number): string {
  if (value < 20) return small[value] ?? String(value);
  if (value < 100) return `${tens[Math.floor(value / 10)]}${value % 10 ? `-${small[value % 10]}` : ""}`;
  if (value < 1000) return `${small[Math.floor(value / 100)]} hundred${value % 100 ? ` and ${cardinal(value % 100)}` : ""}`;
  for (const [size, name] of scales) {
    if (value < size) continue;
    const rest = value % size;
    const joint = rest === 0 ? "" : rest < 100 ? " and " : " ";
    return `${cardinal(Math.floor(value / size))} ${name}${joint}${rest ? cardinal(rest) : ""}`;
  }
  return String(value);
}

export function ordinal(value: number): string {
  return cardinal(value).replace(/[a-z]+$/, (last) => irregular[last] ?? (last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`));
}

/** As a year is read: 1066 "ten sixty-six", 1905 "nineteen oh five", 2005 "two thousand and five", 2026 "twenty twenty-six". */
export function year(value: number): string {
  const [century, rest] = [Math.floor(value / 100), value % 100];
  if (value < 1000 || (value >= 2000 && value < 2010) || value % 1000 === 0) return cardinal(value);
  if (rest === 0) return `${cardinal(century)} hundred`;
  return `${cardinal(century)} ${rest < 10 ? `oh ${small[rest]}` : cardinal(rest)}`;
}

export const plural = (words: string): string =>
  words.endsWith("y") ? `${words.slice(0, -1)}ies` : /(?:x|s)$/.test(words) ? `${words}es` : `${words}s`;

/** "1960" as a decade: "nineteen sixties"; 1900 "nineteen hundreds". */
export const decade = (value: number): string =>
  plural(
    value % 1000 === 0
      ? cardinal(value)
      : value % 100 === 0
        ? `${cardinal(value / 100)} hundred`
        : `${cardinal(Math.floor(value / 100))} ${cardinal(value % 100)}`,
  );

/** "020 79" as "zero two zero, seven nine". */
export const digits = (text: string): string =>
  text
    .trim()
    .split(/[\s-]+/)
    .map((group) => [...group].map((sign) => (/\d/.test(sign) ? small[Number(sign)] : sign === "+" ? "plus" : sign)).join(" "))
    .join(", ");

/** What is written with digits, thousands apart by commas or thin spaces, a point for decimals: "1,250.5". */
export function amount(text: string): string {
  const [whole = "", ...parts] = text.replace(/(?<=\d)[,\s](?=\d{3}(?:\D|$))/g, "").split(".");
  const said = whole === "" ? "zero" : /^0\d/.test(whole) || whole.length > 15 ? digits(whole) : cardinal(Number(whole));
  const [decimals = ""] = parts;
  if (parts.length === 1 && whole.length <= 15) return `${said} point ${[...decimals].map((sign) => small[Number(sign)]).join(" ")}`;
  return [said, ...parts.map((part) => cardinal(Number(part)))].join(" point ");
}

const romans: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const canonical = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** The value of a well-formed roman numeral, else undefined. */
export function roman(text: string): number | undefined {
  const upper = text.toUpperCase();
  if (!upper || !canonical.test(upper)) return undefined;
  const values = [...upper].map((sign) => romans[sign] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** What is said of a well-formed roman numeral's value, else undefined. */
export function fromRoman(text: string, say: (value: number) => string): string | undefined {
  const value = roman(text);
  return value === undefined ? undefined : say(value);
}

const denominators: Record<number, string> = { 2: "half", 4: "quarter", 100: "hundredth" };

/** "3", "4" → "three quarters"; "1", "3" → "one third". */
export function fraction(over: number, under: number): string {
  const part = denominators[under] ?? ordinal(under);
  return `${over === 1 ? "one" : cardinal(over)} ${over === 1 ? part : part === "half" ? "halves" : `${part}s`}`;
}
