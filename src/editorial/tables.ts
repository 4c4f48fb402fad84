import type { Tables } from "../platform/index.ts";

/** This room’s own: no other writes them. */
export const tables = [
  "publications",
  "sections",
  "contributors",
  "pictures",
  "issues",
  "issue_states",
  "issue_moves",
  "issue_sales",
  "articles",
  "bylines",
  "marked_bodies",
  "article_publications",
  "corrections",
  "placements",
  "piece_steps",
  "piece_moves",
  "piece_views",
  "pieces",
  "section_editors",
  "article_writers",
  "legal_holds",
  "asked_publications",
  "article_versions",
  "article_check_outs",
] satisfies (keyof Tables)[];
