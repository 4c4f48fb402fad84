import { messagesIn, says } from "../../messages/index.ts";
import { type Day, type Words, addDays, addMonths, formatDay } from "../../values/index.ts";
import type { Service } from "../subscription.ts";
import { type Copy, lastNumber } from "./copies.ts";
import type { NewCopy } from "./move-copies.ts";

export type ClaimAnswer = "replacement" | "one more";

/** Days the post is given before a copy counts as lost, and days after which a reader has waited too long to say so. */
const claimFrom = 10;
const claimUntil = 120;
/** What a reader may claim by the button within twelve months; staff may give more. */
const claimsPerYear = 3;

type ClaimFacts = {
  language: string;
  copy: Copy;
  service: Service;
  postedOn: Day | undefined;
  today: Day;
  claimedOn: readonly Day[];
  byStaff: boolean;
  /** Its invoice was given up, or the bank took its money back. */
  unpaid?: boolean;
};

/** Why a copy cannot be claimed as lost; none means it may. */
export function reasonsAgainstClaiming({ language, copy, service, postedOn, today, claimedOn, byStaff, unpaid }: ClaimFacts): string[] {
  const m = messagesIn(language).refusals.subscriptions.claim;
  const issue = copy.wholeNumber;
  if (copy.edition !== "print") return [m.digital(issue)];
  if (copy.state === "claimed" || copy.state === "replaced") return [m.claimed(issue)];
  if (copy.state !== "mailed" || !postedOn) return [m.notPosted(issue)];
  const lately = claimedOn.filter((on) => addMonths(on, 12) > today).length;
  return [
    ...(service === "refunded" ? [m.givenBack] : []),
    ...(unpaid ? [m.unpaid(issue)] : []),
    ...(today < addDays(postedOn, claimFrom)
      ? [m.wait({ issue, posted: formatDay(postedOn, language), until: formatDay(addDays(postedOn, claimFrom), language) })]
      : []),
    ...(!byStaff && today > addDays(postedOn, claimUntil) ? [m.tooLate({ issue, days: claimUntil })] : []),
    ...(!byStaff && lately >= claimsPerYear ? [m.tooMany(claimsPerYear)] : []),
    ...(!byStaff && copy.kind === "replacement" ? [m.twice(issue)] : []),
  ];
}

/** Why the same issue cannot be sent once more, where one more at the end still can. */
export function reasonsAgainstReplacing(copies: readonly Copy[], copy: Copy): Words[] {
  const twice = copies.some(
    ({ kind, wholeNumber, edition, state }) =>
      kind === "replacement" && edition === "print" && wholeNumber === copy.wholeNumber && state !== "voided",
  );
  return twice ? [says((m) => m.refusals.subscriptions.claim.sentAgain(copy.wholeNumber))] : [];
}

/** The copy that makes good for a lost one. It costs nothing and earns nothing. */
export function answerTo(copies: readonly Copy[], copy: Copy, answer: ClaimAnswer): NewCopy {
  const free = { edition: "print" as const, ordinal: null, orderId: null };
  return answer === "replacement"
    ? { ...free, kind: "replacement", wholeNumber: copy.wholeNumber }
    : { ...free, kind: "extra", wholeNumber: lastNumber(copies) + 1 };
}
