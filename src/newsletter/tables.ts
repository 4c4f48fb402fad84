import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = [
  "newsletter_choices",
  "newsletter_requests",
  "mailings",
  "mailing_states",
  "mailing_recipients",
  "unsubscribe_tokens",
  "suppressed_addresses",
] satisfies (keyof Tables)[];
