import { refusalsOf } from "../messages/index.ts";

export const reviewRefusals = {
  "comment-unsaid": { kind: "invalid", meaning: "A comment or an answer says something, in 5,000 characters at most." },
  "comment-missing": { kind: "missing", meaning: "There is no such comment on this article." },
  "passage-missing": { kind: "invalid", meaning: "The words that a comment is about do not stand in the article's text." },
  "link-unusable": { kind: "invalid", meaning: "A private link cannot be made like this; each field is named." },
  "link-missing": { kind: "missing", meaning: "There is no such private link to this article." },
  "link-unknown": { kind: "missing", meaning: "The address holds no private link that was ever made." },
  "link-over": { kind: "gone", meaning: "The private link is past its day, was revoked, or its piece is gone." },
  "link-degree": {
    kind: "forbidden",
    meaning: "The private link is not for this: it lets its bearer read, comment or suggest, as it was made.",
  },
  "link-too-often": {
    kind: "too-many",
    meaning: "Too many addresses that hold no private link were tried, or too much was sent by one, within an hour.",
  },
  "piece-published": { kind: "conflict", meaning: "The piece is published: nothing more is said or suggested by a private link." },
} as const;

export const refuse = refusalsOf(reviewRefusals);
