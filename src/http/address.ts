import { isId, isOwnPath, wholeOf } from "../values/index.ts";
import { refuse } from "./refusals.ts";

type RequestLike = { req: { param(name: string): string | undefined; query(name: string): string | undefined } };

const unknown = () => refuse("address-unknown", (m) => m.refusals.http.nothingHere);

/**
 * An address with a NUL in it, spelled out or as %00, is nobody’s: no text that is kept here holds one. Nor is one whose path begins
 * with two strokes: sent back as where something leads, it would be another host’s.
 */
export function refuseUnreadable(url: string): void {
  if (/%00|\0/.test(url) || /^\/[/\\]/.test(new URL(url).pathname)) throw unknown();
}

/** The id that stands in the address. Refuses "address-unknown" where none stands. */
export function idIn(c: RequestLike, name = "id"): string {
  const given = c.req.param(name) ?? "";
  if (!isId(given)) throw unknown();
  return given;
}

/** The number that stands in the address, 1 or more. Refuses "address-unknown" where none stands that a database holds. */
export function numberIn(c: RequestLike, name = "number"): number {
  const given = c.req.param(name) ?? "";
  // written in one way only, so that one page has one address
  const number = /^[1-9]\d*$/.test(given) ? wholeOf(given) : undefined;
  if (number === undefined) throw unknown();
  return number;
}

/** Which page of a list is asked for: from 1; whatever names none asks for the first. */
export const pageIn = (c: RequestLike): number => wholeOf(c.req.query("page") ?? "", { least: 1, most: 100_000 }) ?? 1;

/** One rule for all addresses: none but the first page's ends in a slash. Where one that is read does, the address without; else undefined. */
export function withoutSlash({ method, url }: Request): string | undefined {
  const { pathname, search } = new URL(url);
  if ((method !== "GET" && method !== "HEAD") || pathname === "/" || !pathname.endsWith("/")) return undefined;
  const plain = pathname.replace(/\/+$/, "");
  return isOwnPath(plain) ? plain + search : undefined;
}
