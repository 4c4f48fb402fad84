import { type IssueView, draftById, issueById, issueByNumber } from "../../editorial/index.ts";
import { type Db, type Platform, enqueue } from "../../platform/index.ts";
import { recordingsAwaited } from "../../narration/index.ts";
import { type Edition, editionOf, isAwaited, keepEdition, makeNewest, newestEdition } from "../../editions/index.ts";
import { says } from "../../messages/index.ts";
import type { Words } from "../../values/index.ts";
import { bindBook } from "./bind-book.ts";
import { type Contents, type Recordings, contentsOf, fingerprintOf, inputOf, recordingsOf } from "./book-contents.ts";

type BookKind = "epub" | "epub-narrated";

/** Job: what is in a book changed, as an article was published, corrected, withdrawn or recorded; its issue's books are looked at again. */
export async function renewEpubs({ db }: Platform, { articleId }: { articleId: string }): Promise<void> {
  const { wholeNumber } = await draftById(db, articleId);
  const issue = wholeNumber === null ? undefined : await issueByNumber(db, wholeNumber);
  if (issue?.state !== "on sale") return;
  await enqueue(db, "make-epub", { issueId: issue.id });
  await enqueue(db, "make-narrated-epub", { issueId: issue.id });
}

/** What a book waits for is looked for again after so long; milliseconds. */
const lookAfter = 15_000;

/** Whether its pages are being set, whose numbers a book lists. One on sale goes out without them, and is made anew once they are there. */
export const pagesAwaited = async (platform: Platform, issue: IssueView): Promise<boolean> =>
  issue.state !== "on sale" && (await isAwaited(platform, "make-print-issue", issue));

/** Job: the issue as one EPUB, once its pages are set. */
export async function makeEpubOnceSet(platform: Platform, { issueId }: { issueId: string }): Promise<void> {
  if (await pagesAwaited(platform, await issueById(platform.db, issueId)))
    return enqueue(platform.db, "make-epub", { issueId }, { after: lookAfter });
  await makeEpub(platform, { issueId });
}

/** The issue as it is now, as one EPUB. Made already of the same, it is left alone. */
export async function makeEpub(platform: Platform, { issueId }: { issueId: string }): Promise<void> {
  const contents = await contentsOf(platform.db, issueId);
  if (contents) await makeOne(platform, "epub", contents, undefined);
}

/** The same read aloud, as far as there are recordings: an article without one stands in it as text. */
export async function makeNarratedEpub(platform: Platform, { issueId }: { issueId: string }): Promise<void> {
  const contents = await contentsOf(platform.db, issueId);
  if (!contents) return;
  const recordings = await recordingsOf(platform.db, contents.articles);
  if (recordings.size > 0) await makeOne(platform, "epub-narrated", contents, recordings);
}

/** Job: that book, once its pages are set and no recording of its articles is on its way any more. */
export async function makeNarratedEpubOnceRecorded(platform: Platform, { issueId }: { issueId: string }): Promise<void> {
  const contents = await contentsOf(platform.db, issueId);
  if (!contents) return;
  if ((await pagesAwaited(platform, contents.issue)) || (await recordingsAwaited(platform, contents.articles)))
    return enqueue(platform.db, "make-narrated-epub", { issueId }, { after: lookAfter });
  await makeNarratedEpub(platform, { issueId });
}

/** The book as it was made last, and whether it shows what the issue holds now. */
export async function bookNow(
  { db, settings }: Platform,
  kind: BookKind,
  issueId: string,
): Promise<{ edition: Edition | undefined; current: boolean; says?: Words }> {
  const contents = await contentsOf(db, issueId);
  const editions = kind === "epub-narrated" && contents ? await recordingsOf(db, contents.articles) : undefined;
  const ready = contents && (kind === "epub" || editions?.size);
  const exact = ready && (await editionOf(db, kind, { issueId }, fingerprintOf(contents, settings, editions)));
  const claim = exact && claimOf(exact);
  return { edition: exact || (await newestEdition(db, kind, { issueId })), current: Boolean(exact), ...(claim && { says: claim }) };
}

/** What a book says of its accessibility, for the desk; nothing where nobody answers for it. */
function claimOf({ facts }: Edition): Words | undefined {
  const claim = facts.claim;
  if (!claim) return undefined;
  return says(({ desk: { books: m } }) => (claim.claims ? m.conforms : m.claimsNone(claim.why.join(" "))));
}

/**
 * Kept under what it shows. Where Ace could not be asked, the book is there all the same, without its claim, and under a
 * name that does not count as made: the job fails with the reason and is tried again.
 */
async function makeOne(platform: Platform, kind: BookKind, contents: Contents, recordings: Recordings | undefined): Promise<void> {
  const { issue, articles } = contents;
  const fingerprint = fingerprintOf(contents, platform.settings, recordings);
  const subject = { issueId: issue.id };
  if (await editionOf(platform.db, kind, subject, fingerprint)) return makeNewest(platform, kind, subject, fingerprint);
  const seconds = recordings && [...recordings.values()].reduce((sum, { facts }) => sum + Number(facts.seconds), 0);
  await bindBook(inputOf(platform, contents, recordings), platform.settings, async ({ file, claim, fault }) => {
    await keepEdition(platform, {
      kind,
      subject,
      mediaType: "application/epub+zip",
      body: file,
      fingerprint: fault ? `${fingerprint} not looked at` : fingerprint,
      facts: {
        articles: articles.map(({ id }) => id),
        ...(seconds && { seconds }),
        ...(claim && { claim }),
      },
    });
    if (fault) throw new Error(`${fault}. The book is kept without its claim.`);
  });
}

/** The issue's newest book that holds no article withdrawn since; a corrected one stands until the new one is made. */
export async function epubOf(db: Db, kind: BookKind, issue: IssueView): Promise<Edition | undefined> {
  const edition = await newestEdition(db, kind, { issueId: issue.id });
  const public_ = new Set(issue.articles.map(({ id }) => id));
  const held = edition?.facts.articles ?? [];
  return held.every((id) => public_.has(id)) ? edition : undefined;
}
