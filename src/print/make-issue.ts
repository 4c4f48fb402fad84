import { says } from "../messages/index.ts";
import type { Words } from "../values/index.ts";
import { createHash } from "node:crypto";
import { printedAds } from "../ads/index.ts";
import {
  draftById,
  type IssueView,
  issueById,
  issueByNumber,
  type PrintedArticle,
  contributorsOf,
  printedArticles,
  publicationOf,
  recordPages,
  replacedFiles,
} from "../editorial/index.ts";
import { type Db, type Platform, announce, enqueue, inTransaction, inTurnByKey } from "../platform/index.ts";
import { type Edition, type EditionKind, editionOf, keepEdition, makeNewest, newestEdition, editionNow } from "../editions/index.ts";
import type { IssueInput, Medium } from "./model/issue.ts";
import type { PageEntry, PageMap } from "./fit/page-list.ts";
import { type Finding, canPrint } from "./preflight/preflight.ts";
import { pressInks } from "./press/press-inks.ts";
import { renderIssue } from "./render-issue.ts";

/** Counts the layouts: a new one sets every issue anew. */
const layout = 16;

const kindOf: Record<Medium, EditionKind> = { press: "print-issue", screen: "digital-issue" };

/** Which issue: named, or the one an article that changed stands in. */
type WhichIssue = { issueId?: string; articleId?: string; draw?: boolean };

/** Job: the issue for the press, with its page map and preflight report. An issue that is still being made is set as it stands; made already of the same, it is left alone. */
export const makePrintIssue = (platform: Platform, which: WhichIssue): Promise<void> => makeOne(platform, "press", which);

/** Job: the same pages for the screen. */
export const makeDigitalIssue = (platform: Platform, which: WhichIssue): Promise<void> => makeOne(platform, "screen", which);

async function makeOne(platform: Platform, medium: Medium, which: WhichIssue): Promise<void> {
  const { db } = platform;
  const issue = await issueOf(db, which);
  if (!issue) return;
  const input = await inputOf(platform, medium, issue);
  if (input.articles.length === 0) return;
  const [kind, subject, fingerprint] = [kindOf[medium], { issueId: issue.id }, await fingerprintOf(input)];
  await inTurn(platform, `${issue.id} ${fingerprint}`, async () => {
    if (await editionOf(db, kind, subject, fingerprint)) {
      if (medium === "screen") await makeNewest(platform, "archive-issue", subject, fingerprint);
      await makeNewest(platform, kind, subject, fingerprint);
    } else {
      await setAndKeep(platform, input, fingerprint);
      if (medium === "press" && issue.state === "on sale") await announce(db, "issue-laid-out", { issueId: issue.id });
    }
    await drawPages(platform, { medium, issue, which });
  });
}

/** Articles that go out together ask for their issue at once: of the same, the second waits for the first, and finds it made. */
const inTurn = inTurnByKey();

async function setAndKeep(platform: Platform, input: IssueInput, fingerprint: string): Promise<void> {
  const { medium, issue } = input;
  const { pdf, archive, pages, pageMap, findings } = await renderIssue(input, (key) => platform.storage.get(key));
  const facts = {
    pages: pages.length,
    pageList: pages,
    pageMap,
    findings,
    proof: issue.state !== "on sale",
    articles: input.articles.map(({ id }) => id),
    archived: archive !== null,
  };
  if (medium === "press") await keepPages(platform, issue, pageMap);
  const made = { subject: { issueId: issue.id }, fingerprint, mediaType: "application/pdf" };
  if (archive)
    await keepEdition(platform, { ...made, kind: "archive-issue", body: archive, facts: { pages: pages.length, proof: facts.proof } });
  await keepEdition(platform, { ...made, kind: kindOf[medium], body: pdf, facts });
}

type Drawing = { medium: Medium; issue: IssueView; which: WhichIssue };

/** While an issue is planned its pages are looked at: they are drawn whenever they are set. Of one on sale, where the desk asks. */
async function drawPages({ db }: Platform, { medium, issue: { id, state }, which }: Drawing): Promise<void> {
  if (medium === "screen" && (state !== "on sale" || which.draw)) await enqueue(db, "make-page-pictures", { issueId: id });
}

/** A changed article asks for its issue again once that is on sale; before, the desk asks. */
async function issueOf(db: Db, { issueId, articleId }: WhichIssue): Promise<IssueView | undefined> {
  if (issueId) return issueById(db, issueId);
  const { wholeNumber } = await draftById(db, articleId!);
  const issue = wholeNumber === null ? undefined : await issueByNumber(db, wholeNumber);
  return issue?.state === "on sale" ? issue : undefined;
}

