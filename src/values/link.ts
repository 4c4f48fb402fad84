/** Where an address that begins with a stroke leads is asked against this house; no other is like it. */
const house = "https://house.invalid";

/**
 * May a page carry this link? The web, mail, a place in the text, and the magazine's own pages: as the
 * URL standard's parser reads it, which is how browsers do (`/\evil.example` leads away, and so does `//`).
 */
export function isSafeLink(href: unknown): href is string {
  if (typeof href !== "string" || /[\s\u0000-\u001f\u007f\\]/.test(href)) return false;
  if (href.startsWith("#") || isOwnPath(href) || /^article:[0-9a-f-]{36}$/.test(href)) return true;
  return /^(https?:\/\/[^/]|mailto:.)/i.test(href) && URL.canParse(href);
}

/** Is this an address within the magazine, whatever its origin is: a path that no browser leaves it by? */
export function isOwnPath(href: unknown): href is string {
  if (typeof href !== "string" || !href.startsWith("/") || /[\u0000-\u0020\u007f\\]/.test(href)) return false;
  return URL.canParse(href, house) && new URL(href, house).origin === house;
}

/** Does this address of the web lie at one of these hosts (`host`, or `host:port`), or at one under it? */
export function isUnderHost(href: string, hosts: readonly string[]): boolean {
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return false;
  const { host } = new URL(href);
  return hosts.some((one) => host === one || host.endsWith(`.${one}`));
}
