import type { IncomingMessage } from "node:http";
import type { Context } from "hono";
import { type Reader, adReadersOf, classOf, readerAt, readerOf, readerOfSession, stranger, withAds } from "../../access/index.ts";
import { type ShownAd, houseAdsOn } from "../../ads/index.ts";
import { type Offer, currentOffers } from "../../offers/index.ts";
import { buttonsIn } from "../../rights/index.ts";
import { type Range, countReading, liveRanges } from "../../institutions/index.ts";
import { type Look, nextGoingOut, triedLook, publicationOf } from "../../editorial/index.ts";
import {
  type MadePage,
  type OuterCaches,
  type Packed,
  type PageCache,
  clientAddress,
  clientIp,
  cookieName,
  pack,
  readCookie,
  respond,
  setCookie,
} from "../../http/index.ts";
import type { Asker, Readership } from "../../readership/index.ts";
import { type Person, holderOf, newToken, sessionDays } from "../../people/index.ts";
import { type Changed, type Platform, endOfToday, today, toldTables, unwitnessed, witnessed } from "../../platform/index.ts";
import { isId, day, mailboxOf, must } from "../../values/index.ts";
import type { Assets } from "../assets/assets.ts";
import { asOneReadsIn, packedAsRead } from "./as-one-reads.ts";
import type { Visit } from "./visit.ts";
import { type Furniture, sectionsIn } from "./furniture.ts";
import { languageAsked, prefixAsked, spokenIn } from "./in-language.ts";
import { wayBackIn } from "./way-back.ts";

export type Env = { Bindings: { incoming?: IncomingMessage } };
export type Ctx = Context<Env>;

/** What the site's handlers share. */
export type Site = {
  platform: Platform;
  readonly sells: boolean;
  assets: Assets;
  cache: PageCache;
  outer: OuterCaches;
  readership: Readership;
  readers: Map<string, KnownReader>;
  /** Counts what has changed about readers: what was asked before a change is not kept after it. */
  generation: number;
  /** Whether the database is away: what was known before is held on to, as nothing can have changed. */
  databaseUnavailable: boolean;
  /** What is read for the frame of every page. */
  furniture: Furniture;
  /** What the newest page for anybody was framed by: the frame of what is said while the database is away. */
  frame?: Visit;
  /** `next`: when something goes out by itself. */
  ranges?: { list: Range[]; next: number; until: number } | undefined;
  /** While they are asked for: for all who ask meanwhile, and have not heard of a change since. */
  rangesAsked?: { generation: number; list: Promise<Range[]> } | undefined;
  /** Every table, and whether its changes are told: a page that shows another is kept for nobody. */
  told?: Promise<ReadonlyMap<string, boolean>> | undefined;
};

/** A reader known by the token of the session, for a few seconds, so that a page costs no query; no person where nothing is proven. */
type KnownReader = { holder: string; person: Person | undefined; reader: Reader; readerClass: string; until: number };
const cachedFor = 10_000;
const isFresh = (site: Site, { until }: { until: number }): boolean =>
  site.databaseUnavailable || until > site.platform.clock.now().valueOf();

export const sessionCookie = (site: { platform: Platform }) => cookieName("masthead", site.platform.settings.secure);
export const browserCookie = (site: { platform: Platform }) => cookieName("masthead-browser", site.platform.settings.secure);

export const sessionToken = (site: Site, c: Ctx): string | undefined =>
  newSessions.get(c.req.raw) ?? readCookie(c.req.header("cookie"), sessionCookie(site));

/** Sessions that began with a request: they count from then on, all through it, and are sent with its answer. */
const newSessions = new WeakMap<Request, string>();
export const beginSession = (c: Ctx, token: string): void => void newSessions.set(c.req.raw, token);

/** What browsers that had none are given, the same all through a request. */
const newBrowsers = new WeakMap<Request, string>();

/** A value of this browser's own, made on its first visit to a page that needs one; it is sent with the answer by `keepBrowser`. */
export function browserTokenOf(site: Site, c: Ctx): string {
  const known = readCookie(c.req.header("cookie"), browserCookie(site)) || newBrowsers.get(c.req.raw);
  if (known) return known;
  const made = newToken();
  newBrowsers.set(c.req.raw, made);
  return made;
}

