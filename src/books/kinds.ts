import { says } from "../messages/index.ts";
import type { IssueView } from "../editorial/index.ts";
import type { Platform } from "../platform/index.ts";
import type { Words } from "../values/index.ts";
import { articlesOf, type EditionNow, type Kind } from "../editions/index.ts";
import { readersOf, recordingsAwaited, silenceOf } from "../narration/index.ts";
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
    awaits: pagesFirst,
  },
  {
    of: "issue",
    kind: "epub-narrated",
    name: "Narrated EPUB",
    task: "make-narrated-epub",
    suffix: "-narrated.epub",
    make: (platform, { id }) => makeNarratedEpub(platform, { issueId: id }),
    now: narratedNow,
    awaits: recordingsFirst,
  },
];

async function epubNow(platform: Platform, issue: IssueView): Promise<EditionNow> {
  const found = await bookNow(platform, "epub", issue.id);
  return issue.cover ? found : { ...found, none: says((m) => m.desk.editions.noCover) };
}

/** An issue of which nothing can be heard has no narrated book. */
async function narratedNow(platform: Platform, issue: IssueView): Promise<EditionNow> {
  const found = await bookNow(platform, "epub-narrated", issue.id);
  if (!issue.cover) return { ...found, none: says((m) => m.desk.editions.noCover) };
  if (found.edition) return found;
  const readers = await Promise.all((await articlesOf(platform, issue)).map((article) => readersOf(platform, article)));
  return readers.every(silenceOf) ? { ...found, none: says((m) => m.desk.preflight.noneRead) } : found;
}

/** A book lists the pages of the printed issue. */
async function pagesFirst(platform: Platform, issue: IssueView): Promise<Words | undefined> {
  return (await pagesAwaited(platform, issue)) ? says((m) => m.desk.editions.awaits.pages) : undefined;
}

async function recordingsFirst(platform: Platform, issue: IssueView): Promise<Words | undefined> {
  if (await recordingsAwaited(platform, await articlesOf(platform, issue))) return says((m) => m.desk.editions.awaits.recordings);
  return pagesFirst(platform, issue);
}
