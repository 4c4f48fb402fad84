import { z } from "zod";
import { keep, keptAt } from "../../http/index.ts";
import { isOwnPath } from "../../values/index.ts";
import { type Ctx, type Site, askedHere, browserTokenOf, see, setBrowserCookie, storageKeyOf } from "../visit/context.ts";
import type { CodeAsked, CodeOfOrder } from "../visit/visit.ts";
import { paywallLine } from "../visit/way-back.ts";

const kept = z.object({ email: z.string(), problem: z.string().optional(), errors: z.record(z.string(), z.string()) });
const placeOf = (path: string) => `code ${path}`;

/** The page at whose wall a code was asked for; undefined where it was asked for elsewhere. */
export const wallIn = (here: string): string | undefined =>
  isOwnPath(here) && here.endsWith(`#${paywallLine}`) ? here.split(/[?#]/)[0] : undefined;

/** Asks for the code where the wall stands: the address stays on the server, and is in no address of a page. */
export async function askAtWall(site: Site, c: Ctx, path: string, asked: CodeAsked): Promise<Response> {
  await keep(site.platform, await storageKeyOf(site, c), placeOf(path), JSON.stringify(asked));
  return setBrowserCookie(site, see(`${path}?${askedHere}=asked#${paywallLine}`), browserTokenOf(site, c));
}

/** What this browser asked for at the wall of this page. */
export async function codeAskedHere(site: Site, c: Ctx): Promise<CodeAsked | undefined> {
  const url = new URL(c.req.url);
  if (url.searchParams.get(askedHere) !== "asked") return undefined;
  const text = await keptAt(site.platform, await storageKeyOf(site, c), placeOf(url.pathname));
  return text === undefined ? undefined : kept.parse(JSON.parse(text));
}

const orderPlace = (orderId: string) => placeOf(`/orders/${orderId}`);

/** What was wrong with the code of an order that was just paid, kept for the page on which it is typed, in this browser alone. */
export async function keepWrongCode(site: Site, c: Ctx, orderId: string, wrong: Omit<CodeAsked, "email">): Promise<void> {
  await keep(site.platform, await storageKeyOf(site, c), orderPlace(orderId), JSON.stringify({ email: "", ...wrong }));
}

/** Whether the page asks for the code of an order, and what was wrong with the last; another code that was sent is not wrong yet. */
export async function codeOfOrder(site: Site, c: Ctx, orderId: string): Promise<CodeOfOrder | undefined> {
  const asked = c.req.query(askedHere);
  if (asked === "sent") return { errors: {} };
  if (asked !== "wrong") return undefined;
  const text = await keptAt(site.platform, await storageKeyOf(site, c), orderPlace(orderId));
  return text === undefined ? { errors: {} } : kept.parse(JSON.parse(text));
}

/** The page of an order with the place where its code is typed. */
export const askingForCode = (page: string, state: "sent" | "wrong"): string => {
  const [path = "", line = ""] = page.split("#");
  return `${path}${path.includes("?") ? "&" : "?"}${askedHere}=${state}${line && `#${line}`}`;
};
