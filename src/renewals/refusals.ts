import { refusalsOf } from "../messages/index.ts";
import { paymentRefusals } from "../payments/index.ts";
import { subscriptionsRefusals } from "../subscriptions/index.ts";
import { ordersRefusals } from "../orders/index.ts";

export const renewalsRefusals = {
  "switch-not-possible": { kind: "conflict", meaning: "The subscription cannot change its edition now; the sentence says why." },
  "series-impossible": { kind: "invalid", meaning: "A renewal series cannot be like this; every reason is named." },
  "renewing-impossible": { kind: "conflict", meaning: "The subscription cannot be renewed; the reason is named." },
} as const;

export const refuse = refusalsOf({ ...paymentRefusals, ...subscriptionsRefusals, ...ordersRefusals, ...renewalsRefusals });
