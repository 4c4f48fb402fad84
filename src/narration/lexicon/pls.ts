import { isWellFormed, xmlReader } from "../../platform/index.ts";
import { messagesIn } from "../../messages/index.ts";
import { type Words, lineOf, recordOf, wordsIn } from "../../values/index.ts";
import { refuse } from "../refusals.ts";
import { type LexiconEntry, type LexiconKind, lexiconProblem } from "./lexicon.ts";

const namespace = "http://www.w3.org/2005/01/pronunciation-lexicon";
/** Ours, for what PLS has no element for: the role of a lexeme is a qualified name. */
const roles = "urn:masthead:lexicon";
const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);

/** W3C Pronunciation Lexicon Specification 1.0. */
export function toPls(entries: readonly LexiconEntry[], language: string): string {
  const lexemes = entries.map((entry) => {
    const role =
      entry.kind === "letters" || entry.kind === "word" || entry.anyCase
        ? ` role="${[...(entry.kind === "letters" || entry.kind === "word" ? [`m:${entry.kind}`] : []), ...(entry.anyCase ? ["m:any-case"] : [])].join(" ")}"`
        : "";
    const said = entry.kind === "phonetic" ? `<phoneme>${escaped(entry.said)}</phoneme>` : `<alias>${escaped(aliasOf(entry))}</alias>`;
    return `  <lexeme${role}>\n    <grapheme>${escaped(entry.grapheme)}</grapheme>\n    ${said}\n  </lexeme>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<lexicon version="1.0" xmlns="${namespace}" xmlns:m="${roles}" alphabet="ipa" xml:lang="${escaped(language)}">\n${lexemes.join("")}</lexicon>\n`;
}

/** Another program that reads the file finds an alias that works without knowing our roles. */
function aliasOf({ kind, said, grapheme }: LexiconEntry): string {
  if (said) return said;
  return kind === "letters" ? [...grapheme].join(" ") : grapheme.charAt(0) + grapheme.slice(1).toLowerCase();
}

type Lexeme = { grapheme?: unknown; alias?: unknown; phoneme?: unknown; "@role"?: string };

/** Entries of a PLS file, and a sentence for each lexeme that was left out. Refuses "lexicon-unusable" where it is no PLS. */
export function fromPls(xml: string, language = "en"): { entries: LexiconEntry[]; problems: string[] } {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw refuse("lexicon-unusable", (m) => m.desk.narration.lexiconAmiss.docType);
  if (!isWellFormed(xml)) throw refuse("lexicon-unusable", (m) => m.desk.narration.lexiconAmiss.noXml);
  const read = xmlReader({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    removeNSPrefix: true,
    parseTagValue: false,
    isArray: (name) => ["lexeme", "grapheme", "alias", "phoneme"].includes(name),
  });
  const lexicon = (read(xml) as { lexicon?: { lexeme?: Lexeme[]; "@alphabet"?: string } }).lexicon;
  if (lexicon === undefined) throw refuse("lexicon-unusable", (m) => m.desk.narration.lexiconAmiss.noPls);
  const problems: string[] = [];
  const entries = (lexicon.lexeme ?? []).flatMap((lexeme) =>
    entriesOf(lexeme, lexicon["@alphabet"] ?? "ipa", (problem) => problems.push(wordsIn(problem, language))),
  );
  return { entries, problems };
}

const textOf = (value: unknown): string =>
  typeof value === "string" ? lineOf(value) : typeof value === "object" && value !== null ? textOf(recordOf(value)["#text"]) : "";
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

function entriesOf(lexeme: Lexeme, alphabet: string, leave: (problem: Words) => void): LexiconEntry[] {
  const names = (lexeme["@role"] ?? "").split(/\s+/).map((role) => role.replace(/^.*:/, ""));
  const [phoneme] = list(lexeme.phoneme);
  const own = recordOf(phoneme)["@alphabet"];
  const alias = textOf(list(lexeme.alias)[0]);
  const sounds = (own ?? alphabet) === "ipa" ? textOf(phoneme) : "";
  const marked = names.find((name): name is LexiconKind => name === "letters" || name === "word");
  const kind: LexiconKind = marked ?? (alias ? "substitute" : "phonetic");
  return list(lexeme.grapheme).flatMap((grapheme) => {
    const entry = {
      grapheme: textOf(grapheme),
      kind,
      said: kind === "phonetic" ? sounds : marked ? "" : alias,
      anyCase: names.includes("any-case"),
    };
    const problem = lexiconProblem(entry);
    const isNoIpa = kind === "phonetic" && phoneme !== undefined && !sounds;
    if (problem)
      leave({
        in: (language) => {
          const m = messagesIn(language).desk.narration.lexiconAmiss;
          return m.of({ word: entry.grapheme, problem: isNoIpa ? m.noIpa : wordsIn(problem, language) });
        },
      });
    return problem ? [] : [entry];
  });
}
