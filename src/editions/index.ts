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
export { drawIcon, drawPodcastCover } from "./cards/draw-card.ts";
export { makeCard } from "./cards/make-card.ts";
export { chaptersJson } from "./feeds/chapters.ts";
export { atomFeed, jsonFeed, type Recorded, rssFeed } from "./feeds/feeds.ts";
export { newsSitemap } from "./feeds/news-sitemap.ts";
export type { Notice } from "./feeds/notice.ts";
export { type Episode, podcastFeed } from "./feeds/podcast.ts";
export { mostInSitemap, sitemap, sitemapIndex, type SitemapUrl } from "./feeds/sitemap.ts";
export { element, withoutForbidden, type Xml, xmlDocument } from "./feeds/xml.ts";
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
export type { ArticleKind, EditionNow, IssueKind, Kind } from "./store/kind.ts";
export { daysKept, pruneEditions } from "./store/prune.ts";
export { dropUnnamed, unnamedFiles } from "./store/unnamed.ts";
export { renderCaption } from "./web/caption.ts";
export { attribute, escapeHtml } from "./web/escape.ts";
export { articleJsonLd, issueJsonLd, jsonLd, periodicalJsonLd } from "./web/json-ld.ts";
export { webKinds } from "./web/kinds.ts";
export { oembedOf, oembedXml } from "./web/oembed.ts";
export { type BodyOptions, renderBody, renderBodyInPieces } from "./web/render-body.ts";
export { renderInline } from "./web/render-inline.ts";
export { editionTasks } from "./jobs.ts";
