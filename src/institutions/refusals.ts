import { refusalsOf } from "../messages/index.ts";

export const institutionsRefusals = {
  "institution-missing": { kind: "missing", meaning: "There is no such institution, or the address is not one of its." },
  "institution-unusable": { kind: "invalid", meaning: "A range, a domain or the number of seats cannot stand; each is named." },
  "seats-taken": { kind: "conflict", meaning: "Every seat of the institution is taken." },
  "seats-closed": { kind: "conflict", meaning: "The institution’s subscription has ended, and so have its seats." },
  "seat-missing": { kind: "missing", meaning: "The seat is nobody’s any more, or another institution’s." },
} as const;

export const refuse = refusalsOf(institutionsRefusals);
