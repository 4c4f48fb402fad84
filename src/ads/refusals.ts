import { refusalsOf } from "../messages/index.ts";

export const adRefusals = {
  "ad-missing": { kind: "missing", meaning: "The house ad was deleted, or there never was one." },
} as const;

export const refuse = refusalsOf(adRefusals);
