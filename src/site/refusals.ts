import { refusalsOf } from "../messages/index.ts";

export const siteRefusals = {
  "page-missing": { kind: "missing", meaning: "Nothing stands at this address." },
  "file-withheld": {
    kind: "missing",
    meaning: "Something in the article cannot be set in print yet, so it has no print view; its page can be printed.",
  },
  "not-yours": { kind: "forbidden", meaning: "This file or page is for those whose subscription opens it." },
  "language-unknown": { kind: "invalid", meaning: "The magazine is not in that language; choose one of those that the page offers." },
  "asked-too-often": { kind: "too-many", meaning: "Too many tries from this place; wait a quarter of an hour." },
  "no-room": {
    kind: "unavailable",
    meaning:
      "More was asked at once than the magazine’s machine can answer; nothing was done. Retry-After says in how many seconds to ask again.",
  },
  "database-away": {
    kind: "unavailable",
    meaning: "The database cannot be reached just now; the same question may be answered in a moment.",
  },
} as const;

export const refuse = refusalsOf(siteRefusals);
