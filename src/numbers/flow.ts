import type { BoughtAs, MoneyState, Renewal, Service } from "../subscriptions/index.ts";

export type Flow = "start" | "return" | "stop";

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

/** What a move of the service is; most are none, as one that is on hold runs on. `ran`: it had run before. */
export function flowOf({ was, became, ran }: { was: Service; became: Service; ran: boolean }): Flow | undefined {
  const [before, after] = [running.includes(was), running.includes(became)];
  if (before === after) return undefined;
  if (!after) return "stop";
  return ran ? "return" : "start";
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
