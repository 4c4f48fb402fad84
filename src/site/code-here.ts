import { z } from "zod";
import { keep, keptAt } from "../http/index.ts";
import { isOwnPath } from "../values/index.ts";
import { type Ctx, type Site, askedHere, browserTokenOf, see, setBrowserCookie, storageKeyOf } from "./context.ts";
import type { CodeAsked } from "./visit.ts";
import { paywallLine } from "./way-back.ts";

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
