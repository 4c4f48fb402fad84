export { atomFeed, type FeedInput, jsonFeed, podcastFeed, type PodcastInput, rssFeed, sitemap } from "./feeds/feeds.ts";
export { type Edition, type EditionKind, editionOf, editionsOfArticles, keepEdition, newestEdition } from "./store/editions.ts";
export { renderCaption } from "./web/caption.ts";
export { escapeHtml } from "./web/escape.ts";
export { articleJsonLd, issueJsonLd, jsonLd, periodicalJsonLd } from "./web/json-ld.ts";
export { type BodyOptions, renderBody } from "./web/render-body.ts";