/** For whom something is kept: this browser, and whoever is signed in there; another one on the same machine has none of it. */
export async function storageKeyOf(site: Site, c: Ctx): Promise<string> {
  const known = await knownReader(site, sessionToken(site, c));
  return `${browserTokenOf(site, c)} ${known?.person?.id ?? ""}`;
}

/** With the answer to a form go the value under which something may have been kept, and the session that it began. */
export function setNewCookies(site: Site, c: Ctx, answer: Response): Response {
  const token = newSessions.get(c.req.raw);
  if (token) answer.headers.append("set-cookie", cookieFor(site, token));
  return c.req.method === "POST" && newBrowsers.has(c.req.raw) ? setBrowserCookie(site, answer, browserTokenOf(site, c)) : answer;
}

export function setBrowserCookie(site: Site, answer: Response, browser: string): Response {
  if (answer.headers.getSetCookie().some((cookie) => cookie.startsWith(`${browserCookie(site)}=`))) return answer;
  answer.headers.append("set-cookie", setCookie(browserCookie(site), browser, { secure: site.platform.settings.secure, days: 30 }));
  return answer;
}

/**
 * In the language of the address or, at one without, in their own who is signed in. `token`: of the session that the answer to
 * this request begins.
 */
export async function visitOf(site: Site, c: Ctx, token?: string): Promise<Visit> {
  const visit = await visitInAny(site, c, token);
  return spokenIn(visit, languageAsked(c.req.raw) ?? visit.person?.language ?? visit.publication.language);
}

async function visitInAny(site: Site, c: Ctx, token?: string): Promise<Visit> {
  const { platform, assets } = site;
  const { known, reader } = await unwitnessed(() => readerHere(site, c, token));
  const [{ publication, pages, sections, home }, tried] = await Promise.all([site.furniture.get(), triedHere(site, c, known)]);
  const visit: Visit = {
    path: new URL(c.req.url).pathname,
    back: wayBackIn(c.req.url),
    person: known?.person,
    reader,
    publication: tried ? { ...publication, look: tried.look } : publication,
    tried: tried?.id,
    pages,
    sections: tried ? await sectionsIn(platform.db, tried.look) : sections,
    origin: platform.settings.origin,
    demo: platform.settings.demo,
    sells: site.sells,
    writeTo: publication.seller.email || must(mailboxOf(platform.settings.mailFrom), "mailboxOf").address,
    home,
    declares: buttonsIn(site.platform.settings, home),
    asset: assets.url,
    chosen: chosenHere(site, c),
  };
  if (!known && !tried) site.frame = { ...visit, back: undefined, reader: stranger };
  return visit;
}

/** The magazine's frame as it was known last, for whoever comes while the database is away: nobody is known in it. */
export const frameKept = (site: Site, c: Ctx): Visit | undefined => site.frame && { ...site.frame, path: "/", chosen: chosenHere(site, c) };

const chosenHere = ({ platform }: Site, c: Ctx) => asOneReadsIn(c.req.header("cookie"), platform.settings.secure);

/** A look that a publisher looks at before it is everybody’s. */
async function triedHere(site: Site, c: Ctx, known: KnownReader | undefined): Promise<{ id: string; look: Look } | undefined> {
  const id = new URL(c.req.url).searchParams.get("look") ?? "";
  if (!isId(id) || !known?.person?.roles.includes("publisher")) return undefined;
  const look = await triedLook(site.platform.db, id);
  return look && { id, look };
}

async function knownReader(site: Site, token: string | undefined): Promise<KnownReader | undefined> {
  if (!token) return undefined;
  const { platform, readers } = site;
  const now = platform.clock.now().valueOf();
  const held = readers.get(token);
  if (held && isFresh(site, held)) return held;
  readers.delete(token);
  const { generation } = site;
  const who = await whoHolds(platform, token);
  if (!who) return undefined;
  const known = { ...who, until: now + cachedFor };
  if (readers.size > 20_000) readers.clear();
  if (generation === site.generation) readers.set(token, known);
  return known;
}

type Who = Omit<KnownReader, "until">;