async function inputOf({ db, settings }: Platform, medium: Medium, issue: IssueView): Promise<IssueInput> {
  const [publication, ads, articles, known] = await Promise.all([
    publicationOf(db),
    printedAds(db, issue),
    printedArticles(db, issue),
    contributorsOf(db),
  ]);
  const bios = new Map(known.map(({ name, bio }) => [name, bio]));
  const names = new Set(articles.flatMap(({ byline, credits }) => [...byline, ...credits].map(({ name }) => name)));
  const contributors = [...names].map((name) => ({ name, bio: bios.get(name) ?? "" }));
  return {
    medium,
    publication,
    issue,
    articles,
    ads,
    contributors,
    origin: settings.origin,
    pressProfile: medium === "press" ? settings.pressProfile : undefined,
  };
}

/** Of everything the pages show, and whether they are a proof. */
async function fingerprintOf({
  medium,
  publication,
  issue,
  articles,
  ads,
  contributors,
  origin,
  pressProfile,
}: IssueInput): Promise<string> {
  const { title, about, imprint, language, issuesPerYear, currency, issnPrint, issnOnline, look, trimSize, coverPrice } = publication;
  const { wholeNumber, volume, number, coverDate, theme, editorsNote, cover, coverArt, coverDesign, coverLines, state } = issue;
  const of = { title, about, imprint, language, issuesPerYear, currency, issnPrint, issnOnline, look, trimSize, coverPrice };
  const on = {
    wholeNumber,
    volume,
    number,
    coverDate,
    theme,
    editorsNote,
    cover: [cover?.id, cover?.alt, ...replacedFiles([cover])],
    art: [coverArt?.id, coverArt?.alt, ...replacedFiles([coverArt])],
    coverLines,
    // what was set before covers were designed is the same still
    ...(coverDesign && { coverDesign }),
    proof: state !== "on sale",
  };
  const inks = pressProfile === undefined ? null : sha256((await pressInks(pressProfile)).bytes);
  return sha256(JSON.stringify([layout, medium, origin, of, on, articles.map(shownOf), ads, contributors, inks]));
}

const sha256 = (of: string | Buffer) => createHash("sha256").update(of).digest("hex");

const shownOf = ({ id, revision, columns, opener, section }: PrintedArticle) => [id, revision, columns, opener, section?.ink];

/** The printed page numbers stand with the placements: contents on the web, schema.org's pageStart. */
async function keepPages(platform: Platform, issue: IssueView, pageMap: PageMap): Promise<void> {
  await inTransaction(platform, (tx) => recordPages(tx, issue.id, new Map(Object.entries(pageMap).map(([id, { page }]) => [id, page]))));
}

/** What the desk is told of a set issue. */
export type IssueEdition = Edition & { pageList: PageEntry[]; findings: Finding[]; proof: boolean };

const viewOf = (edition: Edition | undefined): IssueEdition | undefined =>
  edition && {
    ...edition,
    pageList: edition.facts.pageList ?? [],
    findings: edition.facts.findings ?? [],
    proof: edition.facts.proof ?? false,
  };

/** The issue as it was set last, and whether it still shows what the issue holds now. */
export async function setIssueOf(
  platform: Platform,
  medium: Medium,
  issue: IssueView,
): Promise<{ edition: IssueEdition | undefined; current: boolean }> {
  const kind = kindOf[medium];
  const fingerprint = await fingerprintOf(await inputOf(platform, medium, issue));
  const { edition, current } = await editionNow(platform.db, kind, { issueId: issue.id }, fingerprint);
  return { edition: viewOf(edition), current };
}

/** The digital issue as PDF/A, made with it of the same pages; `none` says why there is none. */
export async function archiveNow(
  platform: Platform,
  issue: IssueView,
): Promise<{ edition: Edition | undefined; current: boolean; none?: Words }> {
  const digital = await setIssueOf(platform, "screen", issue);
  if (digital.current && digital.edition?.facts.archived === false)
    return { edition: undefined, current: false, none: says((m) => m.desk.preflight.noArchive) };
  const edition = await newestEdition(platform.db, "archive-issue", { issueId: issue.id });
  return { edition, current: digital.current && edition?.fingerprint === digital.edition?.fingerprint };
}

/** The digital issue for readers: of the issue on sale, never a proof, none that the preflight refuses, and none that holds an article withdrawn since. */
export async function digitalIssueOf(db: Db, issue: IssueView): Promise<Edition | undefined> {
  const edition = await newestEdition(db, "digital-issue", { issueId: issue.id });
  const held = edition?.facts.articles ?? [];
  const still = new Set(issue.articles.map(({ id }) => id));
  const whole = canPrint(edition?.facts.findings ?? []);
  return edition?.facts.proof === false && whole && held.every((id) => still.has(id)) ? edition : undefined;
}

/** First page, number of pages and the page of every block, by article id; empty where the issue was never laid out. */
export async function pageMapOf(db: Db, issueId: string): Promise<PageMap> {
  const edition = await newestEdition(db, "print-issue", { issueId });
  return edition?.facts.pageMap ?? {};
}
