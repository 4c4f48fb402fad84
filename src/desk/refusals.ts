import { refusalsOf } from "../messages/index.ts";

export const deskRefusals = {
  "desk-missing": { kind: "missing", meaning: "Nothing stands at this address of the desk." },
  "desk-closed": { kind: "forbidden", meaning: "The person has no role at the desk for this." },
  "text-unreadable": { kind: "invalid", meaning: "The text holds something no edition can set; each place is named by its line." },
  "article-in-hand": { kind: "conflict", meaning: "Another person or window has the article in hand; nothing was saved over it." },
  "contributor-unknown": {
    kind: "invalid",
    meaning: "A byline names somebody who is no contributor yet, and nobody said that they become one.",
  },
  "suggestion-unreadable": { kind: "invalid", meaning: "What was sent by a private link is no document of the editor." },
  "another-person": { kind: "conflict", meaning: "The page was opened by another person than the one who is signed in now." },
  "window-unknown": { kind: "invalid", meaning: "What was sent does not say from which window it comes." },
  "refund-unsaid": { kind: "invalid", meaning: "A refund given back by hand needs a word of how." },
  "offer-unusable": { kind: "invalid", meaning: "A term of the offer cannot stand; the sentence says which." },
  "ad-unusable": { kind: "invalid", meaning: "A house ad lacks something, or says what cannot be; each field is named." },
  "look-unusable": {
    kind: "invalid",
    meaning:
      "A look of the site cannot be kept like this: a colour is none or cannot be read on its ground; each is named with one that would do.",
  },
  "magazine-unusable": { kind: "invalid", meaning: "What the magazine says of itself cannot stand; the sentence says what." },
  "hour-unreadable": { kind: "invalid", meaning: "What was given is not a day and an hour." },
  "print-refused": {
    kind: "conflict",
    meaning: "The preflight found what a press cannot print, or the issue was not set yet; every reason is named.",
  },
  "fee-unreadable": { kind: "invalid", meaning: "The fee of a piece is no amount of its currency." },
  "figure-gone": {
    kind: "invalid",
    meaning: "The text no longer holds the figure that a picture was to fill, or no picture was chosen for it.",
  },
  "section-not-yours": { kind: "forbidden", meaning: "A section editor may save a piece in their own sections alone." },
  "picture-undescribed": { kind: "invalid", meaning: "A picture of a writer or a series came without a word of what it shows." },
  "picture-not-yours": {
    kind: "forbidden",
    meaning: "Whoever works on their own pieces alone may use the pictures they added, and those that stand there.",
  },
  "proof-needed": {
    kind: "forbidden",
    meaning: "Money, files of readers, roles and one’s own sign-in want a proof of the last fifteen minutes.",
  },
  "passkey-of-another": { kind: "forbidden", meaning: "The passkey that was used to prove who is there is another person’s." },
  "file-missing": { kind: "invalid", meaning: "No file was chosen." },
  "host-not-asked": {
    kind: "invalid",
    meaning: "What a film or a page elsewhere is called is asked of the hosts alone that EMBED_HOSTS names.",
  },
  "archive-unsent": { kind: "invalid", meaning: "The form that brings an archive holds no file." },
} as const;

export const refuse = refusalsOf(deskRefusals);

export function missing(): never {
  throw refuse("desk-missing", (m) => m.desk.common.refused.missing);
}

export function notStaff(): never {
  throw refuse("desk-closed", (m) => m.desk.common.refused.closed);
}
