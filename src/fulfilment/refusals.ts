import { refusalsOf } from "../messages/index.ts";

export const fulfilmentRefusals = {
  "issue-not-on-sale": { kind: "conflict", meaning: "Copies of an issue were to be released before it was put on sale." },
  "calendar-past": {
    kind: "invalid",
    meaning: "The first issue of the calendar could not be made any more, and nobody said that the magazine appeared before.",
  },
  "calendar-fixed": { kind: "conflict", meaning: "Issues are sold already, or one has appeared: the calendar’s beginning stands." },
  "nothing-to-label": { kind: "conflict", meaning: "No printed copy of the issue waits for a label that could be delivered." },
  "label-run-missing": { kind: "missing", meaning: "There is no such label run." },
  "label-run-waits": { kind: "conflict", meaning: "A main label run goes to the post with its issue, not by itself." },
  "label-missing": { kind: "invalid", meaning: "The run has no label with this number." },
  "label-return-unexplained": { kind: "invalid", meaning: "A returned copy was noted without what the post wrote on it." },
  "print-run-invalid": { kind: "invalid", meaning: "The numbers of a print run cannot be right; each field is named." },
} as const;

export const refuse = refusalsOf(fulfilmentRefusals);
