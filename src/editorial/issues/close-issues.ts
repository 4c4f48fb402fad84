import { type Platform, inTransaction, today } from "../../platform/index.ts";
import { publicationOf } from "../publication.ts";
import { enterState, planAhead } from "./plan-issues.ts";
import { issueDates } from "./read-issues.ts";

/** Job, hourly: the calendar is kept planned ahead, and an issue whose close date has passed takes no more orders for its print run. */
export async function closeIssues(platform: Platform): Promise<void> {
  await inTransaction(platform, async (tx) => {
    await planAhead(platform, tx);
    const now = today(platform.clock, (await publicationOf(tx)).timeZone);
    const due = (await issueDates(tx)).filter(({ state, closeOn }) => (state === "planned" || state === "open") && closeOn < now);
    for (const { id } of due) await enterState(tx, { issueId: id, state: "closed", at: platform.clock.now(), why: "close date passed" });
  });
}
