import { refusalsOf } from "../messages/index.ts";
import { subscriptionsRefusals } from "../subscriptions/index.ts";
import { ordersRefusals } from "../orders/index.ts";

export const refundsRefusals = {
  "void-impossible": { kind: "conflict", meaning: "What is owed was paid for, so it is given back and not voided; or it has ended." },
  "refund-not-due": { kind: "conflict", meaning: "Nothing is left to give back; the reason is named." },
  "refund-missing": { kind: "missing", meaning: "There is no such refund." },
  "refund-decided": { kind: "conflict", meaning: "What to do about a refund given outside was decided already, or it came back." },
} as const;

export const refuse = refusalsOf({ ...subscriptionsRefusals, ...ordersRefusals, ...refundsRefusals });
