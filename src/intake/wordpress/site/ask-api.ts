import { keptIn, intakeSays } from "../../../messages/index.ts";
import { elapsed } from "../../../platform/index.ts";
import { itemsOf, jsonIfAny, recordOf } from "../../../values/index.ts";
import { bareHost } from "../../addresses/forms.ts";
import { NotFetched, askOldSite, bodyOf, politely } from "../../old-site/ask.ts";
import { refuse } from "../../refusals.ts";

/** `login`: a member of the old site with an application password of theirs; without one only what is public is had. */
export type SiteWay = { site: string; allowed: readonly string[]; login?: SiteLogin | undefined; signal: AbortSignal };
export type SiteLogin = { user: string; password: string };

/** `pages` and `total`: how many pages a list has, and how many things there are on them. What it says is not read yet. */
export type Told = { status: number; bytes: Buffer; pages: number; total: number };
export type Api = (route: string, query?: Record<string, string>) => Promise<Told>;

/** What a short answer says. Of a list of texts only a thread of its own may ask: it may hold everything else up. */
export const saidBy = ({ bytes }: Pick<Told, "bytes">): unknown =>
  jsonIfAny(
    bytes
      .subarray(0, mostSaid)
      .toString("utf8")
      .replace(/^\uFEFF/, ""),
  );
const mostSaid = 2_000_000;

/** Milliseconds between two questions: two a second; to a machine of one’s own (IMPORT_HOSTS) fifty. */
const pauseFor = ({ site, allowed }: SiteWay): number => (allowed.includes(new URL(site).host.toLowerCase()) ? 20 : 500);
const mostBytes = 60_000_000;
const mostTries = 4;

/**
 * The REST API of a WordPress site, found from its address, and asked politely: one question after the other, once more after a
 * while where the site is busy. Refuses "site-not-wordpress", "site-unreachable".
 */
export async function apiOf(way: SiteWay): Promise<{ api: Api; home: string }> {
  const ask = asking(way);
  const bare = way.site.replace(/\/+$/, "");
  const roots = [`${bare}/wp-json/`, `${bare}/?rest_route=/`];
  let status = 0;
  for (const root of roots) {
    const told = await ask(root, { _fields: "home,namespaces" });
    const { home, namespaces } = recordOf(saidBy(told));
    if (itemsOf(namespaces).includes("wp/v2"))
      return { api: (route, query = {}) => ask(`${root}wp/v2/${route}`, query), home: homeOf(home, bare) };
    status = told.status;
  }
  throw refuse("site-not-wordpress", ({ desk: { intake: m } }) =>
    m.noApi({ name: bare, why: status === 200 ? m.answersOtherwise : m.answered({ n: String(status) }) }),
  );
}

/** Where it says that it is, where that is the site that was named. */
const homeOf = (home: unknown, named: string): string =>
  typeof home === "string" && URL.canParse(home) && bareHost(new URL(home).host) === bareHost(new URL(named).host) ? home : named;

type Asked = (root: string, query: Record<string, string>) => Promise<Told>;

function asking(way: SiteWay): Asked {
  const { site, allowed, login, signal } = way;
  const pause = pauseFor(way);
  const polite = politely(pause, elapsed);
  const authorization = login && `Basic ${Buffer.from(`${login.user}:${login.password}`).toString("base64")}`;
  const once = async (address: string): Promise<Told> => {
    await polite();
    signal.throwIfAborted();
    const answer = await askOldSite(address, { site, hosts: [], allowed, signal }, { accept: "application/json", authorization });
    const { statusCode: status = 0, headers } = answer;
    const busy = status === 429 || status >= 500;
    if (busy) {
      answer.destroy();
      await waiting(Number(headers["retry-after"]) * 1000, signal);
      throw new NotFetched(intakeSays.answered({ n: String(status) }), { later: true });
    }
    return {
      status,
      bytes: await bodyOf(answer, mostBytes),
      pages: Number(headers["x-wp-totalpages"]) || 0,
      total: Number(headers["x-wp-total"]) || 0,
    };
  };
  return async (root, query) => {
    const said = new URLSearchParams(query).toString();
    const address = said ? `${root}${root.includes("?") ? "&" : "?"}${said}` : root;
    for (let tries = 1; ; tries += 1) {
      try {
        return await once(address);
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof NotFetched)) throw error;
        const { message, later } = error;
        if (!later || tries >= mostTries)
          throw refuse("site-unreachable", ({ desk: { intake: m } }, language) =>
            m[later ? "askedUntilNow" : "notAsked"]({ name: site, why: keptIn(message, language) }),
          );
        await waiting(pause * 2 ** tries, signal);
      }
    }
  };
}

/** Milliseconds, a minute at most; none where it is no number. */
async function waiting(time: number, signal: AbortSignal): Promise<void> {
  if (!(time > 0)) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, Math.min(time, 60_000));
    signal.addEventListener("abort", done);
  });
}
