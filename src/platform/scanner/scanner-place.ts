import type { NetConnectOpts } from "node:net";

/** Where a clamd listens: `clamd://host:3310`, or the path of its socket, `clamd:///run/clamav/clamd.ctl`. Undefined: it says neither. */
export function scannerPlaceOf(address: string): NetConnectOpts | undefined {
  const url = URL.parse(address);
  if (url?.protocol !== "clamd:" || url.username || url.search || url.hash) return undefined;
  const path = decodeURIComponent(url.pathname);
  if (!url.hostname) return path.length > 1 ? { path } : undefined;
  return path === "" || path === "/" ? { host: url.hostname.replace(/^\[|\]$/g, ""), port: Number(url.port || 3310) } : undefined;
}
