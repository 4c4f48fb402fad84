import { refusalsOf } from "../messages/index.ts";

export const takeoverRefusals = {
  "no-standing-charges": {
    kind: "unavailable",
    meaning: "The gateway in use charges nobody by itself, so that there is nothing to take over.",
  },
  "standing-missing": { kind: "missing", meaning: "There is no such charge at the gateway, as far as it was read." },
  "takeover-impossible": { kind: "conflict", meaning: "It cannot be done with this one as it stands; the sentence says why." },
} as const;

export const refuse = refusalsOf(takeoverRefusals);
