import type { z } from "zod";
import {
  type IssueView,
  arrangeIssue,
  askedSale,
  draftsOfIssue,
  issueByNumber,
  issuesAhead,
  movesOfIssue,
  pastIssues,
  reasonsAgainstPuttingOnSale,
  saveIssue,
  redoArrangement,
  undoArrangement,
} from "../../editorial/index.ts";
import { type WhyRefused, type Form, readForm, numberIn } from "../../http/index.ts";
import { type Platform, type Tx, inTransaction, readInTransaction, today } from "../../platform/index.ts";
import { type DeskVisit, deskPage } from "../frame.tsx";
import { articlesOf } from "../../editions/index.ts";
import { silentOf } from "../../narration/index.ts";
import { editionKinds, editionsOfIssue, makeChanged } from "../../production/index.ts";
import { letterKind, writeMailing } from "../../newsletter/index.ts";
import { EditionsPage } from "./editions-page.tsx";
import { DeskIssuePage, type IssueWords, IssuesPage } from "./issue-pages.tsx";
import { listQueryOf, listedOf } from "../lists.tsx";
import { missing } from "../refusals.ts";
import { changed, pressed, wordsTyped } from "./issue-form.ts";
import { issueActions } from "./issue-actions.tsx";
import { toCheckOf } from "./plan/read-checklist.ts";
import { planOf } from "./plan/read-plan.ts";
import { pickedOf } from "../articles/picking.ts";
import { printRoutes } from "./print-routes.tsx";
import { isFormRefusal } from "../rerender-on-refusal.ts";
import { type Ctx, type Route, see, words } from "../route.ts";
import { doneAt, saved, type Notice, notice, placed } from "../notices.ts";

const undone = notice("undone", (desk) => desk.plan.undone);
const redone = notice("redone", (desk) => desk.plan.redone);
const making = notice("making", (desk) => desk.editions.making);

export function issueRoutes(route: Route, platform: Platform): void {
  const { db } = platform;
  const here = async (c: Ctx) => (await issueByNumber(db, numberIn(c))) ?? missing();
  route("get", "/issues", words, async (c, visit) => {
    const asked = listQueryOf(c.req.url);
    const textOf = ({ wholeNumber, theme, coverDate }: IssueView) => `${wholeNumber} ${theme} ${coverDate}`;
    const ahead = listedOf(await issuesAhead(db, asked.search ? 1000 : 12), { ...asked, offset: 0 }, textOf);
    return deskPage(<IssuesPage visit={visit} ahead={ahead.rows} past={listedOf(await pastIssues(db), asked, textOf)} asked={asked} />);
  });
  const page = issuePage(platform, here);
  route("get", "/issues/:number", words, (c, visit) => page(c, visit));
  route("post", "/issues/:number/picking", words, async (c, visit) => page(c, visit, { form: await readForm(c.req.raw) }));
  route("post", "/issues/:number", words, async (c, visit) => {
    const issue = await here(c);
    const form = await readForm(c.req.raw);
    const { page: to, ...asked } = form.parse(pressed);
    try {
      const done = await inTransaction(platform, async (tx) => {
        await saveIssue(tx, issue.id, form.parse(changed));
        return arrange(platform, tx, { ...asked, issueId: issue.id, by: visit.person.id });
      });
      if (to === "letter") {
        const { id } = await writeMailing(platform, { issueId: issue.id, by: visit.person.id });
        return see(`/desk/newsletter/${id}`);
      }
      const home = `/desk/issues/${issue.wholeNumber}`;
      return see(to ? `${home}/${to}` : doneAt(home, done));
    } catch (error) {
      if (!isFormRefusal(error)) throw error;
      return page(c, visit, { problem: error.spokenIn(visit.language), form });
    }
  });
  issueActions(route, platform, here);
  printRoutes(route, platform, here);
  editionRoutes(route, platform, here);
}

const issuePage =
  (platform: Platform, here: (c: Ctx) => Promise<IssueView>) =>
  async (c: Ctx, visit: DeskVisit, { form, problem }: { form?: Form; problem?: WhyRefused } = {}) => {
    const { db } = platform;
    const issue = await here(c);
    // of one that is on sale nobody asks any more
    const isOpen = issue.state !== "on sale";
    const reasons = isOpen ? await readInTransaction(platform, (tx) => reasonsAgainstPuttingOnSale(tx, issue.id)) : [];
    const drafts = await draftsOfIssue(db, issue.id);
    const sale = isOpen ? await askedSale(db, issue.id) : undefined;
    const search = new URL(c.req.url).searchParams.get("search") ?? "";
    return deskPage(
      <DeskIssuePage
        visit={visit}
        issue={issue}
        facts={await toCheckOf(platform, issue, { drafts, saleAsked: sale !== undefined && !sale.failedWhy })}
        plan={await planOf(db, issue, { drafts, search })}
        reasons={reasons}
        words={form?.parse(wordsTyped) ?? wordsOf(issue)}
        cover={await pickedOf(db, "cover", { held: issue.cover?.id, form })}
        coverArt={await pickedOf(db, "coverArt", { held: issue.coverArt?.id, form })}
        moves={await movesOfIssue(db, issue.id)}
        sale={sale}
        today={today(platform.clock, visit.timeZone)}
        problem={problem}
      />,
      problem ? 422 : 200,
    );
  };

/** Which editions of the issue there are, and the making of those that are not as it stands. */
function editionRoutes(route: Route, platform: Platform, here: (c: Ctx) => Promise<IssueView>): void {
  const kinds = [...editionKinds, letterKind];
  route("get", "/issues/:number/editions", words, async (c, visit) => {
    const issue = await here(c);
    return deskPage(
      <EditionsPage
        visit={visit}
        issue={issue}
        rows={issue.articles.length > 0 ? await editionsOfIssue(platform, issue, kinds) : []}
        silent={await silentOf(platform, await articlesOf(platform, issue))}
      />,
    );
  });
  route("post", "/issues/:number/editions", words, async (c) => {
    const issue = await here(c);
    await makeChanged(platform, issue, kinds);
    return see(doneAt(`/desk/issues/${issue.wholeNumber}/editions`, making));
  });
}

type Arranged = Omit<z.output<typeof pressed>, "page"> & { issueId: string; by: string };

/** Where an article stands in the issue. Answers with the notice it ends in. */
async function arrange(platform: Platform, tx: Tx, { arranging, undo, redo, ...who }: Arranged): Promise<Notice> {
  if (undo) await undoArrangement(platform, tx, who);
  if (undo) return undone;
  if (redo) await redoArrangement(platform, tx, who);
  if (redo) return redone;
  if (!arranging) return saved;
  await arrangeIssue(platform, tx, { ...arranging, ...who });
  return placed;
}

const wordsOf = ({ theme, editorsNote, coverLines }: IssueView): IssueWords => ({ theme, editorsNote, coverLines: coverLines.join("\n") });
