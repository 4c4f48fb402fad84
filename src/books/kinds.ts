import { says } from "../messages/index.ts";
import type { IssueView } from "../editorial/index.ts";
import type { Platform } from "../platform/index.ts";
import { articlesOf, type EditionNow, type Kind } from "../editions/index.ts";
import { readersOf, silenceOf } from "../narration/index.ts";
import { bookNow, makeEpub, makeNarratedEpub } from "./epub/make-epub.ts";

/** An issue as a book. */
export const bookKinds: Kind[] = [
  {
    of: "issue",
    kind: "epub",
    name: "EPUB",
    task: "make-epub",
    suffix: ".epub",
    make: (platform, { id }) => makeEpub(platform, { issueId: id }),
    now: (platform, { id }) => bookNow(platform, "epub", id),
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

/** An issue of which nothing can be heard has no narrated book. */
async function narratedNow(platform: Platform, issue: IssueView): Promise<EditionNow> {
  const found = await bookNow(platform, "epub-narrated", issue.id);
  if (found.edition) return found;
  const readers = await Promise.all((await articlesOf(platform, issue)).map((article) => readersOf(platform, article)));
  return readers.every(silenceOf) ? { ...found, none: says((m) => m.desk.preflight.noneRead) } : found;
}
