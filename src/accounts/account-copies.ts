import { publicationOf } from "../editorial/index.ts";
import { type Db, type Platform, batched, groupedBy } from "../platform/index.ts";
import { type Day, dayOf } from "../values/index.ts";
import {
  reasonsAgainstReplacing,
  type Copy,
  firstChangeable,
  reasonsAgainstHolding,
  reasonsAgainstLifting,
  reasonsAgainstClaimingNow,
  type Hold,
  holdsOf,
  isRunning,
  type Subscription,
} from "../subscriptions/index.ts";

/** A printed copy that was posted, and whether it can be claimed as lost. */
export type PostedCopy = { id: string; wholeNumber: number; postedOn: Day; reasons: string[]; canReplace: boolean };
export type ClaimView = {
  wholeNumber: number;
  answer: "replacement" | "one more";
  answerIssue: number;
  answerCopyId: string;
  state: string;
  /** In money, by a refund. */
  givenBack: boolean;
  claimedAt: Date;
};

/** What a reader may do about copies, with the numbers it would take effect from. */
export type CopyActions = {
  /** The first issue that an address change or a hold still reaches. */
  firstChangeable: number;
  reasonsAgainstHolding: string[];
  longestHold: number;
  holds: (Hold & { canLift: boolean })[];
  /** Newest first, those of the last months. */
  posted: PostedCopy[];
  claims: ClaimView[];
};

const shownPosted = 6;

export async function copyActionsOf(
  platform: Platform,
  subscription: Subscription,
  copies: readonly Copy[],
  { staff, language: spoken }: { staff: boolean; language: string | undefined },
): Promise<CopyActions> {
  const { db } = platform;
  const { issuesPerYear: longest, timeZone, language: magazines } = await publicationOf(db);
  const language = spoken ?? magazines;
  const first = await firstChangeable(platform, db, subscription.editions);
  const holds = await holdsOf(db, subscription.id);
  const last = Math.max(first, ...copies.filter(({ state }) => state === "owed").map(({ wholeNumber }) => wholeNumber));
  // what anybody may hold is asked of the widest hold there could be; a narrower one is asked again when it is made
  const widest = { from: first, to: Math.min(last, first + longest - 1) };
  const held = { service: subscription.service, copies: copies.filter(({ state }) => state !== "held") };
  return {
    firstChangeable: first,
    longestHold: longest,
    reasonsAgainstHolding: reasonsAgainstHolding(held, widest, {
      first,
      longest,
      language,
    }),
    holds: holds.map((hold) => ({
      ...hold,
      canLift:
        !hold.ended &&
        reasonsAgainstLifting(
          {
            ...subscription,
            copies,
          },
          hold,
          { first },
        ).length === 0,
    })),
    posted: await postedCopies(platform, subscription, copies, {
      staff,
      timeZone,
    }),
    claims: await claimsOf(db, subscription.id),
  };
}

async function postedCopies(
  platform: Platform,
  subscription: Subscription,
  copies: readonly Copy[],
  { staff, timeZone }: { staff: boolean; timeZone: string },
): Promise<PostedCopy[]> {
  const mailed = copies
    .filter(({ state, edition }) => edition === "print" && state === "mailed")
    .sort((a, b) => b.wholeNumber - a.wholeNumber);
  return Promise.all(
    mailed.slice(0, shownPosted).map(async (copy) => ({
      id: copy.id,
      wholeNumber: copy.wholeNumber,
      postedOn: dayOf(copy.enteredAt, timeZone),
      reasons: await reasonsAgainstClaimingNow(platform, platform.db, subscription, copy, { staff }),
      canReplace: reasonsAgainstReplacing(copies, copy).length === 0,
    })),
  );
}

const claimRows = batched(async (db, ids: string[]) => {
  const rows = await db
    .selectFrom("claims")
    .innerJoin("copies", "copies.id", "claims.answer_copy_id")
    .select([
      "claims.subscription_id",
      "claims.whole_number",
      "claims.answer",
      "claims.answer_copy_id",
      "copies.whole_number as answer_issue",
      "copies.state",
      "claimed_at",
      "given_back_by",
    ])
    .where("claims.subscription_id", "in", ids)
    .orderBy("claimed_at", "desc")
    .execute();
  return groupedBy(rows, (row) => row.subscription_id);
});

async function claimsOf(db: Db, subscriptionId: string): Promise<ClaimView[]> {
  return ((await claimRows(db, subscriptionId)) ?? []).map((row) => ({
    wholeNumber: row.whole_number,
    answerIssue: row.answer_issue,
    answerCopyId: row.answer_copy_id,
    state: row.state,
    givenBack: row.given_back_by !== null,
    claimedAt: row.claimed_at,
    answer: row.answer,
  }));
}

/** Nothing can be held or claimed of what has ended, but what was asked for stays to be seen. */
export const hasCopyActions = (subscription: Subscription, { holds, posted, claims }: CopyActions): boolean =>
  isRunning(subscription) || holds.length + posted.length + claims.length > 0;
