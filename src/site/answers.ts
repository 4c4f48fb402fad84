import { z } from "zod";
import type { Hono } from "hono";
import { keep, keptAt } from "../http/index.ts";
import { newToken } from "../people/index.ts";
import { isDatabaseUnavailable, isWithinRate } from "../platform/index.ts";
import { type Ctx, type Env, type Site, ipOf, see, storageKeyOf } from "./visit/context.ts";
import { codeAsked } from "./pages/code-field.tsx";
import { isOwnPath } from "../values/index.ts";
import { isOneClick } from "./letters/newsletter-routes.tsx";

/** A page that answered a form, as it went out. */
const keptAnswer = z.object({ status: z.number(), headers: z.record(z.string(), z.string()), html: z.string() });
type Answer = z.infer<typeof keptAnswer>;

/** In the address of an answered form: which answer; worth nothing without the cookie of the browser that sent it. */
const name = "answered";

/** What belongs to the page itself; everything else is said anew with each answer. */
const ownHeaders = ["content-type", "content-security-policy", "referrer-policy", "cache-control"];

/**
 * No page is ever the answer to a POST: it is kept for the browser that sent the form and shown at an address of its own, so
 * that Back and Reload find it without asking whether to send the form again. Where `Content-Location` says at which address
 * the page stands otherwise, it is shown there; else where the form was. What is no page, comes from no browser, names
 * nothing that is there, or cannot be kept goes out as it is.
 */
export async function redirectToAnswer(app: Hono<Env>, site: Site, c: Ctx, answer: Response): Promise<Response> {
  const address = addressOf(app, site, c, answer);
  // a path that browsers would take for another host
  if (!isOwnPath(address) || !(await isToBeKept(site, c, answer))) return answer;
  const html = await answer.clone().text();
  const headers = Object.fromEntries(
    ownHeaders.flatMap((header) => {
      const value = answer.headers.get(header);
      return value === null ? [] : [[header, value]];
    }),
  );
  const id = newToken().slice(0, 16);
  const kept: Answer = { status: answer.status, headers, html };
  const isKept = await keep(site.platform, await storageKeyOf(site, c), placeOf(id), JSON.stringify(kept)).catch(falseIfUnavailable);
  if (!isKept) return answer;
  const to = see(`${address}?${name}=${id}${placeIn(html)}`);
  for (const cookie of answer.headers.getSetCookie()) to.headers.append("set-cookie", cookie);
  return to;
}

/** The page that answered a form, where this address is one's; when it is over, the address without it. */
export async function answeredPage(site: Site, c: Ctx): Promise<Response | undefined> {
  const url = new URL(c.req.url);
  const id = url.searchParams.get(name);
  if (c.req.method !== "GET" || id === null) return undefined;
  const text = await keptAt(site.platform, await storageKeyOf(site, c), placeOf(id));
  if (text === undefined) {
    url.searchParams.delete(name);
    return see(url.pathname + url.search);
  }
  const { status, headers, html } = keptAnswer.parse(JSON.parse(text));
  return new Response(html, { status, headers: { "cache-control": "no-store", ...headers } });
}

/** Where such a page begins to be read: with what is wrong, or with what it asks now. */
const placeIn = (html: string): string => {
  const place = ["refused", codeAsked].find((id) => html.includes(`id="${id}"`));
  return place ? `#${place}` : "";
};

const placeOf = (id: string) => `answer ${id}`;

async function isToBeKept(site: Site, c: Ctx, { status, headers }: Response): Promise<boolean> {
  if (c.req.method !== "POST" || isOneClick(c.req.path)) return false;
  if (!(c.req.header("accept") ?? "").includes("text/html") || !(headers.get("content-type") ?? "").startsWith("text/html")) return false;
  if (status === 404 || (status >= 500 && status !== 503)) return false;
  return isWithinRate(site.platform, { bucket: `answers:ip:${ipOf(site, c)}`, limit: 120, seconds: 900 }).catch(falseIfUnavailable);
}

/** While the database is away nothing can be kept. */
function falseIfUnavailable(error: unknown): false {
  if (isDatabaseUnavailable(error)) return false;
  throw error;
}

/** Where the page stands, else what it says of something done, else the page on which the form stood. */
function addressOf(app: Hono<Env>, site: Site, c: Ctx, { status, headers }: Response): string {
  const { pathname } = new URL(c.req.url);
  const from = refererOf(site, c);
  const own = isPage(app, pathname) ? pathname : undefined;
  return headers.get("content-location") ?? (status < 400 ? (own ?? from) : (from ?? own)) ?? pathname;
}

const isPage = (app: Hono<Env>, path: string): boolean => app.router.match("GET", path)[0].some(([[, route]]) => route.method === "GET");

function refererOf(site: Site, c: Ctx): string | undefined {
  const from = c.req.header("referer") ?? "";
  if (!URL.canParse(from)) return undefined;
  const { origin, pathname } = new URL(from);
  return origin === site.platform.settings.origin ? pathname : undefined;
}
