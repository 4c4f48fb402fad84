import { createHash } from "node:crypto";
import type { Body, Inline } from "../../document/index.ts";
import type { Access, Credit, Section } from "../views.ts";

/** What a publication keeps of an article: everything the editions show, as it was that moment. */
export type Frozen = {
  slug: string;
  headline: string;
  standfirst: string;
  language: string;
  access: Access;
  section: Section | null;
  byline: { name: string; slug: string }[];
  /** Left out where there are none: so what was frozen before there were any keeps its fingerprint. */
  credits?: Credit[];
  /** Ids of its topics; left out where there are none, as credits are. */
  topics?: string[];
  lead: { pictureId: string; alt: string; caption: Inline[]; credit: string } | null;
  body: Body;
};

/** SHA-256 over values in a fixed order of keys: PostgreSQL's jsonb does not keep ours. */
export function fingerprintOf(...values: unknown[]): string {
  return createHash("sha256").update(JSON.stringify(values, sortKeys)).digest("hex");
}

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
