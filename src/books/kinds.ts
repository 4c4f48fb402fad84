import { says } from "../messages/index.ts";
import type { IssueView } from "../editorial/index.ts";
import type { Platform } from "../platform/index.ts";
import { articlesOf, type EditionNow, type Kind } from "../editions/index.ts";
import { readersOf, recordingsAwaited, silenceOf, silentOf } from "../narration/index.ts";
import { bookNow, makeEpub, makeNarratedEpub, pagesAwaited } from "./epub/make-epub.ts";

/** An issue as a book. */
export const bookKinds: Kind[] = [
  {
    of: "issue",
    kind: "epub",
    name: "EPUB",
    task: "make-epub",
    suffix: ".epub",
    make: (platform, { id }) => makeEpub(platform, { issueId: id }),
    now: epubNow,
  },
  {
    of: "issue",
    kind: "epub-narrated",
    name: "Narrated EPUB",
    task: "make-narrated-epub",
    suffix: "-narrated.epub",
    make: (platform, { id }) => makeNarratedEpub(platform, { issueId: id }),
    now: narratedNow,
  },
];

/** A book has a cover, and waits for the printed pages that it lists. */
async function epubNow(platform: Platform, issue: IssueView): Promise<EditionNow> {
  const found = await bookNow(platform, "epub", issue.id);
  if (!issue.cover) return { ...found, none: says((m) => m.desk.editions.noCover) };
  if (found.current || !(await pagesAwaited(platform, issue))) return found;
  return { ...found, awaits: says((m) => m.desk.editions.awaits.pages) };
}

/** An issue of which nothing can be heard has no narrated book. */
async function narratedNow(platform: Platform, issue: IssueView): Promise<EditionNow> {
  const found = await bookNow(platform, "epub-narrated", issue.id);
  if (!issue.cover) return { ...found, none: says((m) => m.desk.editions.noCover) };
  if (found.current) return found;
  const articles = await articlesOf(platform, issue);
  if (!found.edition) {
    const readers = await Promise.all(articles.map((article) => readersOf(platform, article)));
    if (readers.every(silenceOf)) return { ...found, none: says((m) => m.desk.preflight.noneRead) };
  }
  if (await recordingsAwaited(platform, await silentOf(platform, articles)))
    return { ...found, awaits: says((m) => m.desk.editions.awaits.recordings) };
  return (await pagesAwaited(platform, issue)) ? { ...found, awaits: says((m) => m.desk.editions.awaits.pages) } : found;
}
