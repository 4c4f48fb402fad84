import { createHmac } from "node:crypto";
import { isOwnPath } from "../values/index.ts";

/** What a page is told by the address that an action leads to: what was done, and its numbers. */
const names = ["done", "n", "last", "ended"] as const;
type NoticeParams = Partial<Record<(typeof names)[number], string>>;

/**
 * Where an action leads to, sealed for the session that did it: what the next page says of it is believed from
 * this browser alone, and a link that somebody else made says nothing.
 */
export function signNotice(location: string, token: string | undefined): string {
  if (!token || !isOwnPath(location)) return location;
  const url = new URL(location, "http://house.invalid");
  if (!names.some((name) => url.searchParams.has(name))) return location;
  url.searchParams.delete("told");
  const [path = ""] = location.split("#");
  return `${path}${path.includes("?") ? "&" : "?"}told=${sealOf(url, token)}${url.hash}`;
}

/** What the address tells its page, where this session's own action led to it. */
export function noticeIn(address: string, token: string | undefined): NoticeParams {
  const url = new URL(address);
  if (!token || url.searchParams.get("told") !== sealOf(url, token)) return {};
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = url.searchParams.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** The way back to a page as it was asked for, all but what it is told: that is sealed again on the way, whoever wrote it there. */
export function wayBackTo(address: string): string {
  const url = new URL(address);
  for (const name of [...names, "told"]) url.searchParams.delete(name);
  return url.pathname + url.search;
}

const sealOf = (url: URL, token: string): string =>
  createHmac("sha256", token)
    .update(JSON.stringify([url.pathname, ...names.map((name) => url.searchParams.get(name))]))
    .digest("base64url")
    .slice(0, 22);
