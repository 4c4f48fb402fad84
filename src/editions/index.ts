export { articlesOf } from "./articles-of.ts";
export {
  bringCarried,
  bringMagazine,
  type Carried,
  carriedOf,
  carriedOfMagazine,
  carriedReadingFile,
  carriedSound,
} from "./audio/carried/carried.ts";
export { hearSegment } from "./audio/hear-segment.ts";
export { narrationKinds } from "./audio/kinds.ts";
export { importPls, type KeptEntry, lexiconEntries, removeLexiconEntry, saveLexiconEntry } from "./audio/lexicon/entries.ts";
export { type LexiconEntry, type LexiconKind, kinds as lexiconKinds } from "./audio/lexicon/lexicon.ts";
export { toPls } from "./audio/lexicon/pls.ts";
export { type AudioFacts, audioFactsOf, makeAudio } from "./audio/make-audio.ts";
export { type Narration, narrationOf, saveNarration } from "./audio/manner.ts";
export { type Plan, planOf, planOfDraft } from "./audio/plan.ts";
export { readingTimings } from "./audio/readings/make-of-reading.ts";
export {
  addReading,
  dropUnwritten,
  type HumanReading,
  mostReadingBytes,
  nudgeReading,
  readingFiles,
  readingFormats,
  readingOf,
  type StoredReading,
  storeReading,
  takeBackReading,
} from "./audio/readings/readings.ts";
export { decideSpeech } from "./audio/script/overrides.ts";
export type { Part } from "./audio/script/speech-script.ts";
export { publishedSilent, recordingsAwaited, silenceOf, type Silent, silentOf } from "./audio/silence.ts";
export { embeddedSpeakers } from "./audio/voices/embedded.ts";
export { festivalCommand, festivalIsHere } from "./audio/voices/festival.ts";
export { stopVoices } from "./audio/voices/which-voice.ts";
export { editionTasks } from "./jobs.ts";
export { namePlace, placeOf } from "./name-place.ts";
export { printKinds } from "./print/kinds.ts";
export { labelSheets, setLabels } from "./print/labels.ts";
export {
  archiveNow,
  digitalIssueOf,
  type IssueEdition,
  makeDigitalIssue,
  makePrintIssue,
  pageMapOf,
  setIssueOf,
} from "./print/make-issue.ts";
export { makePrintView, printViewFor, printViewRefusals, renderPrintView } from "./print/make-print-view.ts";
export type { PageEntry, PageMap } from "./print/page-list.ts";
export { canPrint, type Finding } from "./print/preflight.ts";
export { setInvoicePdf } from "./print/set-invoice.ts";
export { stopTypesetter } from "./print/set-pdf.ts";
export { trims } from "./print/trim.ts";
export { editionRefusals } from "./refusals.ts";
export {
  type Edition,
  type EditionFile,
  editionFiles,
  type EditionKind,
  editionOf,
  type FileMade,
  forgetEdition,
  keepEdition,
  makeNewest,
  newestEdition,
  recordingSizes,
} from "./store/editions.ts";
export { type ArticleKind, type EditionNow, editionNow, type IssueKind, type Kind } from "./store/kind.ts";
export { daysKept, pruneEditions } from "./store/prune.ts";
export { dropUnnamed, unnamedFiles } from "./store/unnamed.ts";
