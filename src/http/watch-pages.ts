import type { Platform } from "../platform/index.ts";
import type { PageCache } from "./page-cache.ts";

const asked = {
  name: "masthead_page_cache_asked_total",
  says: "Pages that lay ready in memory, those that were made, and how often somebody waited for one that was being made.",
  labels: ["outcome"],
} as const;
const gone = {
  name: "masthead_page_cache_gone_total",
  says: "Pages pushed out for want of room, or dropped as something they show had changed; times that all were dropped.",
  labels: ["why"],
} as const;
const pages = { name: "masthead_page_cache_pages", says: "Pages that lie ready in memory.", labels: [] } as const;
const size = { name: "masthead_page_cache_bytes", says: "How much memory they take.", labels: [] } as const;

/** How often a page lay ready, and how much lies there. */
export function watchPages({ metrics }: Platform, cache: PageCache): void {
  metrics.counted(asked, () => {
    const { found, made, joined } = cache.stands();
    return Object.entries({ found, made, joined }).map(([outcome, value]) => ({ labels: { outcome }, value }));
  });
  metrics.counted(gone, () => {
    const { pushedOut, dropped, cleared } = cache.stands();
    return Object.entries({ "pushed out": pushedOut, dropped, "all dropped": cleared }).map(([why, value]) => ({ labels: { why }, value }));
  });
  metrics.gauge(pages, () => [{ labels: {}, value: cache.stands().pages }]);
  metrics.gauge(size, () => [{ labels: {}, value: cache.stands().bytes }]);
}
