import type { Standing, StandingRow } from "../payments/index.ts";
import type { Money } from "../values/index.ts";

/** Our own subscription that would go on in the place of what runs at the gateway. */
export type Here = {
  id: string;
  number: number;
  offer: string;
  renewal: "auto" | "series" | "stopped";
  quantity: number;
  expireIssue: number;
  termIssues: number;
  /** What its next term costs here, with tax; undefined where nothing of it was ever ordered. */
  price: Money | undefined;
};

/** Everything that decides about one of them. */
export type Facts = {
  row: Pick<StandingRow, "id" | "state" | "agreedAt">;
  there: Standing & { next: Money | null };
  /** Whether anybody here is its customer, by more than an address. */
  isLinked: boolean;
  /** Those of the same payer here that it may be. */
  here: readonly Here[];
  /** How many others of the same payer run at the gateway and are not set aside. */
  others: number;
  now: Date;
};

/** Why it is left alone. */
const reasons = [
  "nobody",
  "nothing here",
  "several here",
  "several there",
  "past due",
  "unpaid",
  "incomplete",
  "paused",
  "scheduled",
  "owes",
  "collection paused",
  "sends invoices",
  "no method",
  "stopped there",
  "ends later",
  "other currency",
  "several items",
  "by use",
  "other quantity",
  "never ordered",
  "too near",
  "ended there",
] as const;
export type Reason = (typeof reasons)[number];
/** What is told beside it: it changes nothing, or has to be agreed to. */
type Note = "dearer here" | "price unknown there" | "trial" | "discount" | "tax there" | "schedule" | "stopped here";
/** `take`: ended there, renewed here. `end`: ended there alone, for its reader has stopped here. `ask`: taken when a person has agreed to the price. */
export type Verdict =
  | { is: "take" | "end" | "ask"; notes: Note[] }
  | { is: "not"; reasons: Reason[]; notes: Note[] }
  | { is: "over" | "taken" | "renewed" | "left"; notes: Note[] };

const two = 2 * 3_600_000;

/** What is to be done with one that runs at the gateway, and why not. Nothing is taken over that is not plain. */
export function verdictOf(facts: Facts): Verdict {
  const { row, there, here } = facts;
  if (row.state === "armed") return { is: "taken", notes: [] };
  if (row.state === "renewed" || row.state === "left") return { is: row.state, notes: [] };
  const untouched = row.state === "seen" || row.state === "undone";
  if (there.status === "ended" && untouched) return { is: "over", notes: [] };
  const [ours] = here;
  const stopped = ours?.renewal === "stopped";
  const notes = notesOf(facts, stopped);
  const against = [...againstWhom(facts), ...againstState(facts), ...(stopped ? [] : againstTerms(facts))];
  if (against.length > 0) return { is: "not", reasons: against, notes };
  if (stopped) return { is: "end", notes };
  const asks = notes.includes("dearer here") || notes.includes("price unknown there");
  return { is: asks && !row.agreedAt ? "ask" : "take", notes };
}

const when = (reason: Reason, is: boolean): Reason[] => (is ? [reason] : []);

function againstWhom({ isLinked, here, others }: Facts): Reason[] {
  if (!isLinked) return ["nobody"];
  return [...when("nothing here", here.length === 0), ...when("several here", here.length > 1), ...when("several there", others > 0)];
}

/** What stands at the gateway must be what it seems: paid, running, and going on. */
function againstState({ row, there, now }: Facts): Reason[] {
  const { status, until } = there;
  const begun = there.ends && there.mark === row.id;
  return [
    ...when("past due", status === "past due"),
    ...when("unpaid", status === "unpaid"),
    ...when("incomplete", status === "incomplete"),
    ...when("paused", status === "paused"),
    ...when("scheduled", status === "scheduled"),
    ...when("owes", there.owes && status !== "past due"),
    ...when("collection paused", there.collectionPaused),
    ...when("stopped there", there.ends && !begun && status !== "ended"),
    ...when("ends later", there.endsLater),
    // what ended by our word, at its date, is gone on with
    ...when("ended there", status === "ended" && !(begun && row.state === "intended")),
    // what is charged this very hour may be charged while we ask for its end
    ...when(
      "too near",
      !begun && status !== "scheduled" && status !== "ended" && (until === null || Date.parse(until) - now.valueOf() < two),
    ),
  ];
}

function againstTerms({ there, here: [ours] }: Facts): Reason[] {
  const { price, quantity } = ours ?? {};
  return [
    ...when("sends invoices", there.sendsInvoices),
    ...when("no method", !there.sendsInvoices && there.method === null && there.status !== "scheduled"),
    ...when("several items", there.items > 1),
    ...when("by use", there.items === 1 && there.amount === null),
    ...when("never ordered", ours !== undefined && price === undefined),
    ...when("other currency", price !== undefined && there.amount !== null && there.amount.currency !== price.currency),
    ...when("other quantity", there.items === 1 && quantity !== undefined && there.quantity !== quantity),
  ];
}

function notesOf({ there, here: [ours] }: Facts, stopped: boolean): Note[] {
  const { next } = there;
  const price = stopped ? undefined : ours?.price;
  const comparable = price !== undefined && (next === null || next.currency === price.currency);
  return [
    ...(comparable && next !== null && price.amount > next.amount ? (["dearer here"] as const) : []),
    ...(comparable && next === null ? (["price unknown there"] as const) : []),
    ...(there.status === "trial" ? (["trial"] as const) : []),
    ...(there.discounted ? (["discount"] as const) : []),
    ...(there.taxedThere ? (["tax there"] as const) : []),
    ...(there.schedule && there.status !== "scheduled" ? (["schedule"] as const) : []),
    ...(stopped ? (["stopped here"] as const) : []),
  ];
}
