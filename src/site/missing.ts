import { refusalsOf } from "../values/index.ts";

export const siteRefusals = {
  "page-missing": { kind: "missing", meaning: "Nothing stands at this address." },
  "not-yours": { kind: "forbidden", meaning: "This file or page is for those whose subscription opens it." },
} as const;

const refuse = refusalsOf(siteRefusals);

export function missing(): never {
  throw refuse("page-missing", "Nothing stands at this address. It may have moved, or have been withdrawn.");
}

export function notYours(detail: string): never {
  throw refuse("not-yours", detail);
}
