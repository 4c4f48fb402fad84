import { refusalsOf } from "../messages/index.ts";
import { offersRefusals } from "../offers/index.ts";
import { subscriptionsRefusals } from "../subscriptions/index.ts";
import { institutionsRefusals } from "../institutions/index.ts";

export const ordersRefusals = {
  "order-missing": { kind: "missing", meaning: "There is no such order of this reader." },
  "consent-missing": { kind: "invalid", meaning: "The reader did not agree to what the order says about payment and renewal." },
  "payment-declined": { kind: "invalid", meaning: "The payment was declined; nothing was charged and no subscription was made." },
  "page-still-open": {
    kind: "unavailable",
    meaning: "The gateway’s page of what was wanted before could not be closed, and no second one is opened beside it.",
  },
  "coupon-missing": { kind: "invalid", meaning: "There is no coupon with this code." },
  "coupon-absent": { kind: "missing", meaning: "There is no coupon with this id." },
  "coupon-unusable": { kind: "invalid", meaning: "The coupon does not count for this order; every reason is named." },
  "coupon-exists": { kind: "conflict", meaning: "A coupon’s code is used once and never again." },
  "start-passed": { kind: "conflict", meaning: "The issue chosen as the first has closed meanwhile." },
  "offer-for-others": { kind: "conflict", meaning: "The offer is for first-time, returning or giving readers, and this one is not." },
  "had-already": { kind: "conflict", meaning: "The same is had or ordered already, and nobody has said that a second one is wanted." },
  "email-unproven": {
    kind: "invalid",
    meaning: "It hangs on who orders, and whoever does has not proven yet that the e-mail address is theirs.",
  },
  "trial-had": { kind: "conflict", meaning: "Free trial copies are sent once to each person." },
  "credit-not-offered": {
    kind: "invalid",
    meaning: "This offer is not sold on an invoice, or an earlier invoice of the reader is still open.",
  },
  "invoice-not-open": { kind: "conflict", meaning: "The invoice was paid already, or there is none to pay." },
  "gift-missing": { kind: "missing", meaning: "No gift belongs to this link, or it is not one of the person’s." },
  "gift-not-claimable": { kind: "conflict", meaning: "The gift cannot be taken; every reason is named." },
  "gift-incomplete": { kind: "invalid", meaning: "Something about the gift is missing; each field is named." },
  "issue-out-of-stock": { kind: "conflict", meaning: "No printed copy of this issue is left." },
  "order-unusable": { kind: "invalid", meaning: "What staff entered cannot become an order; each field is named." },
} as const;

export const refuse = refusalsOf({ ...offersRefusals, ...subscriptionsRefusals, ...institutionsRefusals, ...ordersRefusals });
