export { damagedFiles, sweepFiles } from "./store/sweep-files.ts";
export { atomFeed, type FeedInput, jsonFeed, type Recorded, rssFeed } from "./feeds/feeds.ts";
export { chaptersJson } from "./feeds/chapters.ts";
export type { Notice } from "./feeds/notice.ts";
export { type Episode, podcastFeed, type PodcastInput } from "./feeds/podcast.ts";
export { labelSheets, setLabels } from "./print/labels.ts";
export { opdsRoot, opdsShelf, openSearch } from "./catalogue/opds-1.ts";
export { authenticationDocument, opds2Root, opds2Shelf } from "./catalogue/opds-2.ts";
export {
  type CatalogueFile,
  type CatalogueIssue,
  mediaTypes as catalogueTypes,
  perShelf,
  type Shelf,
  type Year,
} from "./catalogue/shelf.ts";
export { drawIcon, drawPodcastCover } from "./cards/draw-card.ts";
export { makeCard } from "./cards/make-card.ts";
export { mostInSitemap, sitemap, sitemapIndex, type SitemapUrl } from "./feeds/sitemap.ts";
export { newsSitemap } from "./feeds/news-sitemap.ts";
export { oembedOf, oembedXml } from "./web/oembed.ts";
export { type Edition, type EditionKind, editionOf, keepEdition, newestEdition, recordingSizes } from "./store/editions.ts";
export { daysKept, pruneEditions } from "./store/prune.ts";
export { renderCaption } from "./web/caption.ts";
export { escapeHtml } from "./web/escape.ts";
export { articleJsonLd, issueJsonLd, jsonLd, periodicalJsonLd } from "./web/json-ld.ts";
export { type BodyOptions, renderBody, renderBodyInPieces } from "./web/render-body.ts";
export * from "./audio/index.ts";
export { editionRefusals } from "./refusals.ts";
export { epubOf, makeEpub, makeNarratedEpub, makeNarratedEpubOnceRecorded, renewEpubs } from "./epub/make-epub.ts";
export {
  archiveNow,
  digitalIssueOf,
  type IssueEdition,
  makeDigitalIssue,
  makePrintIssue,
  pageMapOf,
  setIssueOf,
} from "./print/make-issue.ts";
export type { PageEntry, PageMap } from "./print/page-list.ts";
export { printViewFor, printViewRefusals } from "./print/make-print-view.ts";
export { type Finding, canPrint } from "./print/preflight.ts";
export { trims } from "./print/trim.ts";
export { makePrintView, renderPrintView } from "./print/make-print-view.ts";
export { type InvoiceData, setInvoicePdf } from "./print/set-invoice.ts";
export { stopTypesetter } from "./print/set-pdf.ts";
export { addressTo, compileLetter } from "./newsletter/compile-letter.ts";
export type { CompiledLetter, LetterInput } from "./newsletter/letter-words.ts";
export { articlesOf } from "./articles-of.ts";
export { type EditionRow, editionsOfIssue, makeChanged, makeHere, type Making } from "./issue-editions.ts";
export { editionKinds, type EditionNow, type IssueKind, type Kind } from "./kinds.ts";
