import { type LinkNowhere, linksNowhere } from "../intake/index.ts";
import { type Platform, elapsed } from "../platform/index.ts";
import type { Out } from "./out.ts";

/** Asks the whole magazine, put together and without a port, as a reader would. */
export type AskSite = (platform: Platform) => Promise<(request: Request) => Promise<Response>>;

/** More steps than this are a circle. */
const mostSteps = 10;

/** `masthead import --links`: every link that leads nowhere, by what it stands in. Answers 1 where there is one. */
export async function linksCommand(platform: Platform, askSite: AskSite, out: Out): Promise<number> {
  const ask = await askSite(platform);
  const { origin } = platform.settings;
  let [count, last, told] = [0, "", elapsed()];
  const stands = async (path: string): Promise<boolean> => {
    if (elapsed() - told > 10_000) {
      out.line("  still looking");
      told = elapsed();
    }
    return standsAt(ask, new URL(path, origin));
  };
  for await (const link of linksNowhere(platform, stands)) {
    if (link.text.id !== last) out.line(whereItIs(link, origin));
    last = link.text.id;
    count += 1;
    out.line(`  “${link.words.trim()}” leads to ${saysOf(link)}`);
  }
  if (count === 0) out.line("Every link of articles and pages leads somewhere. Other sites were not asked.");
  else out.problem(`${count} ${count === 1 ? "link leads" : "links lead"} nowhere. Other sites were not asked.`);
  return count > 0 ? 1 : 0;
}

async function standsAt(ask: (request: Request) => Promise<Response>, first: URL): Promise<boolean> {
  for (let [url, step] = [first, 0]; step < mostSteps; step += 1) {
    const { status, headers } = await ask(new Request(url, { method: "HEAD" }));
    const to = headers.get("location");
    if (status < 300 || status >= 400 || to === null) return status !== 404 && status !== 410;
    const next = new URL(to, url);
    // it is led on to another site, which is not asked
    if (next.origin !== first.origin) return true;
    url = next;
  }
  return false;
}

const whereItIs = ({ text: { kind, id, headline, isPublic } }: LinkNowhere, origin: string): string =>
  `“${headline}”${isPublic ? "" : ", not public"}: ${origin}/desk/${kind === "article" ? "articles" : "pages"}/${id}`;

function saysOf({ href, text }: LinkNowhere): string {
  if (href.startsWith("article:")) return text.isPublic ? "an article that readers cannot see" : "an article that is not here";
  return href.trim() === "" ? "no address" : href;
}
