import { refusalsOf } from "../values/index.ts";

export const reviewRefusals = {
  "comment-unsaid": { kind: "invalid", meaning: "A comment or an answer says something, in 5,000 characters at most." },
  "comment-missing": { kind: "missing", meaning: "There is no such comment on this article." },
  "passage-missing": { kind: "invalid", meaning: "The words that a comment is about do not stand in the article's text." },
} as const;

export const refuse = refusalsOf(reviewRefusals);
