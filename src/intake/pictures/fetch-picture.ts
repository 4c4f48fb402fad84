import { lookup } from "node:dns";
import { type IncomingMessage, request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import { type LookupFunction, isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { bareHost } from "../addresses/forms.ts";

/** The site that the publisher named, and what is allowed inside the house (IMPORT_HOSTS). */
type From = { site: string; hosts: readonly string[]; allowed: readonly string[]; signal?: AbortSignal | undefined };
export class NotFetched extends Error {}

const mostBytes = 40_000_000;
const mostRedirects = 5;
/** Milliseconds. */
const timeout = 30_000;

/**
 * A picture of the old site. Only that host is asked (with or without www, or under it), over http and https, and only at an
 * address of the public internet: what its name means is looked up once, checked, and that very address is connected to, so that
 * neither a redirect nor a name that changes leads inside. Throws NotFetched with the reason.
 */
export async function fetchPicture(address: string, from: From): Promise<Buffer> {
  let next = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const url = checked(next, from);
    const answer = await ask(url, from);
    const { statusCode = 0, headers } = answer;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      answer.destroy();
      next = URL.canParse(headers.location, url) ? new URL(headers.location, url).href : "";
      continue;
    }
    if (statusCode !== 200) {
      answer.destroy();
      throw new NotFetched(`the old site answered ${statusCode}`);
    }
    return bodyOf(answer);
  }
  throw new NotFetched("the old site leads on and on");
}

function checked(address: string, { site, hosts, allowed }: From): URL {
  if (!URL.canParse(address)) throw new NotFetched("its address is none");
  const url = new URL(address);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new NotFetched("its address is none of the web");
  if (url.username || url.password) throw new NotFetched("its address holds a password");
  if (!hosts.includes(url.host) && !(URL.canParse(site) && isOf(url.host, new URL(site).host)))
    throw new NotFetched(`it lies at ${url.host}, which is not the old site`);
  if (url.port && !allowed.includes(url.host.toLowerCase())) throw new NotFetched(`it lies at a port of its own, ${url.host}`);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) && !canAsk(host, url.host, allowed)) throw new NotFetched(`${url.host} is an address inside a house, which is not asked`);
  return url;
}

const isOf = (host: string, site: string): boolean => bareHost(host) === bareHost(site) || bareHost(host).endsWith(`.${bareHost(site)}`);

/** Whether this is an address of the public internet, or one that the machine's owner allows. */
const canAsk = (ip: string, host: string, allowed: readonly string[]): boolean => allowed.includes(host.toLowerCase()) || isPublic(ip);

const isPublic = (ip: string): boolean => ipaddr.isValid(ip) && ipaddr.process(ip).range() === "unicast";

function ask(url: URL, { allowed, signal }: From): Promise<IncomingMessage> {
  // what a name means is asked here alone; every address that it may mean must be one that is allowed
  const find: LookupFunction = (hostname, options, done) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const list = found ?? [];
      const inside = list.find(({ address }) => !canAsk(address, url.host, allowed));
      const [first] = list;
      if (error ?? !first) return done(error ?? new Error(`${hostname} is not known`), "");
      if (inside) return done(new NotFetched(`${hostname} leads to an address inside a house (${inside.address}), which is not asked`), "");
      return options.all ? done(null, list) : done(null, first.address, first.family);
    });
  };
  return new Promise((resolve, reject) => {
    const headers = { "user-agent": "Masthead (a magazine that moves its own archive)", accept: "image/*" };
    const send = url.protocol === "https:" ? overHttps : overHttp;
    const asked = send(url, { lookup: find, headers, timeout, ...(signal && { signal }) }, resolve);
    asked.on("timeout", () => asked.destroy(new NotFetched("the old site did not answer in 30 seconds")));
    asked.on("error", (error) =>
      reject(error instanceof NotFetched ? error : new NotFetched(`the old site could not be asked (${error.message})`)),
    );
    asked.end();
  });
}

async function bodyOf(answer: IncomingMessage): Promise<Buffer> {
  const type = answer.headers["content-type"] ?? "";
  if (type && !/^(?:image\/|application\/octet-stream|binary\/)/i.test(type)) {
    answer.destroy();
    throw new NotFetched(`what is there is no picture (${type.slice(0, 60)})`);
  }
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of answer) {
      const bytes = Buffer.from(piece);
      size += bytes.length;
      if (size > mostBytes) throw new NotFetched("it is over 40 MB");
      pieces.push(bytes);
    }
  } catch (error) {
    if (error instanceof NotFetched) throw error;
    throw new NotFetched("it broke off on its way");
  } finally {
    answer.destroy();
  }
  return Buffer.concat(pieces);
}
