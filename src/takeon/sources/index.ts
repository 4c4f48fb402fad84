import { plainHeading } from "../fields.ts";
import { ghost } from "./ghost.ts";
import { leakyPaywall } from "./leaky-paywall.ts";
import { mailchimp } from "./mailchimp.ts";
import { mailjet } from "./mailjet.ts";
import { memberPress } from "./member-press.ts";
import type { Source } from "./source.ts";
import { substack } from "./substack.ts";
import { wooMemberships } from "./woo-memberships.ts";
import { wooSubscriptions } from "./woo-subscriptions.ts";

/** Any table; what its headings say is all that is known. */
const table: Source = { name: "table", says: "A table", marks: [], columns: {} };

export const sources: readonly Source[] = [
  ghost,
  substack,
  wooSubscriptions,
  wooMemberships,
  memberPress,
  leakyPaywall,
  mailchimp,
  mailjet,
  table,
];

/** Known by its headings, not by what the file is called. */
export function sourceOf(headings: readonly string[]): Source {
  const plain = new Set(headings.map(plainHeading));
  return sources.find(({ marks }) => marks.some((list) => list.every((heading) => plain.has(plainHeading(heading))))) ?? table;
}

export const sourceNamed = (name: string): Source => sources.find((one) => one.name === name) ?? table;
