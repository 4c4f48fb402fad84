import { type DaysAsked, type DaysMoved, moveDays, publicationOf } from "../editorial/index.ts";
import { messagesIn } from "../messages/index.ts";
import { type Platform, type Tx, inTransaction } from "../platform/index.ts";
import { copiesOwed } from "../subscriptions/index.ts";
import { reasonsOfPromises } from "./promised.ts";

/**
 * Gives an issue, and where asked all behind it, other days. Refuses "issue-unmovable" with every reason: of the calendar's
 * order, of what was asked for, of what readers were told.
 */
export async function moveIssueDays(platform: Platform, asked: DaysAsked & { why: string; by: string }): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const { language } = await publicationOf(tx);
    await moveDays(platform, tx, {
      ...asked,
      promised: async (moved) => [
        ...(await reasonsOfPromises(tx, moved, language)),
        ...(await unsaid(tx, moved, { why: asked.why, language })),
      ],
    });
  });
}

/** Readers who wait for the issue may ask why it comes on another day. */
async function unsaid(tx: Tx, moved: readonly DaysMoved[], { why, language }: { why: string; language: string }): Promise<string[]> {
  const issue = moved[0];
  if (why.trim() || !issue || issue.was.onSaleOn === issue.will.onSaleOn) return [];
  const { digital, print } = await copiesOwed(tx, issue.was.wholeNumber);
  return digital + print > 0 ? [messagesIn(language).desk.against.calendar.why] : [];
}
