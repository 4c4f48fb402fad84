import type { Money } from "../../values/index.ts";

/** How something that a gateway charges by itself stands there. "ended" is for good. */
export type StandingStatus = "scheduled" | "trial" | "running" | "past due" | "unpaid" | "incomplete" | "paused" | "ended";
type Every = { count: number; unit: "day" | "week" | "month" | "year" };

/** What a gateway charges a customer by itself, as it says so itself; times are ISO 8601, so that it is kept as it was read. */
export type Standing = {
  /** The gateway's own name of it. */
  id: string;
  customer: string;
  email: string | null;
  name: string | null;
  status: StandingStatus;
  /** It will not be charged again after the running period. */
  ends: boolean;
  /** The end of what is paid: it ends then, or is charged again. */
  until: string | null;
  endedAt: string | null;
  /** Why it ended, where that was not asked for. */
  endedBy: "payment failed" | "payment disputed" | null;
  /** Of all its items, before discount and tax; null where it depends on use. */
  amount: Money | null;
  every: Every | null;
  quantity: number;
  items: number;
  discounted: boolean;
  /** The gateway reckons the tax by itself, for where each customer is. */
  taxedThere: boolean;
  /** Something is owed there for a past period, and is still being tried. */
  owes: boolean;
  collectionPaused: boolean;
  /** Invoices are sent instead of a card being charged. */
  sendsInvoices: boolean;
  /** The plan of the gateway's that changes it by itself. */
  schedule: string | null;
  /** It is to end for good, but not yet with this period. */
  endsLater: boolean;
  /** What it is charged on, and how that is called. */
  method: string | null;
  methodName: string;
  /** The take-over of ours by which it was set to end. */
  mark: string | null;
};

export const isLive = ({ status }: Pick<Standing, "status">): boolean => status !== "ended";

/** What a room above asks of a gateway about it. Each change is asked for under a key, and is done once for it. */
export type StandingGateway = {
  /** Everything in the account, ended or not. */
  all: () => AsyncIterable<Standing>;
  /** Everything of one customer's, with what is scheduled to begin. */
  ofCustomer: (customer: string) => Promise<Standing[]>;
  /** Undefined where the gateway knows none by that name. */
  read: (id: string) => Promise<Standing | undefined>;
  /** What it will charge next, with discount and tax; undefined where the gateway does not say. */
  next: (id: string) => Promise<Money | undefined>;
  /** Lets it go on without the plan that would change it. */
  release: (schedule: string, key: string) => Promise<void>;
  /** It ends with the running period, and carries our mark. */
  endWithPeriod: (id: string, mark: string, key: string) => Promise<void>;
  /** It is charged again after the running period, and carries no mark of ours. */
  goOn: (id: string, key: string) => Promise<void>;
};
