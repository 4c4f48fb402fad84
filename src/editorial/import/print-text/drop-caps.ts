import type { Line } from "./lines.ts";

const dropped = /^[“"‘'«]?\p{Lu}$/u;
/** They are words by themselves: "A" before "hawthorn hedge". */
const words = new Set(["A", "I", "O"]);

/**
 * A dropped capital that was copied onto a line of its own is joined with its word, and opening words that were set in
 * capitals are words again: "T", "HE SHED IS two hundred metres" → "The shed is two hundred metres".
 */
export function joinDropCaps(lines: Line[]): Line[] {
  const vocabulary = vocabularyOf(lines);
  const joined: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    const next = [1, 2].find((step) => lines[at + step]?.text.trim());
    const after = next === undefined ? undefined : lines[at + next]!;
    if (after && dropped.test(line.text.trim()) && /^\p{L}/u.test(after.text.trim())) {
      joined.push({ ...after, text: lowered(together(line.text.trim(), after.text.trim(), vocabulary), vocabulary) });
      at += next!;
    } else joined.push(line);
  }
  return joined;
}

function together(capital: string, rest: string, vocabulary: ReadonlyMap<string, Set<string>>): string {
  const [word = ""] = /^\p{L}+/u.exec(rest) ?? [];
  const letter = capital.slice(-1);
  const known = (text: string) => vocabulary.has(text.toLowerCase());
  const apart = words.has(letter) && !known(letter + word) && (known(word) || word.length > 3);
  return `${capital}${apart ? " " : ""}${rest}`;
}

/** Opening words in capitals, where small letters follow them in the same sentence. A name keeps its capital where the text has it elsewhere. */
export function lowered(text: string, vocabulary: ReadonlyMap<string, Set<string>>): string {
  const opening = /^([“"‘'«]?)((?:\p{Lu}[\p{Lu}’'.-]*[,;:]?\s+){1,}\p{Lu}[\p{Lu}’'-]*[,;:]?|\p{Lu}{3,}[,;:]?)(?=\s+\p{Ll})/u.exec(text);
  if (!opening || !/\p{Lu}{2}/u.test(opening[2]!)) return text;
  const [, quote = "", shouted = ""] = opening;
  const small = shouted
    .split(/(\s+)/)
    .map((word, at) => (at === 0 ? word[0]! + spoken(word, vocabulary).slice(1) : spoken(word, vocabulary)))
    .join("");
  return quote + small + text.slice(quote.length + shouted.length);
}

const spoken = (word: string, vocabulary: ReadonlyMap<string, Set<string>>): string => {
  const bare = word.toLowerCase();
  const forms = vocabulary.get(bare.replace(/[^\p{L}]+$/u, ""));
  const capital = bare.replace(/\p{L}/u, (letter) => letter.toUpperCase());
  if (bare === "i") return "I";
  return forms && !forms.has("small") && forms.has("name") ? capital : bare;
};

/** Each word with how it is written where no sentence begins. */
export function vocabularyOf(lines: readonly Line[]): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>();
  for (const { text } of lines)
    for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
      if (word.length > 1 && word === word.toUpperCase()) continue;
      const inside = /[\p{Ll},;]\s+$/u.test(text.slice(Math.max(0, index - 3), index));
      const form = /^\p{Ll}/u.test(word) ? "small" : inside ? "name" : "first";
      const known = forms.get(word.toLowerCase());
      if (known) known.add(form);
      else forms.set(word.toLowerCase(), new Set([form]));
    }
  return forms;
}
