import { releaseCopies } from "../../src/fulfilment/index.ts";
import { issueByNumber } from "../../src/editorial/index.ts";
import { enterState } from "../../src/editorial/issues/plan-issues.ts";
import { type Platform, inTransaction } from "../../src/platform/index.ts";

/** An issue goes on sale as it is, with or without articles; nothing is announced. */
export async function enterOnSale(platform: Platform, wholeNumber: number): Promise<string> {
  const { id, state } = (await issueByNumber(platform.db, wholeNumber))!;
  if (state !== "on sale")
    await inTransaction(platform, (tx) => enterState(tx, { issueId: id, state: "on sale", at: platform.clock.now() }));
  return id;
}

/** The same, and its copies are released at once. */
export async function serveIssue(platform: Platform, wholeNumber: number): Promise<void> {
  await releaseCopies(platform, { issueId: await enterOnSale(platform, wholeNumber) });
}
