import { count } from "./grammar.ts";

/** What a reader can do about copies on the account page. */
export const copies = {
  /** As people say it: “no. 48”, “no. 48 to no. 64”, “no. 45, no. 48 to no. 64”. */
  ranges: (ranges: readonly { from: number; to: number }[]) =>
    ranges.map(({ from, to }) => (from === to ? `no. ${from}` : `no. ${from} to no. ${to}`)).join(", "),
  youStopped: ({ auto, price, last, issues }: { auto: boolean; price: string; last: number; issues: number }) =>
    `You have stopped it. “Renew after all” takes that back: nothing is charged now. ${auto ? `After no. ${last}, ${price} is charged for ${count(issues, { one: "another issue", other: `another ${issues} issues` })}.` : `Before it ends with no. ${last} we write to you, as we did; nothing is charged unless you renew.`}`,
  renewAfterAll: "Renew after all",
  holdCopies: "Hold my copies",
  aboutHolds: ({ print, last, first, longest }: { print: boolean; last: number; first: number; longest: number }) =>
    `For a journey or a move: no copies come for the issues you name, ${print ? "neither printed nor digital" : "and your term waits"}. Nothing is lost: as many are added at the end, so that the last of your term is no longer no. ${last} but as many later. Reading on this site stays open to you. The first issue that can still be held is no. ${first}; the longest hold is ${count(longest, { one: "1 issue", other: `${longest} issues` })}. You can lift it at any time.`,
  fromNo: "From no.",
  toNo: "To no.",
  holdThese: "Hold these issues",
  countsThrough: (title: string) => `${title} counts its issues through; the number is on the cover.`,
  isOnHold: (issue: number) => `No. ${issue} is on hold`,
  areOnHold: ({ from, to }: { from: number; to: number }) => `No. ${from} to no. ${to} are on hold`,
  liftedNow: (first: number) =>
    `Lifted now, your copies come again from no. ${first}, and the issues added at the end for them go. What has passed meanwhile stays added.`,
  liftHold: "Lift the hold",
  didNotCome: "A copy did not come",
  whichIsMissing:
    "Give the post ten days. Then say here which one is missing, and whether you would like the same issue once more, with the next run of late copies, or one more issue at the end of your term. Either costs you nothing.",
  posted: ({ issue, day }: { issue: number; day: string }) => `No. ${issue}, posted ${day}`,
  sendAgain: (issue: number) => `Send no. ${issue} again`,
  oneMore: (issue: number) => `One more in place of no. ${issue}`,
  claims: {
    givenBack: (issue: number) => `No. ${issue} did not come; its worth was given back.`,
    added: ({ issue, instead }: { issue: number; instead: number | null }) =>
      `No. ${issue} did not come; no. ${instead} was added at the end for it.`,
    posted: (issue: number) => `No. ${issue} did not come; it was posted once more.`,
    goesOut: (issue: number) => `No. ${issue} did not come; it goes out once more with the next run of late copies.`,
  },
};
