import type { Guard } from "./guard.ts";

const script = { file: "src/narration/script/speech-script.ts", test: "src/narration/script/speech-script.test.ts" };
const readings = { file: "src/narration/script/readings-of.ts", test: "src/narration/script/speech-script.test.ts" };
const segment = { file: "src/narration/script/segment.ts", test: "src/narration/script/speech-script.test.ts" };
const starts = { file: "src/narration/readings/readings.ts", test: "src/narration/readings/wrong-start.test.ts" };
const estimate = { file: "src/narration/readings/estimate.ts", test: "src/narration/readings/estimate.test.ts" };
const quantities = { file: "src/narration/words/quantities/money.ts", test: "src/narration/words/speech-text.test.ts" };
const speech = { file: "src/narration/words/speech-text.ts", test: "src/narration/words/speech-text.test.ts" };
const lexicon = { file: "src/narration/lexicon/lexicon.ts", test: "src/narration/lexicon/lexicon.test.ts" };
const transcript = { file: "src/narration/transcript.ts", test: "src/narration/transcript.test.ts" };
const narrate = { file: "src/narration/narrate.ts", test: "src/narration/narrate.test.ts" };
const voice = { file: "src/narration/voices/voice.ts", test: "src/narration/narrate.test.ts" };

/** What is heard is what is written, in its order. */
export const narrationGuards: readonly Guard[] = [
  {
    guard: "starts that an editor sets rise",
    ...starts,
    line: "start <= (rising[at - 1] ?? -1)",
    broken: "false",
    fails: "one before the one before it",
  },
  {
    guard: "no two sentences begin at once",
    ...starts,
    line: "start <= (rising[at - 1] ?? -1)",
    broken: "start < (rising[at - 1] ?? -1)",
    fails: "two at once",
  },
  {
    guard: "starts rise in the order that is read",
    ...starts,
    line: "order.flatMap((id) => starts.get(id) ?? []);\n  return",
    broken: "[...starts.values()];\n  return",
    fails: "however they were typed",
  },
  { guard: "a start lies within the reading", ...starts, line: "start < seconds)", broken: "start <= seconds)", fails: "one at the end" },
  {
    guard: "a start an editor set holds",
    ...estimate,
    line: "edges.push({ at, time });",
    broken: "edges.push({ at, time: time + 0.5 });",
    fails: "follows an editor who sets a start",
  },
  {
    guard: "one cent and more are not the same word",
    ...quantities,
    line: "Number(part) === 1 ? cent : cents",
    broken: "cents",
    fails: "$1.01",
  },
  { guard: "one cent by its sign", ...quantities, line: 'number === "1" ? "cent" : "cents"', broken: '"cents"', fails: "1¢" },
  { guard: "one penny by its letter", ...quantities, line: 'number === "1" ? "penny" : "pence"', broken: '"pence"', fails: "1p" },
  { guard: "one pound and more are not the same word", ...quantities, line: 'number === "1" ? one : many', broken: "many", fails: "£1" },
  { guard: "cents alone are no dollars", ...quantities, line: "if (Number(whole) === 0) return small;", broken: "", fails: "$0.01" },
  { guard: "millions are said", ...quantities, line: "if (magnitude) return", broken: "if (magnitude === '') return", fails: "money" },
  {
    guard: "the head is read before the text",
    ...script,
    line: "    ...headOf(article, seen),\n    ...(yield* readingsIn(article.body, article.language, manner)),",
    broken: "    ...(yield* readingsIn(article.body, article.language, manner)),\n    ...headOf(article, seen),",
    fails: "in their order",
  },
  {
    guard: "what the desk skips is not said",
    ...script,
    line: 'if (override?.said === "skip") return [];',
    broken: "",
    fails: "skips what is read",
  },
  {
    guard: "what the desk wants read is read",
    ...script,
    line: ' || override?.said === "read"',
    broken: "",
    fails: "reads what is skipped",
  },
  { guard: "what the desk says instead is said", ...script, line: "words: override.words }", broken: "}", fails: "says other words once" },
  {
    guard: "quotes are the second voice’s, where the magazine wants it",
    ...script,
    line: 'manner.quotes === "second" ? "quoted"',
    broken: 'manner.quotes === "announced" ? "quoted"',
    fails: "reads quotes in the second voice",
  },
  {
    guard: "the lexicon is asked",
    ...script,
    line: "applyLexicon(words, lexicon)",
    broken: "applyLexicon(words, [])",
    fails: "the lexicon is asked",
  },
  {
    guard: "English rules are for English",
    ...script,
    line: "speechText(text, { english })",
    broken: "speechText(text)",
    fails: "of another language is left",
  },
  {
    guard: "pull quotes are not read twice",
    ...readings,
    line: 'beside(block.attrs.id, "aside", textOf(block.content), "skip")',
    broken: 'beside(block.attrs.id, "aside", textOf(block.content), "read")',
    fails: "nothing that stands beside",
  },
  {
    guard: "tables are not read unasked",
    ...readings,
    line: 'beside(block.attrs.id, "table", tableText(block), "skip")',
    broken: 'beside(block.attrs.id, "table", tableText(block), "read")',
    fails: "nothing that stands beside",
  },
  {
    guard: "captions are not read unasked",
    ...readings,
    line: 'manner.captions === "skip" ? "skip" : "read"',
    broken: '"read"',
    fails: "reads captions where it is asked to",
  },
  {
    guard: "items of a list are numbered in their order",
    ...readings,
    line: "`${first + at}. `",
    broken: "`${first}. `",
    fails: "in their order",
  },
  { guard: "a quotation that is announced ends", ...readings, line: " End quote.`", broken: "`", fails: "between two words" },
  {
    guard: "a block ends with a longer rest",
    ...segment,
    line: "endsBlock ? pauses[kind] : betweenSentences",
    broken: "betweenSentences",
    fails: "rests longer behind a block",
  },
  { guard: "whole words alone are in the lexicon", ...lexicon, line: "(?![\\\\p{L}\\\\p{N}])`", broken: "`", fails: "whole words only" },
  {
    guard: "the longer word wins",
    ...lexicon,
    line: "b.length - a.length",
    broken: "a.length - b.length",
    fails: "the longer first, though both begin alike",
  },
  {
    guard: "the article’s own word wins",
    ...lexicon,
    line: "new Map([...entries].reverse().map((entry) => [entry.grapheme, entry]))",
    broken: "new Map(entries.map((entry) => [entry.grapheme, entry]))",
    fails: "the article’s before the magazine’s",
  },
  { guard: "a word in this case only", ...lexicon, line: ".filter(({ anyCase }) => anyCase)", broken: "", fails: "in this case only" },
  {
    guard: "nothing is said of what has no words",
    ...speech,
    line: '/[\\p{L}\\p{N}]/u.test(even) ? even : ""',
    broken: "even",
    fails: "has nothing to say of",
  },
  { guard: "a transcript is no markup", ...transcript, line: '.replace(/</g, "&lt;")', broken: "", fails: "holds no markup" },
  { guard: "a transcript’s words end no cue", ...transcript, line: '.replace(/-->/g, "→")', broken: "", fails: "holds no markup" },
  {
    guard: "a chapter for each subhead, once",
    ...transcript,
    line: "&& timings[at - 1]?.block !== itemAt(timings, at).block",
    broken: "",
    fails: "a chapter for every subhead, once",
  },
  {
    guard: "no piece is longer than the voice takes",
    ...narrate,
    line: "if (text.length <= most) return [text];",
    broken: "if (text.length <= most + 9) return [text];",
    fails: "no piece is longer",
  },
  {
    guard: "a piece ends between words",
    ...narrate,
    line: '|| head.lastIndexOf(" ") || most',
    broken: "|| most",
    fails: "is cut behind a comma",
  },
  {
    guard: "another speaker is another sound",
    ...voice,
    line: "[voice.key, name, language, text, said]",
    broken: "[voice.key, language, text, said]",
    fails: "are kept apart",
  },
  {
    guard: "how a word is said is heard in what is kept",
    ...voice,
    line: "voice.can.ipa ?",
    broken: "voice.can.ascii && voice.can.ipa ?",
    fails: "are kept apart",
  },
  {
    guard: "nothing is filled in within a voice’s name",
    file: "src/narration/voices/command.ts",
    test: "src/narration/voices/command.test.ts",
    line: "word.replaceAll(/\\{(voice|language)\\}/g, (whole, name: string) => filled[name] ?? whole)",
    broken: 'word.replaceAll("{voice}", voice || language).replaceAll("{language}", language)',
    fails: "whatever stands in that",
  },
  {
    guard: "a voice speaks its own languages",
    ...voice,
    line: 'voice.can.languages.includes(firstOf(language.toLowerCase().split("-")))',
    broken: "language.length > 0",
    fails: "speaks its own languages",
  },
];
