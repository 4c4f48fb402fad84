import { type IssueView, currentIssue, failedPublications, issuesAhead, piecesOfIssues, waitingSales } from "../../editorial/index.ts";
import { waitingLetters } from "../../correspondence/index.ts";
import { choicesMade, mailingsOfIssues } from "../../newsletter/index.ts";
import { type CameIn, cameIn, waitingAtDesk } from "../../numbers/index.ts";
import { type Platform, jobCounts, lettersFailed, today } from "../../platform/index.ts";
import { outsideRefundsToDecide } from "../../refunds/index.ts";
import { standingAmiss } from "../../takeover/index.ts";
import { addDays, instantAt, must } from "../../values/index.ts";
import type { IssueFacts, TodayFacts } from "./due.ts";

/** How many issues ahead Today shows. */
const ahead = 3;

/** Everything that Today is made of, in the magazine's zone. */
export async function todayFacts(platform: Platform, timeZone: string): Promise<TodayFacts> {
  const { db, clock } = platform;
  const day = today(clock, timeZone);
  const [current, next, jobs, letters, unpublished, outside, readerLetters, standing, waiting] = await Promise.all([
    currentIssue(db),
    issuesAhead(db, ahead),
    jobCounts(db),
    lettersFailed(db),
    failedPublications(db),
    outsideRefundsToDecide(platform),
    waitingLetters(db),
    standingAmiss(db),
    waitingAtDesk(db, day),
  ]);
  const issues = await factsOfIssues(platform, [...(current ? [current] : []), ...next]);
  return {
    today: day,
    issues,
    jobsFailed: jobs.failed,
    lettersFailed: letters,
    unpublished,
    outsideRefunds: outside.length,
    readerLetters,
    standingAmiss: standing,
    waiting,
  };
}

async function factsOfIssues({ db }: Platform, issues: readonly IssueView[]): Promise<IssueFacts[]> {
  const ids = issues.map(({ id }) => id);
  const [pieces, letters, sales] = await Promise.all([piecesOfIssues(db, ids), mailingsOfIssues(db, ids), waitingSales(db)]);
  const saleAt = new Map(sales.map(({ issueId, goesAt }) => [issueId, goesAt]));
  return issues.map(({ id, wholeNumber, state, closeOn, onSaleOn, cover }) => {
    const letter = letters.get(id);
    const counts = must(pieces.get(id), "pieces of an issue");
    return {
      wholeNumber,
      state,
      closeOn,
      onSaleOn,
      saleAt: saleAt.get(id),
      ...counts,
      hasCover: cover !== null,
      letter: letter && { id: letter.id, state: letter.state },
    };
  });
}

export type Came = CameIn & { joined: number; left: number };

/** What came in today, and within seven days of which today is the last. */
export async function whatCameIn({ db, clock }: Platform, timeZone: string): Promise<{ today: Came; week: Came }> {
  const to = today(clock, timeZone);
  const since = async (days: number): Promise<Came> => {
    const from = addDays(to, 1 - days);
    const choices = choicesMade(db, {
      from: must(instantAt(`${from}T00:00`, timeZone), "the beginning of a day"),
      before: must(instantAt(`${addDays(to, 1)}T00:00`, timeZone), "the end of a day"),
    });
    return { ...(await cameIn(db, { from, to, timeZone })), ...(await choices) };
  };
  const [day, week] = await Promise.all([since(1), since(7)]);
  return { today: day, week };
}
