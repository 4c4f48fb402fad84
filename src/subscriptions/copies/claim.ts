import { type Day, addDays, addMonths, formatDay } from "../../values/index.ts";
import type { Service } from "../subscription.ts";
import { type Copy, expireIssue } from "./copies.ts";
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
  const named = `No. ${copy.wholeNumber}`;
  if (copy.edition !== "print") return [`${named} is the digital edition; nothing was posted that could be lost.`];
  if (copy.state === "claimed" || copy.state === "replaced") return [`${named} has been claimed already.`];
  if (copy.state !== "mailed" || !postedOn) return [`${named} has not been posted.`];
  const lately = claimedOn.filter((on) => addMonths(on, 12) > today).length;
  return [
    ...(service === "refunded" ? ["The money for it was given back."] : []),
    ...(unpaid ? [`${named} was not paid for.`] : []),
    ...(today < addDays(postedOn, claimFrom)
      ? [
          `${named} was posted on ${formatDay(postedOn, language)}. Give the post until ${formatDay(addDays(postedOn, claimFrom), language)}.`,
        ]
      : []),
    ...(!byStaff && today > addDays(postedOn, claimUntil) ? [`${named} was posted more than ${claimUntil} days ago. Write to us.`] : []),
    ...(!byStaff && lately >= claimsPerYear
      ? [`${claimsPerYear} copies were claimed within twelve months. Write to us, and we shall find out what is wrong with the post.`]
      : []),
    ...(!byStaff && copy.kind === "replacement" ? [`${named} was sent twice. Write to us.`] : []),
  ];
}

/** Why the same issue cannot be sent once more, where one more at the end still can. */
export function reasonsAgainstReplacing(copies: readonly Copy[], copy: Copy): string[] {
  const twice = copies.some(
    ({ kind, wholeNumber, edition, state }) =>
      kind === "replacement" && edition === "print" && wholeNumber === copy.wholeNumber && state !== "voided",
  );
  return twice ? [`No. ${copy.wholeNumber} was sent once more already; one more issue can be added at the end.`] : [];
}

/** The copy that makes good for a lost one. It costs nothing and earns nothing. */
export function answerTo(copies: readonly Copy[], copy: Copy, answer: ClaimAnswer): NewCopy {
  const free = { edition: "print" as const, ordinal: null, orderId: null };
  return answer === "replacement"
    ? { ...free, kind: "replacement", wholeNumber: copy.wholeNumber }
    : { ...free, kind: "extra", wholeNumber: expireIssue(copies) + 1 };
}
