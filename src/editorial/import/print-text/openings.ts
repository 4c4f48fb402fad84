import type { Ask, Vocabulary } from "./join-lines.ts";
import { type Line, indentOf } from "./lines.ts";
import { itemAt, must, firstOf } from "../../../values/index.ts";

const capital = /^["“„«‘]?\p{Lu}$/u;
const below = /^(\s*)(["“„«‘]?\p{Lu})\s(?=\S)/u;
const beside = /^(\s*)(["“„«‘]?\p{Lu})\s{2,}(?=\p{L})/u;

/** Puts a dropped capital, which stands on a line of its own or before lines that are set in beside it, back to its word. */
export function joinDropped(lines: Line[], vocabulary: Vocabulary): Line[] {
  const made = [...lines];
  for (let at = 0; at < made.length; at += 1) {
    const line = made[at]!;
    if (line.text.length > 200) continue;
    if (capital.test(line.text.trim())) dropAlone(made, at, vocabulary);
    else if (beside.test(line.text)) dropBeside(made, at, vocabulary);
    else if (at > 0 && below.test(line.text)) dropBelow(made, at, vocabulary);
  }
  return made;
}

/** Lower case, or capitals that go on: what a word is without its first letter. A new sentence is none. */
const isRest = (text: string) => /^\p{Ll}|^\p{Lu}{2}|^\p{Lu}\s\p{Lu}{2}|^[’']\p{L}/u.test(text);

function dropAlone(lines: Line[], at: number, vocabulary: Vocabulary): void {
  const line = lines[at]!;
  const next = at + 1 + lines.slice(at + 1, at + 4).findIndex((other) => other.text.trim());
  const rest = next > at ? lines[next] : undefined;
  if (!rest || rest.page !== line.page || !isRest(rest.text.trim())) return;
  // a letter in the middle of a paragraph is none that was dropped
  if (lines[at - 1]?.text.trim() && !/[.!?…:]["”’]?$|^[^.]{1,80}$/.test(itemAt(lines, at - 1).text.trim())) return;
  lines[next] = { ...rest, text: withCapital(line.text.trim(), rest.text.trim(), vocabulary), ...(line.starts && { starts: true }) };
  lines[at] = { ...line, text: "" };
  for (let index = at + 1; index < next; index += 1) lines[index] = { ...lines[index]!, text: "" };
  setBack(lines, next + 1, indentOf(rest), indentOf(line));
}

/** A letter of two lines' height stands on the second one's base; the first is set in, and goes on from it. */
function dropBelow(lines: Line[], at: number, vocabulary: Vocabulary): void {
  const [first, line] = [lines[at - 1]!, lines[at]!];
  const [whole, margin, letter] = must(below.exec(line.text), "match");
  const rest = first.text.trim();
  const opens = !lines[at - 2]?.text.trim() || itemAt(lines, at - 2).column !== first.column || first.starts === true;
  if (!rest || !opens || first.column !== line.column || !isRest(rest) || indentOf(first) < must(margin, "margin").length + 2) return;
  lines[at - 1] = { ...first, text: margin + withCapital(letter!, rest, vocabulary) };
  lines[at] = { ...line, text: margin + line.text.slice(whole.length) };
}

/** The letter may stand on the second or third of the lines beside it. */
function dropBeside(lines: Line[], at: number, vocabulary: Vocabulary): void {
  const line = lines[at]!;
  const [whole, margin, letter] = must(beside.exec(line.text), "match");
  const inset = whole.length;
  const isInset = (other: Line | undefined) =>
    other !== undefined && other.page === line.page && other.column === line.column && Math.abs(indentOf(other) - inset) <= 2;
  let first = at;
  while (first > 0 && at - first < 3 && isInset(lines[first - 1])) first -= 1;
  const follows = isInset(lines[at + 1]);
  const rest = first < at ? itemAt(lines, first).text.trim() : line.text.slice(inset);
  if ((first === at && !follows) || !isRest(rest)) return;
  lines[at] = { ...line, text: margin + line.text.slice(inset) };
  lines[first] = { ...lines[first]!, text: margin + withCapital(letter!, rest, vocabulary) };
  setBack(lines, first + 1, inset, must(margin, "margin").length, at);
}

/** The lines that stood beside the letter are the text's own again. */
function setBack(lines: Line[], from: number, inset: number, margin: number, past = -1): void {
  for (let at = from; at < Math.min(lines.length, from + 8); at += 1) {
    const line = lines[at]!;
    if (at === past) continue;
    if (!line.text.trim() || Math.abs(indentOf(line) - inset) > 2 || inset - margin < 2) return;
    lines[at] = { ...line, text: " ".repeat(margin) + line.text.trim() };
  }
}

/** After these letters, which are words themselves, the rest may be the next word: "A fathom", "After". */
const begun = new Set(
  "after all also always along although alone among amid another any anybody anyone anything are around art as ask at aunt autumn away about above across again against age ago air almost already am an and april august america africa asia anna adam alice arthur allow early if in into is it its inside instead indeed imagine island italy iron ireland india ice old on once one only or our out outside over october of off often other otherwise each east easter eight eleven even evening every everybody everyone everything ever example else ein eine einer es er elle elles en et est entre el ella ellas esta este estas era eran entonces un una uno unos y ya yo über um und unter unser ici il ils in im ist ich ihr ihre immer onze op ook of om as aos ao à".split(
    " ",
  ),
);
const alone = new Set(
  "am was have had went did do do can could would will shall should know knew remember saw think thought met man woman boy girl few little small great new good long word town house boat ship day year week month letter map book child friend fathom thing hundred thousand voz casa".split(
    " ",
  ),
);
const words = /^(?:A|I|O|Y|E|É|À|U)$/;

function withCapital(letter: string, rest: string, vocabulary: Vocabulary): string {
  const sign = letter.slice(-1);
  const token = /^\p{L}+/u.exec(rest)?.[0].toLowerCase() ?? "";
  if (!words.test(sign) || !token) return `${letter}${rest}`;
  const joined = `${sign.toLowerCase()}${token}`;
  if (begun.has(joined) || vocabulary.has(joined)) return `${letter}${rest}`;
  if (alone.has(token) || (token.length > 3 && vocabulary.has(token))) return `${letter} ${rest}`;
  // "A" before a consonant and a vowel is the article; "fter", "nna" begin no word
  return sign === "A" && token.length > 2 && /^(?:[^aeiouy][aeiouy]|[bcdfgkpt][lr]|s[chklmnptw]|th|wh|kn|wr)/.test(token)
    ? `${letter} ${rest}`
    : `${letter}${rest}`;
}

const run = /^(["“„«‘]?)((?:[\p{Lu}\d][\p{Lu}\d’'.-]*[,;]?["”’»]?\s+)+)(?=["“„«‘(]?[\p{Ll}\d])/u;
const small = new Set(
  "the a an in on at it if when as for from of to by with we he she they there this that these those what who how once one two three every some no not but and or so my our his her their its was is are were had has have after before where der die das ein eine im in am es er sie wir als wenn wer was le la les un une des il elle ils on dans en quand au el los las un una en cuando lo il gli nel era een het de op toen det den en et på da når när o os um uma no na".split(
    " ",
  ),
);

/** Words as the running text sets them: names, which are never in lower case, and what stays in capitals. */
export type Cases = { names: ReadonlyMap<string, string>; lower: Vocabulary; german: boolean; english: boolean };

export function casesOf(lines: Line[]): Cases {
  const names = new Map<string, string>();
  const lower = new Set<string>();
  let german = 0;
  let [english, other] = [0, 0];
  let count = 0;
  for (const { text } of lines) {
    if (text === text.toUpperCase()) continue;
    // the words at a paragraph's opening are what is asked about, and say nothing
    const plain = text.trim().replace(run, "");
    for (const match of plain.matchAll(/\p{L}[\p{L}’'-]*/gu)) {
      const word = match[0];
      const key = word.toLowerCase();
      count += 1;
      if (/^(?:der|die|das|und|ist|nicht|ein|eine|von|mit)$/.test(key)) german += 1;
      if (/^(?:the|and|of|to|is|was|that|with|for|it)$/.test(key)) english += 1;
      else if (
        /^(?:der|die|das|und|ist|nicht|le|la|les|des|et|que|qui|est|el|los|las|y|del|il|che|di|een|het|van|och|att|det|og|ikke|os|uma|não|um)$/.test(
          key,
        )
      )
        other += 1;
      if (word === key) lower.add(key);
      else if (match.index > 0 && !/[.!?:…“"„«‘]\s*$/.test(plain.slice(Math.max(0, match.index - 3), match.index))) names.set(key, word);
    }
  }
  return { names, lower, german: german > count / 20, english: english >= other };
}

/** "THE SHED IS two hundred metres long": an opening in capitals, set as the text is. `opens`: a heading or nothing stands before. */
export function withoutCapitals(text: string, opens: boolean, cases: Cases, ask: (question: Ask) => void): string {
  const [whole, quote, words = ""] = run.exec(text) ?? [];
  if (!whole) return text;
  const tokens = words.trim().split(/\s+/);
  const letters = words.replace(/\P{Lu}/gu, "").length;
  const first = firstOf(tokens).toLowerCase().replace(/\P{L}/gu, "");
  if (letters < 2 || /^\d/.test(tokens[0]!)) return text;
  if (tokens.length === 1 && !(opens && small.has(first) && firstOf(tokens).length > 1)) return text;
  if (tokens.length < 3 && !opens) return text;
  // two words of capitals may both be names of institutions; one of them would stand for a thing
  if (!opens && !tokens.some((token) => small.has(token.toLowerCase()))) return text;
  const unknown: string[] = [];
  const set = tokens.map((token, at) => asSet(token, tokens[at - 1], at === 0, cases, unknown));
  if (unknown.length > 0) ask((m) => m.capitals(set.join(" ")));
  return `${quote}${set.join(" ")} ${text.slice(whole.length)}`;
}

const article = /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|im|am|zum|zur|vom|beim|kein|keine|sein|seine|ihr|ihre)$/;

function asSet(token: string, before: string | undefined, first: boolean, { names, lower, german }: Cases, unknown: string[]): string {
  const key = token.toLowerCase().replace(/[,;.!?"”’»]+$/, "");
  const end = token.slice(key.length);
  const known = names.get(key);
  if (key === "i") return token;
  if (!/\p{L}/u.test(key)) return token;
  if (known && !lower.has(key)) return known + end;
  if (/^(?:\p{Lu}\.)+/u.test(token)) return token;
  if (key.length > 2 && !lower.has(key) && !small.has(key)) unknown.push(key);
  const noun = german && before !== undefined && article.test(before.toLowerCase()) && !lower.has(key);
  return (first || noun ? key.replace(/\p{L}/u, (letter) => letter.toUpperCase()) : key) + end;
}