async function whoHolds(platform: Platform, token: string): Promise<Who | undefined> {
  const holder = await holderOf(platform, token);
  return holder && ("person" in holder ? signedIn(platform, holder.person) : payingHere(platform, holder.unproven));
}

async function signedIn(platform: Platform, person: Person): Promise<Who> {
  const reader = await readerOf(platform, person);
  // staff see the desk's link; no other page of theirs is shared
  return { holder: person.id, person, reader, readerClass: classOf(reader) + (person.roles.length > 0 ? "+desk" : "") };
}

/** Whoever paid in this browser reads what they paid for; whose the address is, is not known yet. */
async function payingHere(platform: Platform, session: { id: string; personId: string }): Promise<Who> {
  const reader = await readerOfSession(platform, session.id);
  return { holder: session.personId, person: undefined, reader, readerClass: classOf(reader) };
}

/** What is remembered of a person for a few seconds is dropped when it changed. */
export function forget(site: Site, personId: string): void {
  site.generation += 1;
  for (const [token, { holder }] of site.readers) if (holder === personId) site.readers.delete(token);
}

/** Drops the kept pages that show this, or what is known of the reader; where nothing is said, every page and every reader. */
export function changed(site: Site, what?: Changed): void {
  site.databaseUnavailable = false;
  site.outer.heard(what);
  if (typeof what === "object") return "name" in what ? dropNamed(site, what.name) : forget(site, what.personId);
  site.generation += 1;
  site.readers.clear();
  site.ranges = undefined;
  if (what === undefined) {
    site.told = undefined;
    site.furniture.clear();
    site.cache.clear();
  }
  // where pages are kept outside, nobody may come to ask from a network that is new
  if (site.outer.isOn) void rangesNow(site).catch(() => undefined);
}

/** The furniture before the pages: who makes one anew finds it anew. */
function dropNamed(site: Site, name: string): void {
  site.furniture.drop(name);
  site.cache.drop(name);
}

/** Who asks, and from where: inside an institution's network everything is open. */
async function readerHere(
  site: Site,
  c: Ctx,
  token = sessionToken(site, c),
): Promise<{ known: KnownReader | undefined; reader: Reader; readerClass: string }> {
  const known = await knownReader(site, token);
  const ranges = await rangesNow(site);
  const own = known?.reader ?? stranger;
  const reader = ranges.length > 0 ? readerAt(own, addressOf(site, c.env?.incoming, c.req.header("x-forwarded-for")), ranges) : own;
  return { known, reader, readerClass: reader === known?.reader ? known.readerClass : classOf(reader) };
}

async function rangesNow(site: Site): Promise<Range[]> {
  if (site.ranges && isFresh(site, site.ranges)) return site.ranges.list;
  const { generation } = site;
  if (site.rangesAsked?.generation === generation) return site.rangesAsked.list;
  const list = askRanges(site, generation).finally(() => {
    if (site.rangesAsked?.list === list) site.rangesAsked = undefined;
  });
  site.rangesAsked = { generation, list };
  return list;
}

async function askRanges(site: Site, generation: number): Promise<Range[]> {
  const ranges = { ...(await rangesOf(site)), until: site.platform.clock.now().valueOf() + cachedFor };
  // what was asked before a change is not kept after it
  if (generation === site.generation) site.ranges = ranges;
  return ranges.list;
}

async function rangesOf({ outer, platform: { db } }: Site): Promise<{ list: Range[]; next: number }> {
  const list = await liveRanges(db);
  if (!outer.isOn) return { list, next: Infinity };
  outer.noteNetworks(list.length > 0);
  return { list, next: (await nextGoingOut(db))?.valueOf() ?? Infinity };
}

/**
 * The heads by which a cache outside may keep this page: where it is the same for every stranger, and who asks is one. In an
 * institution’s network a stranger is shown another, at the same address: while there is such a network, none may keep any.
 */
export function outerHeadsFor(site: Site, page: Packed, cookies: string | null | undefined): Record<string, string> | undefined {
  const { outer, ranges, databaseUnavailable } = site;
  if (!page.outer || !outer.isOn || databaseUnavailable || cookies?.includes("masthead")) return undefined;
  if (!ranges || ranges.list.length > 0) return undefined;
  return outer.heads(page, ranges.next);
}

