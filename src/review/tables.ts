import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = [
  "comment_threads",
  "comments",
  "comment_letters",
  "guest_comment_letters",
  "unwanted_comment_letters",
  "private_links",
] satisfies (keyof Tables)[];
