/** What a query says that names an article or a list of an old site; whatever else stands in one is of campaigns and counters. */
const naming = ["p", "page_id", "attachment_id", "cat", "tag", "author", "post_type", "m"];

/** Ends of an address that are other forms of the same page. */
const forms = /\/(?:amp|feed(?:\/(?:rss2?|atom|rdf))?|rss|comment-page-\d+|page\/\d+|trackback|embed)$/i;

/**
 * One spelling for all forms of an old address: without slash at its end, /amp, /feed, page numbers and campaigns; small
 * letters, percent signs undone. “/2019/05/The-Weir/amp/?utm_source=x” is “/2019/05/the-weir”, “/?p=12&preview=1” is “/?p=12”.
 */
export function addressOf(path: string, base = "https://old.invalid"): string | undefined {
  if (!URL.canParse(path, base)) return undefined;
  const { pathname, searchParams } = new URL(path, base);
  let bare = decoded(pathname).toLowerCase().replace(/\/+$/, "");
  for (let before = ""; before !== bare;) {
    before = bare;
    bare = bare.replace(forms, "").replace(/\/+$/, "");
  }
  const named = naming.flatMap((name) => {
    const value = searchParams.get(name);
    return value === null || bare !== "" ? [] : [`${name}=${value}`];
  });
  const address = (bare || "/") + (named.length > 0 ? `?${named.join("&")}` : "");
  return address.length > 1000 || address.includes("\0") ? undefined : address;
}

/** Whether an address asks for the list of what is new at it, as feed programs do. */
export const asksForFeed = (path: string): boolean => /\/(?:feed(?:\/(?:rss2?|atom|rdf))?|rss)\/?(?:\?|$)/i.test(path);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The path of an address that is of this site, with or without www, by http or https; undefined of any other. */
export function pathAt(site: string, href: string): string | undefined {
  if (href.startsWith("/") && !href.startsWith("//")) return href;
  if (!site || !URL.canParse(href) || !URL.canParse(site)) return undefined;
  const [url, home] = [new URL(href), new URL(site)];
  return /^https?:$/.test(url.protocol) && bareHost(url.host) === bareHost(home.host) ? url.pathname + url.search + url.hash : undefined;
}

export const bareHost = (host: string): string => host.toLowerCase().replace(/^www\./, "");
