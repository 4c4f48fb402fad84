import { type ArticleView, type IssueView } from "../editorial/index.ts";
import type { Db, Platform, TaskName } from "../platform/index.ts";
import { makeAudio } from "./audio/make-audio.ts";
import { planOf } from "./audio/plan.ts";
import { cardNow, makeCard } from "./cards/make-card.ts";
import { silenceOf } from "./audio/silence.ts";
import { articlesOf } from "./articles-of.ts";
import { bookNow, makeEpub, makeNarratedEpub } from "./epub/make-epub.ts";
import { archiveNow, makeDigitalIssue, makePrintIssue, setIssueOf } from "./print/make-issue.ts";
import { makePrintView, printViewNow } from "./print/make-print-view.ts";
import { type Edition, type EditionKind, editionOf, newestEdition } from "./store/editions.ts";

/** An edition as it was made last, and whether it shows what its subject is now. `none`: why there is none and asking for it makes none. */
export type EditionNow = {
  edition: Edition | undefined;
  current: boolean;
  none?: string;
  /** What there is to say of it though it is made. */
  says?: string;
};

type Common = {
  kind: EditionKind;
  /** As the desk and the command line call it. */
  name: string;
  /** The job that makes it. */
  task: TaskName;
  /** Name of its file in a built folder, behind the article’s or the issue’s: ".pdf", "-narrated.epub". */
  suffix: string;
};
export type IssueKind = Common & {
  of: "issue";
  make: (platform: Platform, issue: IssueView) => Promise<void>;
  now: (platform: Platform, issue: IssueView) => Promise<EditionNow>;
};
export type ArticleKind = Common & {
  of: "article";
  for: (article: ArticleView) => boolean;
  make: (platform: Platform, article: ArticleView) => Promise<void>;
  now: (platform: Platform, article: ArticleView) => Promise<EditionNow>;
};
export type Kind = IssueKind | ArticleKind;

/** Every kind of edition that is made and kept, in the order of making: what others are made from comes first. */
export const editionKinds: Kind[] = [
  {
    of: "article",
    kind: "print-view",
    name: "Print view",
    task: "make-print-view",
    suffix: ".pdf",
    for: () => true,
    make: (platform, { id }) => makePrintView(platform, { articleId: id }),
    now: ({ db }, article) => printViewNow(db, "print-view", article),
  },
  {
    of: "article",
    kind: "print-view-opening",
    name: "Print view with the offer",
    task: "make-print-view",
    suffix: "-opening.pdf",
    for: () => true,
    make: (platform, { id }) => makePrintView(platform, { articleId: id }),
    now: ({ db }, article) => printViewNow(db, "print-view-opening", article),
  },
  {
    of: "article",
    kind: "audio",
    name: "Recording",
    task: "make-audio",
    suffix: ".mp3",
    for: () => true,
    make: (platform, { id }) => makeAudio(platform, { articleId: id }),
    now: recordingNow,
  },
  {
    of: "article",
    kind: "og-picture",
    name: "Card for links",
    task: "make-card",
    suffix: "-card.jpg",
    for: () => true,
    make: (platform, { id }) => makeCard(platform, { articleId: id }),
    now: cardNow,
  },
  {
    of: "issue",
    kind: "print-issue",
    name: "Print-ready issue",
    task: "make-print-issue",
    suffix: "-print.pdf",
    make: (platform, { id }) => makePrintIssue(platform, { issueId: id }),
    now: (platform, issue) => setIssueOf(platform, "press", issue),
  },
  {
    of: "issue",
    kind: "digital-issue",
    name: "Digital PDF",
    task: "make-digital-issue",
    suffix: ".pdf",
    make: (platform, { id }) => makeDigitalIssue(platform, { issueId: id }),
    now: (platform, issue) => setIssueOf(platform, "screen", issue),
  },
  {
    of: "issue",
    kind: "archive-issue",
    name: "Archive copy (PDF/A)",
    task: "make-digital-issue",
    suffix: "-archive.pdf",
    make: (platform, { id }) => makeDigitalIssue(platform, { issueId: id }),
    now: archiveNow,
  },
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

async function ofRevision(db: Db, kind: EditionKind, { id, revision }: ArticleView): Promise<EditionNow> {
  const exact = await editionOf(db, kind, { articleId: id }, revision);
  return { edition: exact ?? (await newestEdition(db, kind, { articleId: id })), current: exact !== undefined };
}

/** A word of the lexicon or another voice makes a recording stale, though the article is what it was. */
async function recordingNow(platform: Platform, article: ArticleView): Promise<EditionNow> {
  const found = await ofRevision(platform.db, "audio", article);
  const plan = await planOf(platform, article);
  const none = silenceOf(plan);
  return { ...found, current: found.current && found.edition?.facts.made === plan.made, ...(none && { none }) };
}

/** An issue of which nothing can be heard has no narrated book. */
async function narratedNow(platform: Platform, issue: IssueView): Promise<EditionNow> {
  const found = await bookNow(platform, "epub-narrated", issue.id);
  if (found.edition) return found;
  const plans = await Promise.all((await articlesOf(platform, issue)).map((article) => planOf(platform, article)));
  return plans.every((plan) => silenceOf(plan)) ? { ...found, none: "None of its articles can be read aloud." } : found;
}
