const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Whether a request that changes something comes from our own pages. Browsers send Sec-Fetch-Site,
 * older ones Origin; a request with neither is no browser with our cookie in it and is refused.
 */
export function isOwnRequest(request: Request, ownOrigin: string): boolean {
  if (safe.has(request.method)) return true;
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin" || site === "none";
  return request.headers.get("origin") === ownOrigin;
}
