import { type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { isIP } from "node:net";
import { intakeSays } from "../../messages/index.ts";
import { isPublicAddress, lookupOnly } from "../../platform/index.ts";
import { bareHost } from "../addresses/forms.ts";

/**
 * The site that the publisher named, what else may be asked besides (with a dot before it, whatever is under it), and what is allowed
 * inside the house (IMPORT_HOSTS).
 */
export type From = { site: string; hosts: readonly string[]; allowed: readonly string[]; signal?: AbortSignal | undefined };
/** What is asked for, and as whom: an "authorization" goes to the named host alone, and never unencrypted over the internet; `why` we ask, as the site reads it. */
type Asking = { accept: string; authorization?: string | undefined; why?: string };

/** The old site did not give what it was asked for; the message says why. `later`: it may be asked once more. */
export class NotFetched extends Error {
  readonly later: boolean;
  constructor(why: string, { later = false } = {}) {
    super(why);
    this.later = later;
  }
}

const mostRedirects = 5;
/** Milliseconds. */
const timeout = 30_000;

/**
 * Asks the old site. Only that host is asked (with or without www, or under it), over http and https, and only at an address of
 * the public internet: what its name means is looked up once, checked, and that very address is connected to, so that neither a
 * redirect nor a name that changes leads inside. Answers with whatever status it has, but redirects, which are followed. Throws
 * NotFetched with the reason.
 */
export async function askOldSite(address: string, from: From, asking: Asking): Promise<IncomingMessage> {
  let next = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const url = checked(next, from);
    const answer = await ask(url, from, headersFor(url, from, asking));
    const { statusCode = 0, headers } = answer;
    if (statusCode < 300 || statusCode >= 400 || !headers.location) return answer;
    answer.destroy();
    next = URL.canParse(headers.location, url) ? new URL(headers.location, url).href : "";
  }
  throw new NotFetched(intakeSays.leadsOn);
}

/** Every byte of an answer. Throws NotFetched where it breaks off, or has more than `most` bytes. */
export async function bodyOf(answer: IncomingMessage, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of answer) {
      const bytes = Buffer.from(piece);
      size += bytes.length;
      if (size > most) throw new NotFetched(intakeSays.overSize({ n: String(Math.round(most / 1_000_000)) }));
      pieces.push(bytes);
    }
  } catch (error) {
    if (error instanceof NotFetched) throw error;
    throw new NotFetched(intakeSays.brokeOff, { later: true });
  } finally {
    answer.destroy();
  }
  return Buffer.concat(pieces);
}

function checked(address: string, { site, hosts, allowed }: From): URL {
  if (!URL.canParse(address)) throw new NotFetched(intakeSays.noAddress);
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new NotFetched(intakeSays.noWebAddress);
  if (url.username || url.password) throw new NotFetched(intakeSays.holdsPassword);
  const isBeside = hosts.some((one) => (one.startsWith(".") ? url.hostname.endsWith(one) : url.host === one));
  if (!isBeside && !(URL.canParse(site) && isOf(url.host, new URL(site).host)))
    throw new NotFetched(intakeSays.liesElsewhere({ name: url.host }));
  if (url.port && !allowed.includes(url.host.toLowerCase())) throw new NotFetched(intakeSays.ownPort({ name: url.host }));
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && !canAsk(host, url.host, allowed)) throw new NotFetched(intakeSays.insideHouse({ name: url.host }));
  return url;
}

const isOf = (host: string, site: string): boolean => bareHost(host) === bareHost(site) || bareHost(host).endsWith(`.${bareHost(site)}`);

function headersFor(url: URL, { site, allowed }: From, asking: Asking): Record<string, string> {
  const { accept, authorization, why = "a magazine that moves its own archive" } = asking;
  const headers = { "user-agent": `Masthead (${why})`, accept };
  if (authorization === undefined) return headers;
  if (bareHost(url.host) !== bareHost(new URL(site).host)) throw new NotFetched(intakeSays.notToldPassword({ name: url.host }));
  if (url.protocol !== "https:" && !allowed.includes(url.host.toLowerCase())) throw new NotFetched(intakeSays.notEncrypted);
  return { ...headers, authorization };
}

/** Whether this is an address of the public internet, or one that the machine's owner allows. */
const canAsk = (ip: string, host: string, allowed: readonly string[]): boolean =>
  allowed.includes(host.toLowerCase()) || isPublicAddress(ip);

function ask(url: URL, { allowed, signal }: From, headers: Record<string, string>): Promise<IncomingMessage> {
  // what a name means is asked here alone; every address that it may mean must be one that is allowed
  const find = lookupOnly(
    (ip) => canAsk(ip, url.host, allowed),
    (name, ip) => new NotFetched(intakeSays.leadsInside({ name, other: ip })),
  );
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? overHttps : overHttp;
    const asked = send(url, { lookup: find, headers, timeout, ...(signal && { signal }) }, resolve);
    asked.on("timeout", () => asked.destroy(new NotFetched(intakeSays.noAnswer, { later: true })));
    asked.on("error", (error) =>
      reject(error instanceof NotFetched ? error : new NotFetched(intakeSays.askFailed({ why: error.message }), { later: true })),
    );
    asked.end();
  });
}

/** Waits between one question and the next: `pause` milliseconds at least. */
export function politely(pause: number, now: () => number): () => Promise<void> {
  let last = -Infinity;
  return async () => {
    const wait = last + pause - now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    last = now();
  };
}
