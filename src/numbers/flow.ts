import type { BoughtAs, MoneyState, Renewal, Service } from "../subscriptions/index.ts";

/** Whoever was taken on from another system began there: they run here from then on, and are no start; taken back, they are no stop. */
export type Flow = "start" | "return" | "stop" | "taken on" | "taken back";

/** Why a subscription ended, as a publisher asks it. */
export const stopReasons = [
  "guarantee",
  "unserved",
  "chargeback",
  "non-pay",
  "voided",
  "stopped",
  "charge failed",
  "not renewed",
  "gift over",
  "trial over",
  "comp over",
] as const;
type StopReason = (typeof stopReasons)[number];

const running: readonly Service[] = ["active", "held", "grace"];

/** `ran`: it had run before. `came`: with a file of another system, which may have been taken back. */
type Moved = { was: Service; became: Service; ran: boolean; came: "taken on" | "taken back" | null };

/** What a move of the service is; most are none, as one that is on hold runs on. */
export function flowOf({ was, became, ran, came }: Moved): Flow | undefined {
  const [before, after] = [running.includes(was), running.includes(became)];
  if (before === after) return undefined;
  if (!after) return came === "taken back" && became === "cancelled" ? "taken back" : "stop";
  if (ran) return "return";
  return came ? "taken on" : "start";
}

/** How things stood when a subscription ended. */
export type Ending = {
  became: Service;
  boughtAs: BoughtAs;
  money: MoneyState;
  renewal: Renewal;
  /** Of what was given back at the same instant. */
  refund: "guarantee" | "unserved" | "chargeback" | "outside" | null;
  /** A renewal was charged in vain within the three months before. */
  declined: boolean;
};

const overAs: Partial<Record<BoughtAs, StopReason>> = { gift: "gift over", trial: "trial over", comp: "comp over" };

/** The one reason that counts. */
export function whyStopped({ became, boughtAs, money, renewal, refund, declined }: Ending): StopReason {
  if (refund === "chargeback" || money === "chargeback") return "chargeback";
  if (refund === "guarantee" || (became === "refunded" && refund === null)) return "guarantee";
  if (refund !== null) return "unserved";
  if (became === "cancelled") return money === "non-pay" ? "non-pay" : "voided";
  const over = overAs[boughtAs];
  if (over) return over;
  if (declined) return "charge failed";
  return renewal === "stopped" ? "stopped" : "not renewed";
}
