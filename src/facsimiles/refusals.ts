import { refusalsOf } from "../messages/index.ts";

export const facsimileRefusals = {
  "pdf-unreadable": { kind: "invalid", meaning: "The file is no PDF, or is damaged so that no page of it can be read." },
  "pdf-locked": { kind: "invalid", meaning: "The PDF is locked with a password." },
  "pdf-none": { kind: "invalid", meaning: "There is no PDF among what was brought, or each of them is here already." },
  "facsimile-missing": { kind: "missing", meaning: "There is no such old issue." },
  "facsimile-busy": { kind: "conflict", meaning: "The old issue is being made or taken back, or is not as far as it would have to be." },
  "facsimile-unplaced": {
    kind: "invalid",
    meaning: "An old issue cannot have this number or this day; what is wrong is said of each file.",
  },
} as const;

export const refuse = refusalsOf(facsimileRefusals);
