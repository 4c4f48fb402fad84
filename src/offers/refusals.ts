import { refusalsOf } from "../messages/index.ts";

export const offersRefusals = {
  "offer-missing": { kind: "missing", meaning: "There is no offer with this key code, or it is closed." },
  "vat-id-invalid": { kind: "invalid", meaning: "This is not how a VAT id of its country is written." },
  "tax-unusable": { kind: "invalid", meaning: "The tax settings cannot stand; the sentence says which line." },
  "premium-gone": { kind: "conflict", meaning: "The last one went to somebody else; the order can be made without it." },
  "premium-missing": { kind: "missing", meaning: "There is no such premium." },
  "premium-unusable": { kind: "invalid", meaning: "The premium or its stock cannot be changed like this." },
} as const;

export const refuse = refusalsOf(offersRefusals);
