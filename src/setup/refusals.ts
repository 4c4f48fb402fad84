import { refusalsOf } from "../messages/index.ts";

export const setupRefusals = {
  "setup-key-wrong": {
    kind: "forbidden",
    meaning: "The page on which a magazine is set up is opened by the key that the start printed; this is none.",
  },
  "setup-unusable": { kind: "invalid", meaning: "A magazine cannot be set up like this; each field is named." },
  "setup-no-backup": {
    kind: "unavailable",
    meaning: "The demo could not be backed up, so it stays and nothing was set up; the log says why.",
  },
  "setup-busy": {
    kind: "unavailable",
    meaning: "Others were at work in the demo’s tables for minutes, so it stays and nothing was set up; it can be tried again.",
  },
  "setup-done": { kind: "missing", meaning: "There is a magazine here already: the page on which one is set up is no more." },
} as const;

export const refuse = refusalsOf(setupRefusals);
