import type { Fetch } from "../../http/index.ts";
import { type OfLanguage, type PageLink, findPublication, isOf, languagesOf, shownIn } from "../../editorial/index.ts";
import { firstOf, isOwnPath } from "../../values/index.ts";
import type { Site } from "./context.ts";
import type { Visit } from "./visit.ts";

/** The languages of a magazine of several: its own first. `prefix`: what the addresses of this page’s language begin with, "" in the magazine’s own. */
export type Languages = { all: readonly string[]; prefix: string };

/** "/de" for German, "" for the magazine’s own language. */
export const prefixOf = (language: string, all: readonly string[]): string => (language === all[0] ? "" : `/${language}`);

/** What a page shows of what is written; all of it in a magazine of one language. */
export const ofLanguage = ({ publication, languages }: Pick<Visit, "publication" | "languages">): OfLanguage | undefined =>
  languages && shownIn(publication.language, languages.all);

/** The visit, spoken in a language that the magazine has; as it was where it has not. */
export function spokenIn(visit: Visit, language: string): Visit {
  const all = languagesOf({ language: visit.languages?.all[0] ?? visit.publication.language, ...others(visit) });
  if (all.length < 2) return visit;
  const spoken = all.find((one) => one === language) ?? firstOf(all);
  return { ...visit, publication: { ...visit.publication, language: spoken }, languages: { all, prefix: prefixOf(spoken, all) } };
}

/** In which language somebody asks for something, where it is not the magazine’s own. */
export const spokenHere = ({ publication, languages }: Pick<Visit, "publication" | "languages">): { spoken?: string; base?: string } =>
  languages?.prefix ? { spoken: publication.language, base: languages.prefix } : {};

/** Of the pages that are linked everywhere those in the page’s language; where it has none, the magazine’s own. */
export function pagesIn(visit: Pick<Visit, "publication" | "languages">, pages: readonly PageLink[]): readonly PageLink[] {
  if (!visit.languages) return pages;
  const { all } = visit.languages;
  const shown = (language: string) => pages.filter((page) => isOf(shownIn(language, all), page));
  const spoken = shown(visit.publication.language);
  return spoken.length > 0 ? spoken : shown(firstOf(all));
}

const others = ({ publication: { otherLanguages } }: Visit) => (otherLanguages ? { otherLanguages } : {});

/** What the address of a request said before its path. */
const asked = new WeakMap<Request, string>();

/** "de" for what was asked for at "/de/search"; undefined at an address without a language. */
export const languageAsked = (request: Request): string | undefined => asked.get(request);

/** What stood before the path that the request is answered for: "/de", or nothing. */
export const prefixAsked = (request: Request): string => (asked.has(request) ? `/${asked.get(request)}` : "");

/** What begins as a tag of a language does. */
const tagged = /^\/([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)(?=\/|$)/;

/** Addresses that have the feeds of a language; the magazine’s own has them beside those of the whole, and nothing else. */
const isFeed = (path: string) => /\/(feed\.xml|atom\.xml|feed\.json|podcast\.xml)$/.test(path);

/** Of no language: articles, each in its own; files; what staff see. */
const speaksItself = /^\/(?:\d{4}\/|(?:desk|private|setup|assets|pictures|given|logo|oembed)(?:\/|$))|\.[a-z0-9]+$/;

/** An address of the magazine in the language whose addresses begin with `prefix`. */
export function addressIn(prefix: string, address: string): string {
  if (!prefix || !isOwnPath(address) || address === prefix || address.startsWith(`${prefix}/`)) return address;
  const [path = ""] = address.split(/[?#]/);
  if (!isFeed(path) && speaksItself.test(path)) return address;
  return prefix + (path === "/" ? address.slice(1) : address);
}

const leads = / (href|action|formaction)="(\/[^"]*)"/g;

/** The page, all of whose own links and forms stay in its language. */
export const linkedIn = (prefix: string, html: string): string =>
  prefix
    ? html.replace(/<(?:a|form|button)\b[^>]*>/g, (tag) =>
        tag.includes(" hreflang=") ? tag : tag.replace(leads, (_, name: string, to: string) => ` ${name}="${addressIn(prefix, to)}"`),
      )
    : html;

/**
 * In a magazine of several languages every address is there in each of them: "/de/search" is the search in German, and what
 * is done there leads on in German. The magazine’s own language has the addresses without one, but for its feeds.
 */
export function inLanguages(site: Site, fetch: Fetch): Fetch {
  return async (request, env) => {
    const tag = URL.canParse(request.url) ? tagged.exec(new URL(request.url).pathname)?.[1] : undefined;
    const all = tag ? await languagesHere(site) : [];
    if (!tag || all.length < 2 || !all.includes(tag)) return fetch(request, env);
    const url = new URL(request.url);
    const path = url.pathname.slice(tag.length + 1);
    const own = tag === all[0];
    if (path === "/" || (own && !isFeed(path))) return moved((own ? path || "/" : `/${tag}`) + url.search);
    url.pathname = path || "/";
    const { method, headers, body, signal } = request;
    const inner = new Request(url, { method, headers, signal, ...(body && { body, duplex: "half" }) });
    asked.set(inner, tag);
    const answer = await fetch(inner, env);
    const to = answer.headers.get("location");
    if (to && !own) answer.headers.set("location", addressIn(`/${tag}`, to));
    return answer;
  };
}

const moved = (to: string): Response =>
  new Response(null, { status: 301, headers: { location: isOwnPath(to) ? to : "/", "cache-control": "no-cache" } });

/** None while the magazine cannot be read: the page itself says why. */
async function languagesHere({ platform }: Site): Promise<string[]> {
  const publication = await findPublication(platform.db).catch(() => undefined);
  return publication ? languagesOf(publication) : [];
}
