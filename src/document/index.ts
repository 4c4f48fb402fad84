export type * from "./types.ts";
export { newBlockId } from "./block-id.ts";
export { bodyOfText } from "./body-of-text.ts";
export { type Checked, check, checked } from "./check.ts";
export { galleryRows } from "./gallery-rows.ts";
export { figuresIn, most as mostInGallery, withFigures } from "./galleries.ts";
export { type HtmlPicture, blocksFromHtml } from "./html/index.ts";
export { keepIds } from "./keep-ids.ts";
export { cutAtPaywall } from "./cut-at-paywall.ts";
export { countWords, minutesOf } from "./count-words.ts";
export { type Hunk, hunksOf, mergedBodies, withHunk } from "./merge-bodies.ts";
export { numberFootnotes } from "./footnotes.ts";
export {
  type ArticleSource,
  fromMarkdown,
  htmlOfMarkdown,
  type Opener,
  openers,
  printInline,
  readInline,
  readYaml,
  type SourceProblem,
  toMarkdown,
} from "./markdown/index.ts";
export { articleLinked, hrefsIn, linksIn, linkToArticle, withLinks } from "./links.ts";
export { laidOver } from "./laid-over.ts";
export { type Left, leftToWrite, placeholders } from "./placeholders.ts";
export { type Role, relators, roles, rolesOfWords } from "./roles.ts";
export { type BlockText, blockTexts, type Passage, passageIn, placeOf } from "./passages.ts";
export { openingClasses } from "./opening-classes.ts";
export { parseBody } from "./parse-body.ts";
export { plainText, textOf } from "./plain-text.ts";
export { documentRefusals } from "./refusals.ts";
export { sentenceId, sentenceRanges, sentencesIn, sentencesOf } from "./sentences.ts";
export { splitInline } from "./split-inline.ts";
export { bindSpaces } from "./bind-spaces.ts";
export { figureColumns } from "./figure-columns.ts";
export { type Lost, type Marked, attributed, fitted, isMarked, suggestionsIn } from "./suggestions.ts";
export {
  type BroughtComment,
  type OpenChange,
  type Tracked,
  changesInHtml,
  markedOf,
  placeChanges,
  signOf,
  withoutSigns,
} from "./tracked/index.ts";
export { bodyOfEditor, bodyOfMarked } from "./tidy-body.ts";
export { typographic, typographicBody, typographicSoFar, typographicRun } from "./typographic.ts";
export { inlineRuns, wordedBlocks } from "./walk.ts";
