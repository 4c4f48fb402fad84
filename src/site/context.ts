import type { IncomingMessage } from "node:http";
import type { Context } from "hono";
import { type Reader, classOf, readerOf } from "../access/index.ts";
import { type HouseAd, houseAdsOn } from "../ads/index.ts";
import { type Offer, currentOffers } from "../circulation/index.ts";
import { publicationOf } from "../editorial/index.ts";
import { type Packed, type PageCache, clientIp, cookieName, pack, readCookie, respond } from "../http/index.ts";
import { type Person, whoIs } from "../people/index.ts";
import { type Platform, today } from "../platform/index.ts";
import type { Assets } from "./assets.ts";
import type { Visit } from "./visit.ts";

export type Env = { Bindings: { incoming?: IncomingMessage } };
export type Ctx = Context<Env>;

/** What the site's handlers share. */
export type Site = { platform: Platform; assets: Assets; cache: PageCache; readers: Map<string, Known> };

/** A reader known by the token of the session, for a few seconds, so that a page costs no query. */
type Known = { person: Person; reader: Reader; readerClass: string; until: number };
const knownFor = 10_000;

export const sessionCookie = (site: { platform: Platform }) => cookieName("masthead", site.platform.settings.secure);
export const browserCookie = (site: { platform: Platform }) => cookieName("masthead-browser", site.platform.settings.secure);

export const sessionToken = (site: Site, c: Ctx): string | undefined => readCookie(c.req.header("cookie"), sessionCookie(site));

export async function visitOf(site: Site, c: Ctx): Promise<Visit> {
  const { platform, assets } = site;
  const known = await knownReader(site, sessionToken(site, c));
  return {
    path: new URL(c.req.url).pathname,
    person: known?.person,
    reader: known?.reader ?? (await readerOf(platform, undefined)),
    publication: await publicationOf(platform.db),
    origin: platform.settings.origin,
    demo: platform.settings.demo,
    asset: assets.url,
  };
}

async function knownReader(site: Site, token: string | undefined): Promise<Known | undefined> {
  if (!token) return undefined;
  const { platform, readers } = site;
  const now = platform.clock.now().valueOf();
  const held = readers.get(token);
  if (held && held.until > now) return held;
  readers.delete(token);
  const person = await whoIs(platform, token);
  if (!person) return undefined;
  const reader = await readerOf(platform, person);
  // staff see the desk's link; no other page of theirs is shared
  const readerClass = classOf(reader) + (person.roles.length > 0 ? "+desk" : "");
  const known = { person, reader, readerClass, until: now + knownFor };
  if (readers.size > 20_000) readers.clear();
  readers.set(token, known);
  return known;
}

/** The class of a token's reader if it is known this moment; for the way past the router. */
export function classOfToken(site: Site, token: string | undefined): string | undefined {
  if (!token) return "stranger";
  const held = site.readers.get(token);
  return held && held.until > site.platform.clock.now().valueOf() ? held.readerClass : undefined;
}

export const cacheKey = (readerClass: string, url: string): string => `${readerClass} ${url}`;

/**
 * A page that is the same for every reader of a class: from memory, or rendered and kept.
 * `render` answers nothing when there is nothing at this address; then nothing is kept.
 */
export async function keptPage(site: Site, c: Ctx, render: (visit: Visit) => Promise<string | undefined>): Promise<Response | undefined> {
  const token = sessionToken(site, c);
  const readerClass = (await knownReader(site, token))?.readerClass ?? "stranger";
  const { pathname, search } = new URL(c.req.url);
  const key = cacheKey(readerClass, pathname + search);
  const held = site.cache.get(key);
  if (held) return respond(held, c.req.raw);
  const { era } = site.cache;
  const html = await render(await visitOf(site, c));
  if (html === undefined) return undefined;
  const packed = packPage(html);
  site.cache.put(key, packed, era);
  return respond(packed, c.req.raw);
}

/** Pages are kept by us, not by caches on the way: what a reader may see can change at any moment. */
export const packPage = (html: string): Packed => pack(html, { "content-type": "text/html; charset=utf-8", "cache-control": "private, no-cache" });

/** A page for this person alone, made each time. */
export const ownPage = (html: string, status = 200): Response =>
  new Response(html, { status, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });

export const see = (path: string, headers: Record<string, string> = {}): Response => new Response(null, { status: 303, headers: { location: path, "cache-control": "no-store", ...headers } });

export const ipOf = (site: Site, c: Ctx): string => clientIp(c.env?.incoming?.socket?.remoteAddress, c.req.header("x-forwarded-for"), site.platform.settings.trustedProxies);

export const dayHere = (site: Site, visit: Visit) => today(site.platform.clock, visit.publication.timeZone);

/** Offers and, for those who get them, the ads of the day. */
export async function offered(site: Site, visit: Visit): Promise<{ offers: Offer[]; ads: HouseAd[] }> {
  const day = dayHere(site, visit);
  const ads = visit.reader.adFree || visit.reader.staff ? [] : await houseAdsOn(site.platform.db, day);
  return { offers: await currentOffers(site.platform.db, day), ads };
}
