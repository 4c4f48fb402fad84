import { isOwnPath } from "../../values/index.ts";
import type { Visit } from "./visit.ts";

/** Of the place in an article's text where the wall stands, and where what stood behind it begins. */
export const paywallLine = "rest";

/** Where a reader whom the wall stopped comes back to: the line at which they stopped. */
export const lineIn = (path: string): string => `${path}#${paywallLine}`;

/** An address of ours that leads back to `to` when what is done there is done: a sign-in, an offer, its order. */
export const leadsBack = (path: string, to: string | undefined): string =>
  isOwnPath(to) ? `${path}?return=${encodeURIComponent(to)}` : path;

const longest = 500;

/** Where the page at this address leads back to; never out of the magazine. */
export function wayBackIn(url: string): string | undefined {
  const to = new URL(url).searchParams.get("return");
  return isOwnPath(to) && to.length <= longest ? to : undefined;
}

/** Where whoever leaves this page for a sign-in or an offer was: on the way already, at an article or an issue; undefined elsewhere. */
export function wasAt({ path, back }: Pick<Visit, "path" | "back">): string | undefined {
  if (back) return back;
  if (/^\/\d{4}\/\d\d\/[^/]+$/.test(path)) return lineIn(path);
  return /^\/issues\/\d+$/.test(path) ? path : undefined;
}
