import type { IssueState } from "../../editorial/index.ts";
import type { MailingState } from "../../newsletter/index.ts";
import type { Waiting } from "../../numbers/index.ts";
import type { Role } from "../../people/index.ts";
import { type Day, daysBetween } from "../../values/index.ts";

/** An issue as far as Today asks about it. */
export type IssueFacts = {
  wholeNumber: number;
  state: IssueState;
  closeOn: Day;
  onSaleOn: Day;
  /** When it goes on sale by itself, where that was asked for. */
  saleAt?: Date | undefined;
  pieces: number;
  drafts: number;
  hasCover: boolean;
  /** The state of its letter, and of which it is; none where nobody began one. */
  letter: { id: string; state: MailingState } | undefined;
};

export type TodayFacts = {
  today: Day;
  /** The newest on sale first, then those ahead. */
  issues: readonly IssueFacts[];
  jobsFailed: number;
  lettersFailed: number;
  /** Articles whose hour came and that could not be published. */
  unpublished: readonly { id: string; headline: string }[];
  outsideRefunds: number;
  /** Letters to the editor that wait for one. */
  readerLetters: number;
  /** What was taken over from a gateway and is not as was planned. */
  standingAmiss?: number;
  waiting: Waiting;
};

/** What is due, in the words of the catalogue: `is` names the message, `of` is what it is given. */
export type Due = { href: string; roles: readonly Role[]; pressing: boolean } & (
  | {
      is:
        | "jobsFailed"
        | "lettersFailed"
        | "readerLetters"
        | "outsideRefunds"
        | "overdue"
        | "standingAmiss"
        | "premiums"
        | "replacements"
        | "declined"
        | "refundsFailed";
      of: number;
    }
  | { is: "closedWithDrafts"; of: { issue: number; closeOn: Day; drafts: number; pieces: number } }
  | { is: "emptyBeforeClose" | "emptyAfterClose" | "lateForSale"; of: { issue: number; days: number } }
  | { is: "closesWithDrafts"; of: { issue: number; days: number; drafts: number; pieces: number } }
  | { is: "noCover"; of: { issue: number; days: number } }
  | { is: "letterUnwritten" | "letterUnsent" | "letterStopped"; of: number }
  | { is: "unpublished"; of: string }
  | { is: "unposted"; of: { issue: number; copies: number } }
);

const words: readonly Role[] = ["editor", "publisher"];
const trade: readonly Role[] = ["circulation", "publisher"];
const publisher: readonly Role[] = ["publisher"];
const everybody: readonly Role[] = ["editor", "circulation", "publisher"];

/** How many days before it closes an issue that is empty, or still in drafts, is spoken of. */
const emptyFrom = 14;
const draftsFrom = 3;
/** How many days after its sale an issue's letter is missed, and before it a cover. */
const letterWithin = 21;
const coverFrom = 7;

/** Everything that is due, what is pressing first. Nothing is due of an issue that lies further ahead. */
export function dueOf(facts: TodayFacts): Due[] {
  const all = [...failed(facts), ...facts.issues.flatMap((issue) => dueOfIssue(issue, facts.today)), ...dueOfTrade(facts)];
  return [...all.filter(({ pressing }) => pressing), ...all.filter(({ pressing }) => !pressing)];
}

/** Those of them that are somebody's with these roles. */
export const dueFor = (all: readonly Due[], roles: readonly Role[]): Due[] =>
  all.filter((due) => due.roles.some((role) => roles.includes(role)));

type Named = Exclude<Due["is"], "unposted" | "unpublished">;
const counted = (is: Named & TodayCount, of: number, href: string, roles: readonly Role[], pressing = false): Due[] =>
  of > 0 ? [{ is, of, href, roles, pressing }] : [];
type TodayCount = Extract<Due, { of: number }>["is"] & Exclude<Due["is"], "letterUnwritten" | "letterUnsent" | "letterStopped">;

