import type { ArticleView, IssueView } from "../editorial/index.ts";
import type { Words } from "../values/index.ts";
import type { Db, Platform, TaskName } from "../platform/index.ts";
import { type Edition, type EditionKind, editionOf, newestEdition } from "./editions.ts";

/** An edition as it was made last, and whether it shows what its subject is now. `none`: why there is none and asking for it makes none. */
export type EditionNow = {
  edition: Edition | undefined;
  current: boolean;
  none?: Words;
  /** What there is to say of it though it is made. */
  says?: Words;
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
  /** What comes first, where its job waits for something. */
  awaits?: (platform: Platform, issue: IssueView) => Promise<Words | undefined>;
};
type ArticleKind = Common & {
  of: "article";
  for: (article: ArticleView) => boolean;
  make: (platform: Platform, article: ArticleView) => Promise<void>;
  now: (platform: Platform, article: ArticleView) => Promise<EditionNow>;
};
/** A row of the table of kinds; each room brings those that it makes. */
export type Kind = IssueKind | ArticleKind;

/** The edition that was made under this fingerprint, or else the newest, which shows what its article was. */
export async function editionNow(
  db: Db,
  kind: EditionKind,
  subject: { articleId: string } | { issueId: string },
  fingerprint: string,
): Promise<{ edition: Edition | undefined; current: boolean }> {
  const exact = await editionOf(db, kind, subject, fingerprint);
  return { edition: exact ?? (await newestEdition(db, kind, subject)), current: exact !== undefined };
}
