import { refusalsOf } from "../values/index.ts";

export const siteRefusals = {
  "page-missing": { kind: "missing", meaning: "Nothing stands at this address." },
  "not-yours": { kind: "forbidden", meaning: "This file or page is for those whose subscription opens it." },
  "asked-too-often": { kind: "too-many", meaning: "Too many tries from this place; wait a quarter of an hour." },
  "database-away": {
    kind: "unavailable",
    meaning: "The database cannot be reached just now; the same question may be answered in a moment.",
  },
} as const;

const refuse = refusalsOf(siteRefusals);

export function missing(): never {
  throw refuse("page-missing", "Nothing stands at this address. It may have moved, or have been withdrawn.");
}

export function notYours(detail: string): never {
  throw refuse("not-yours", detail);
}

export function tooOften(): never {
  throw refuse("asked-too-often", "That was too often from this place. Try again in a quarter of an hour.");
}

export const databaseUnavailable = () =>
  refuse("database-away", "The magazine is being put in order. Nothing was lost; try again in a minute.");