const failed = ({ jobsFailed, lettersFailed, unpublished }: TodayFacts): Due[] => [
  ...counted("jobsFailed", jobsFailed, "/desk/jobs", everybody, true),
  ...unpublished.map(({ id, headline }): Due => ({
    is: "unpublished",
    of: headline,
    href: `/desk/articles/${id}/publication`,
    roles: words,
    pressing: true,
  })),
  ...counted("lettersFailed", lettersFailed, "/desk/letters", trade, true),
];

function dueOfIssue(issue: IssueFacts, today: Day): Due[] {
  const place = { href: `/desk/issues/${issue.wholeNumber}`, roles: words };
  if (issue.state === "on sale") return dueOfLetter(issue, today);
  return [...dueOfPieces(issue, today), ...dueOfSale(issue, today)].map((due) => ({ ...due, ...place }));
}

type Placed = Due extends infer One ? (One extends Due ? Omit<One, "href" | "roles"> : never) : never;

function dueOfPieces({ wholeNumber, state, closeOn, pieces, drafts }: IssueFacts, today: Day): Placed[] {
  const days = daysBetween(today, closeOn);
  const issue = wholeNumber;
  const closed = state === "closed" || days < 0;
  if (pieces === 0) {
    if (closed) return [{ is: "emptyAfterClose", of: { issue, days: -days }, pressing: true }];
    return days <= emptyFrom ? [{ is: "emptyBeforeClose", of: { issue, days }, pressing: false }] : [];
  }
  if (drafts === 0) return [];
  if (closed) return [{ is: "closedWithDrafts", of: { issue, closeOn, drafts, pieces }, pressing: true }];
  return days <= draftsFrom ? [{ is: "closesWithDrafts", of: { issue, days, drafts, pieces }, pressing: false }] : [];
}

function dueOfSale({ wholeNumber: issue, onSaleOn, saleAt, hasCover, pieces }: IssueFacts, today: Day): Placed[] {
  const days = daysBetween(today, onSaleOn);
  if (days < 0 && !saleAt) return [{ is: "lateForSale", of: { issue, days: -days }, pressing: true }];
  return pieces > 0 && !hasCover && days <= coverFrom ? [{ is: "noCover", of: { issue, days }, pressing: false }] : [];
}

function dueOfLetter({ wholeNumber, onSaleOn, pieces, letter }: IssueFacts, today: Day): Due[] {
  const due = (is: "letterUnwritten" | "letterUnsent" | "letterStopped", pressing: boolean): Due[] => [
    { is, of: wholeNumber, href: letter ? `/desk/newsletter/${letter.id}` : "/desk/newsletter", roles: everybody, pressing },
  ];
  if (letter?.state === "stopped") return due("letterStopped", true);
  if (pieces === 0 || daysBetween(onSaleOn, today) > letterWithin) return [];
  if (!letter) return due("letterUnwritten", false);
  return letter.state === "draft" ? due("letterUnsent", false) : [];
}

function dueOfTrade({ outsideRefunds, readerLetters, standingAmiss = 0, waiting }: TodayFacts): Due[] {
  return [
    ...counted("readerLetters", readerLetters, "/desk/correspondence", words),
    ...counted("standingAmiss", standingAmiss, "/desk/takeover", publisher, true),
    ...counted("refundsFailed", waiting.refundsFailed, "/desk/refunds", trade, true),
    ...counted("outsideRefunds", outsideRefunds, "/desk/refunds#outside", trade, true),
    ...counted("replacements", waiting.replacements, "/desk/numbers/rows/replacements", trade),
    ...waiting.unposted.map(({ id, wholeNumber, copies }): Due => ({
      is: "unposted",
      of: { issue: wholeNumber, copies },
      href: `/desk/fulfilment/runs/${id}`,
      roles: trade,
      pressing: false,
    })),
    ...counted("overdue", waiting.overdue, "/desk/orders", trade),
    ...counted("premiums", waiting.premiums, "/desk/dispatch", trade),
    ...counted("declined", waiting.declined, "/desk/renewals", trade),
  ];
}
