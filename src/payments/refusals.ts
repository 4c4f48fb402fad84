import { refusalsOf } from "../messages/index.ts";

export const paymentRefusals = {
  "card-invalid": { kind: "invalid", meaning: "The card’s number, date or check digits cannot be right; each field is named." },
  "money-not-taken": { kind: "unavailable", meaning: "No gateway is turned on, and play money pays for nothing outside of a demo." },
  "payment-missing": { kind: "missing", meaning: "There is no such payment, or its second step was answered already." },
  "event-unsigned": { kind: "forbidden", meaning: "What was sent as a gateway’s event does not carry its signature; nothing was kept." },
  "renewed-elsewhere": {
    kind: "conflict",
    meaning: "What the subscription came from still runs at the gateway, or until its date; it is not charged by both.",
  },
  "refund-settled": {
    kind: "conflict",
    meaning: "The refund was given back already, or a gateway may still give it back; by hand it would be given twice.",
  },
  "refund-too-large": { kind: "conflict", meaning: "More would be given back than was paid." },
} as const;

export const refuse = refusalsOf(paymentRefusals);
