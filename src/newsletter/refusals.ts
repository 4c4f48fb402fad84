import { refusalsOf } from "../messages/index.ts";

export const newsletterRefusals = {
  "newsletter-too-often": {
    kind: "too-many",
    meaning: "The newsletter was asked for too often from this place or for this address; wait an hour.",
  },
  "newsletter-link-unknown": {
    kind: "invalid",
    meaning: "The link to confirm the newsletter was never sent, or is older than three days.",
  },
  "suppression-missing": { kind: "missing", meaning: "There is no such address among those that nothing is sent to." },
  "mailing-missing": { kind: "missing", meaning: "There is no such letter of the newsletter." },
  "mailing-not-ready": { kind: "conflict", meaning: "The letter cannot be sent yet or any more; every reason is named." },
  "mailing-gone": { kind: "conflict", meaning: "The letter is being sent or was sent: its words no longer change, and it is not deleted." },
  "note-unfit": { kind: "invalid", meaning: "The note of the letter is too long, or holds what no letter sets." },
  "mail-unreadable": { kind: "invalid", meaning: "The file is neither a mail nor a mailbox of them." },
} as const;

export const refuse = refusalsOf(newsletterRefusals);
