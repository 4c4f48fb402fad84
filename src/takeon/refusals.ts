import { refusalsOf } from "../messages/index.ts";

export const takeOnRefusals = {
  "take-on-missing": { kind: "missing", meaning: "There is no take-on with this id, or no such line in it." },
  "take-on-unreadable": {
    kind: "invalid",
    meaning: "The file is no table of subscribers that can be read; the sentence says where it stops being one.",
  },
  "take-on-not-ready": {
    kind: "conflict",
    meaning: "The take-on still asks something, or rows of it cannot come in; each reason is named.",
  },
  "take-on-gone": { kind: "conflict", meaning: "The take-on was taken, taken back or dropped meanwhile; nothing was changed." },
} as const;

export const refuse = refusalsOf(takeOnRefusals);
