import { slugOf } from "../../values/index.ts";

/** What stands at the root of the site by itself: no page can stand there. A scenario holds the list against every route. */
const taken = [
  "account",
  "answers",
  "archive",
  "assets",
  "calendar",
  "catalogue",
  "contracts",
  "contributors",
  "demo",
  "desk",
  "email",
  "errors",
  "feeds",
  "gateways",
  "gift",
  "gifts",
  "given",
  "healthz",
  "issues",
  "letters-to-the-editor",
  "livez",
  "llms",
  "logo",
  "metrics",
  "news",
  "newsletter",
  "oembed",
  "offline",
  "opds",
  "opensearch",
  "orders",
  "pictures",
  "podcast",
  "private",
  "push",
  "reading",
  "reading-settings",
  "readyz",
  "renewal",
  "search",
  "sections",
  "series",
  "setup",
  "sign-in",
  "sign-out",
  "subscribe",
  "topics",
];

export const pagePath = (slug: string): string => `/${slug}`;

/** A year is an article's. */
export const isTaken = (slug: string): boolean => taken.includes(slug) || /^\d+$/.test(slug);

/** What was typed as an address, as one: "/Über uns/" is "uber-uns". */
export const slugIn = (typed: string): string => slugOf(typed.replace(/^\/+|\/+$/g, ""));
