import { refusalsOf } from "../messages/index.ts";

export const accessRefusals = {
  "article-gift-over": { kind: "gone", meaning: "The link by which an article was given has ended, or was taken back." },
  "article-gift-unknown": { kind: "missing", meaning: "No article was ever given by this link, or it is not public any more." },
  "article-gifts-used": {
    kind: "conflict",
    meaning: "The reader has given as many articles this month as the magazine lets them, or none can be given.",
  },
  "article-not-given": {
    kind: "forbidden",
    meaning: "Only who reads an article by a subscription may give it away; what everybody may read needs no link.",
  },
  "meter-used": {
    kind: "conflict",
    meaning: "The reader has opened as many articles this month as the magazine opens without a subscription, or it opens none.",
  },
  "free-reading-unusable": { kind: "invalid", meaning: "A number of articles or of days cannot stand; each is named." },
} as const;

export const refuse = refusalsOf(accessRefusals);
