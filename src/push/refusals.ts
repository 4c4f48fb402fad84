import { refusalsOf } from "../messages/index.ts";

export const pushRefusals = {
  "push-invalid": {
    kind: "invalid",
    meaning: "What a browser gave to be told of new issues by is no address of a push service, or has no keys that can be used.",
  },
  "push-too-often": { kind: "too-many", meaning: "Too many browsers asked from this place to be told of new issues; wait an hour." },
} as const;

export const refuse = refusalsOf(pushRefusals);