const addressOf = (site: Site, incoming: IncomingMessage | undefined, forwarded: string | undefined): string =>
  clientAddress(incoming?.socket?.remoteAddress, forwarded, site.platform.settings.trustedProxies);

/** Milliseconds for which the ranges that were known hold while they are asked for anew: a database that is slow to answer keeps no page from strangers. */
const heldFor = 30_000;

/** Whether they are known; where it is time, they are asked for anew. */
function areHeld(site: Site, { until }: { until: number }): boolean {
  if (isFresh(site, { until })) return true;
  void rangesNow(site).catch(() => undefined);
  return isFresh(site, { until: until + heldFor });
}

/**
 * The class of a token's reader if it is known this moment; for the way past the router. Readers of
 * institutions go by the router, where their reading is counted.
 */
export function classOfToken(site: Site, token: string | undefined, incoming: IncomingMessage): string | undefined {
  const { ranges } = site;
  if (!ranges || !areHeld(site, ranges)) return undefined;
  if (ranges.list.length > 0) {
    const address = addressOf(site, incoming, String(incoming.headers["x-forwarded-for"] ?? ""));
    if (ranges.list.some(({ matches }) => matches(address))) return undefined;
  }
  if (!token) return "stranger";
  const held = site.readers.get(token);
  return held && isFresh(site, held) && !held.reader.institution ? held.readerClass : undefined;
}

/** Counts that an institution's reader opened an article: the month and the way in, nothing else. */
export async function countInstitution(site: Site, c: Ctx): Promise<void> {
  const { reader } = await readerHere(site, c);
  if (!reader.institution) return;
  const { timeZone } = await publicationOf(site.platform.db);
  const month = day(`${today(site.platform.clock, timeZone).slice(0, 7)}-01`);
  await countReading(site.platform.db, { institutionId: reader.institution.id, way: reader.institution.way, month });
}

/** In the address of a page whose wall asks for a code. */
export const askedHere = "code";

export const cacheKey = (readerClass: string, url: string): string => `${readerClass} ${url}`;

/**
 * A page that is the same for every reader of a class: from memory, or rendered and kept, under the names of all that was read
 * for it. `render` answers nothing when there is nothing at this address; then nothing is kept.
 */
export async function cachedPage(site: Site, c: Ctx, render: (visit: Visit) => Promise<string | undefined>): Promise<Response | undefined> {
  const { readerClass } = await readerHere(site, c);
  const { pathname, search, searchParams } = new URL(c.req.url);
  const make = async () => {
    const own = await visitInAny(site, c);
    return render({ ...spokenIn(own, languageAsked(c.req.raw) ?? own.publication.language), chosen: {} });
  };
  // the address at which a look is tried, or a payment thanked for, or a code asked for, shows another page to one reader than to everybody else: it is kept for nobody
  if (searchParams.has("look") || searchParams.has("paid") || searchParams.has(askedHere)) {
    const html = await make();
    return html === undefined ? undefined : ownPage(html);
  }
  const key = cacheKey(readerClass, prefixAsked(c.req.raw) + pathname + search);
  const page = await kept(
    site,
    key,
    {
      outside: readerClass === "stranger",
      ...(search === "" && { path: prefixAsked(c.req.raw) + pathname }),
    },
    async () => {
      const html = await make();
      return html === undefined ? undefined : packPage(html);
    },
  );
  if (page) writeFileOf(site, page);
  return page && respondAsRead(site, c, page);
}

export async function toldHere(site: Site): Promise<ReadonlyMap<string, boolean>> {
  site.told ??= toldTables(site.platform.db);
  try {
    return await site.told;
  } catch (error) {
    site.told = undefined;
    throw error;
  }
}

/** A feed is the same for everybody, from wherever they ask. */
export async function outerHeadsOfFeed(site: Site, feed: Packed): Promise<Record<string, string> | undefined> {
  if (!site.outer.isOn || site.databaseUnavailable) return undefined;
  await rangesNow(site);
  return site.outer.heads(feed, site.ranges?.next ?? 0);
}

