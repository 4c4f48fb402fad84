export type * from "./types.ts";
export { newBlockId } from "./block-id.ts";
export { bodyOfText } from "./body-of-text.ts";
export { check } from "./check.ts";
export { keepIds } from "./keep-ids.ts";
export { type Cut, cutAtPaywall } from "./cut-at-paywall.ts";
export { countWords, minutesOf } from "./count-words.ts";
export { type NumberedFootnote, numberFootnotes } from "./footnotes.ts";
export {
  type ArticleSource,
  fromMarkdown,
  type Opener,
  openers,
  printInline,
  readInline,
  readYaml,
  type SourceProblem,
  toMarkdown,
} from "./markdown/index.ts";
export { leftToWrite, placeholders } from "./placeholders.ts";
export { parseBody } from "./parse-body.ts";
export { plainText, textOf } from "./plain-text.ts";
export { documentRefusals } from "./refusals.ts";
export { sentenceId, sentencesIn, sentencesOf, splitSentences } from "./sentences.ts";
export { splitInline } from "./split-inline.ts";
export { bindSpaces } from "./bind-spaces.ts";
export { typographic, typographicBody, typographicRun } from "./typographic.ts";
export { inlineRuns, type Worded, wordedBlocks } from "./walk.ts";
