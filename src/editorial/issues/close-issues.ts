import { type Platform, type Tx, announce, inTransaction, sweep, today } from "../../platform/index.ts";
import { publicationOf } from "../publication.ts";
import { refuse } from "../refusals.ts";
import { enterState, planAhead } from "./plan-issues.ts";
import { issueById, issueDates } from "./read-issues.ts";

/** Job, hourly: the calendar is kept planned ahead, and an issue whose close date has passed takes no more orders for its print run. */
export async function closeIssues(platform: Platform): Promise<void> {
  await inTransaction(platform, (tx) => planAhead(platform, tx));
  const now = today(platform.clock, (await publicationOf(platform.db)).timeZone);
  const due = (await issueDates(platform.db)).filter(({ state, closeOn }) => !isClosed(state) && closeOn < now);
  await sweep(
    platform,
    due.map(({ id, wholeNumber }) => ({
      name: `closing no. ${wholeNumber}`,
      run: () =>
        inTransaction(platform, async (tx) => {
          const { state } = await locked(tx, id);
          if (!isClosed(state)) await close(platform, tx, { issueId: id, why: "close date passed" });
        }),
    })),
  );
}

const isClosed = (state: string): boolean => state === "closed" || state === "on sale";

async function locked(tx: Tx, issueId: string) {
  await tx.selectFrom("issues").select("id").where("id", "=", issueId).forUpdate().execute();
  return issueById(tx, issueId);
}

/** Closes an issue before its date: orders from now on begin with the next. Refuses "issue-closed" where it is closed or on sale. */
export async function closeIssue(platform: Platform, { issueId, by }: { issueId: string; by?: string }): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const { state, wholeNumber } = await locked(tx, issueId);
    if (isClosed(state))
      throw refuse("issue-closed", ({ desk: { refused } }) => refused.issues[state === "closed" ? "closed" : "isOnSale"](wholeNumber));
    await close(platform, tx, { issueId, by, why: "closed by hand" });
  });
}

async function close(
  platform: Platform,
  tx: Tx,
  { issueId, by, why }: { issueId: string; by?: string | undefined; why: string },
): Promise<void> {
  await enterState(tx, { issueId, state: "closed", at: platform.clock.now(), by, why });
  await announce(tx, "issue-closed", { issueId });
}