/** `path`: where it has an address that is one for all. */
type KeptWhere = { outside: boolean; path?: string };

/**
 * What is made once for all who get the same, and kept until something that was read for it has changed, or the day is over;
 * `outside`, too, where every stranger gets it.
 */
export const kept = (site: Site, key: string, where: KeptWhere, make: () => Promise<Packed | undefined>): Promise<Packed | undefined> =>
  site.cache.getOrMake(key, async (): Promise<MadePage | undefined> => {
    const { platform } = site;
    const since = where.outside && site.outer.isOn ? await unwitnessed(() => site.outer.begin()) : undefined;
    const told = await unwitnessed(() => toldHere(site));
    const { timeZone } = await unwitnessed(() => publicationOf(platform.db));
    // what it shows of the day, offers and ads among it, is true until the day ends where the magazine is
    const until = endOfToday(platform.clock, timeZone);
    const [names, untold] = [new Set<string>(), new Set<string>()];
    const table = (name: string) => {
      const isTold = told.get(name);
      if (isTold !== undefined) (isTold ? names : untold).add(name);
    };
    const page = await witnessed({ table, name: (name) => void names.add(name) }, make);
    if (untold.size === 0) return page && { page: await outsideToo(site, page, { ...where, since, names, until }), names, until };
    platform.log.warn({ tables: [...untold] }, "a page shows tables whose changes are not told, so that it is not kept");
    return page && { page, names, until: 0 };
  });

type Made = KeptWhere & Pick<MadePage, "names" | "until"> & { since: string | undefined };

async function outsideToo({ outer }: Site, page: Packed, { outside, path, since, names, until }: Made): Promise<Packed> {
  if (!outside || !outer.isOn) return page;
  const file = path !== undefined && since !== undefined ? { path, since } : undefined;
  return { ...page, outer: { ...(await outer.nameOf(names, until)), ...(file && { file }) } };
}

/** Where nobody reads by an institution’s network, who would be shown another page at its address. */
export function writeFileOf({ outer, ranges }: Site, page: Packed): void {
  if (page.outer?.file && ranges?.list.length === 0) outer.write(page);
}

const respondAsRead = async (site: Site, c: Ctx, page: Packed): Promise<Response> => {
  const read = await packedAsRead(page, chosenHere(site, c), site.assets.url);
  return respond(read, c.req.raw, read === page ? outerHeadsFor(site, page, c.req.header("cookie")) : undefined);
};

/** Pages are kept by us, not by caches on the way: what a reader may see can change at any moment. */
const packPage = (html: string): Promise<Packed> =>
  pack(html, { "content-type": "text/html; charset=utf-8", "cache-control": "private, no-cache" });

/** A page for this person alone, made each time. */
export const ownPage = (html: string, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(html, { status, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", ...headers } });

/** Of a page on which a key, a link or a code stands: nothing on the way compresses it either. */
export const secretPage = { "cache-control": "no-store, no-transform" };

export const cookieFor = (site: Site, token: string, days = sessionDays): string =>
  setCookie(sessionCookie(site), token, { secure: site.platform.settings.secure, days });

export const see = (path: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { location: path, "cache-control": "no-store", ...headers } });

export const ipOf = (site: Site, c: Ctx): string =>
  clientIp(c.env?.incoming?.socket?.remoteAddress, c.req.header("x-forwarded-for"), site.platform.settings.trustedProxies);

/** Who asks, for being counted once. */
export const askerOf = (site: Site, c: Ctx): Asker => ({ address: ipOf(site, c), header: (name) => c.req.header(name) });

export const dayHere = (site: Site, visit: Visit) => today(site.platform.clock, visit.publication.timeZone);

/** Offers and, for those who get them, the ads of the day. */
export async function offered(site: Site, visit: Visit): Promise<{ offers: Offer[]; ads: ShownAd[] }> {
  const day = dayHere(site, visit);
  const ads = withAds(visit.reader)
    ? await houseAdsOn(site.platform.db, { today: day, readers: adReadersOf(visit.reader), edition: "web" })
    : [];
  return { offers: await currentOffers(site.platform.db, day, { isReturning: visit.reader.returning ?? false }), ads };
}
