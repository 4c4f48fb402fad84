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
  "vat-id-invalid": { kind: "invalid", meaning: "This is not how a VAT id of its country is written." },
  "tax-unusable": { kind: "invalid", meaning: "The tax settings cannot stand; the sentence says which line." },
  "coupon-missing": { kind: "invalid", meaning: "There is no coupon with this code." },
  "coupon-unusable": { kind: "invalid", meaning: "The coupon does not count for this order; every reason is named." },
  "coupon-exists": { kind: "conflict", meaning: "A coupon’s code is used once and never again." },
  "premium-gone": { kind: "conflict", meaning: "The last one went to somebody else; the order can be made without it." },
  "premium-unusable": { kind: "invalid", meaning: "The premium or its stock cannot be changed like this." },
  "start-passed": { kind: "conflict", meaning: "The issue chosen as the first has closed meanwhile." },
  "institution-missing": { kind: "missing", meaning: "There is no such institution, or the address is not one of its." },
  "institution-unusable": { kind: "invalid", meaning: "A range, a domain or the number of seats cannot stand; each is named." },
  "seats-taken": { kind: "conflict", meaning: "Every seat of the institution is taken." },
  "calendar-empty": { kind: "unavailable", meaning: "No issues are planned far enough ahead to promise them." },
  "nothing-to-label": { kind: "conflict", meaning: "No printed copy of the issue waits for a label that could be delivered." },
  "label-run-missing": { kind: "missing", meaning: "There is no such label run." },
  "label-run-waits": { kind: "conflict", meaning: "A main label run goes to the post with its issue, not by itself." },
  "label-missing": { kind: "invalid", meaning: "The run has no label with this number." },
  "label-return-unexplained": { kind: "invalid", meaning: "A returned copy was noted without what the post wrote on it." },
  "print-run-invalid": { kind: "invalid", meaning: "The numbers of a print run cannot be right; each field is named." },
} as const;

export const refuse = refusalsOf(circulationRefusals);
