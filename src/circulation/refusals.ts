import { refusalsOf } from "../values/index.ts";

export const circulationRefusals = {
  "offer-missing": { kind: "missing", meaning: "There is no offer with this key code, or it is closed." },
  "order-missing": { kind: "missing", meaning: "There is no such order of this reader." },
  "address-incomplete": { kind: "invalid", meaning: "The post could not deliver to this address; each field is named." },
  "consent-missing": { kind: "invalid", meaning: "The reader did not agree to what the order says about payment and renewal." },
  "payment-declined": { kind: "invalid", meaning: "The payment was declined; nothing was charged and no subscription was made." },
  "subscription-missing": { kind: "missing", meaning: "There is no such subscription of this reader." },
  "renewal-stopped": { kind: "conflict", meaning: "The subscription does not renew any more; there is nothing to stop." },
  "refund-not-due": { kind: "conflict", meaning: "Nothing is left to give back; the reason is named." },
  "calendar-empty": { kind: "unavailable", meaning: "No issues are planned far enough ahead to promise them." },
} as const;

export const refuse = refusalsOf(circulationRefusals);
