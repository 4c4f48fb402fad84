import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gunzipSync, gzip, gzipSync } from "node:zlib";
import type { Outer } from "./outer/heads.ts";

/** A body held ready in two encodings, with its headers; a small one, and what cannot be compressed, as it is. */
export type Packed = {
  status: number;
  headers: Record<string, string>;
  /** Where there is no other. */
  identity?: Buffer;
  gzip?: Buffer;
  brotli?: Buffer;
  /** Where it is the same for every stranger, and may be kept outside. */
  outer?: Outer;
};

const compressible = /^(text\/|application\/(json|ld\+json|xml|rss|atom|feed|manifest|javascript|.*\+xml|.*\+json)|image\/svg)/;

/** Bytes that are compressed in less time than another thread would be asked in. */
const syncBelow = 20_000;
const [gzipAsync, brotliAsync] = [promisify(gzip), promisify(brotliCompress)];

/** `effort` 11 is for what is packed once (assets), 5 for pages. What is large is compressed beside the main thread. */
export async function pack(body: string | Uint8Array, headers: Record<string, string>, { status = 200, effort = 5 } = {}): Promise<Packed> {
  const identity = typeof body === "string" ? Buffer.from(body) : Buffer.from(body);
  const etag = `"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`;
  const packed: Packed = { status, headers: { etag, vary: "Accept-Encoding, Cookie", ...headers } };
  if (!compressible.test(headers["content-type"] ?? "")) return { ...packed, headers: inOneForm(packed.headers), identity };
  if (identity.length < 500) return { ...packed, identity };
  const params = { [constants.BROTLI_PARAM_QUALITY]: effort, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length };
  const [zipped, brotli] =
    identity.length < syncBelow
      ? [gzipSync(identity, { level: 6 }), brotliCompressSync(identity, { params })]
      : await Promise.all([gzipAsync(identity, { level: 6 }), brotliAsync(identity, { params })]);
  return { ...packed, gzip: alone(zipped), brotli: alone(brotli) };
}

/** Worth the time where a page is asked for again and again: a tenth less, for fifteen times the time of the usual effort. */
const tighterEffort = 10;

/** The same page in fewer bytes for those who take brotli, made beside the main thread. */
export async function tighter(packed: Packed): Promise<Packed> {
  if (!packed.brotli) return packed;
  const body = bodyOf(packed);
  const params = { [constants.BROTLI_PARAM_QUALITY]: tighterEffort, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const brotli = await brotliAsync(body, { params });
  return brotli.length < packed.brotli.length ? { ...packed, brotli: alone(brotli) } : packed;
}

/** What goes out in one form alone does not differ by what its asker takes. */
function inOneForm({ vary = "", ...headers }: Record<string, string>): Record<string, string> {
  const rest = vary.split(", ").filter((name) => name !== "Accept-Encoding");
  return rest.length > 0 ? { ...headers, vary: rest.join(", ") } : headers;
}

/** In memory of its own length: zlib answers with the beginning of 16 kB, which a page of a few would keep for itself. */
function alone(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
}

/** The body as it was packed. Nearly everybody takes a compressed one: for the few it is opened, and not kept three times as large beside it. */
export const bodyOf = ({ identity, gzip: zipped }: Packed): Buffer => identity ?? (zipped ? gunzipSync(zipped) : Buffer.alloc(0));

type Encoding = "br" | "gzip" | "";

function choose(packed: Packed, accepts: string): [Encoding, Buffer] {
  if (packed.brotli && /\bbr\b/.test(accepts)) return ["br", packed.brotli];
  if (packed.gzip && /\bgzip\b/.test(accepts)) return ["gzip", packed.gzip];
  return ["", bodyOf(packed)];
}

/** Larger ones are streamed, not held. */
const maxBuffered = 5_000_000;

/**
 * An answer that is kept nowhere, compressed on its way out; where another site may have had a hand in what it says, and it is
 * somebody's own, it goes as it is: from the lengths of compressed pages that say what an address says, beside what is a
 * secret, the secret can be guessed letter by letter. `no-transform` in its Cache-Control keeps it as it is for everybody.
 */
export async function compressed(answer: Response, request: Request): Promise<Response> {
  const { headers, status } = answer;
  const type = headers.get("content-type") ?? "";
  const isWhole = answer.body !== null && request.method !== "HEAD" && status !== 206 && !headers.has("accept-ranges");
  if (!isWhole || headers.has("content-encoding") || !compressible.test(type) || /no-transform/.test(headers.get("cache-control") ?? ""))
    return answer;
  if (canBeSteered(request) || Number(headers.get("content-length") ?? 0) > maxBuffered) return answer;
  const body = Buffer.from(await answer.arrayBuffer());
  const [encoding, bytes] =
    body.length < 500 ? (["", body] as const) : await encodeBody(body, request.headers.get("accept-encoding") ?? "");
  const sent = new Headers(headers);
  sent.set("content-length", String(bytes.length));
  if (encoding) sent.set("content-encoding", encoding);
  if (!sent.has("vary")) sent.set("vary", "Accept-Encoding");
  return new Response(new Uint8Array(bytes), { status, headers: sent });
}

/** With a cookie of ours, and not known to come from our own pages or from whoever sits there. */
function canBeSteered({ headers }: Request): boolean {
  const site = headers.get("sec-fetch-site");
  return headers.has("cookie") && site !== "same-origin" && site !== "none";
}

/** Each time anew, so quicker than what is packed to be kept. */
async function encodeBody(body: Buffer, accepts: string): Promise<[Encoding, Buffer]> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const isLittle = body.length < syncBelow;
  if (/\bbr\b/.test(accepts)) return ["br", isLittle ? brotliCompressSync(body, { params }) : await brotliAsync(body, { params })];
  if (/\bgzip\b/.test(accepts)) return ["gzip", isLittle ? gzipSync(body, { level: 5 }) : await gzipAsync(body, { level: 5 })];
  return ["", body];
}

function headersOf(packed: Packed, encoding: Encoding, body: Buffer): Record<string, string> {
  return { ...packed.headers, ...(encoding && { "content-encoding": encoding }), "content-length": String(body.length) };
}

const isNotModified = (packed: Packed, ifNoneMatch: string): boolean =>
  packed.status === 200 && ifNoneMatch !== "" && ifNoneMatch.includes(packed.headers.etag ?? "\n");

/** The best encoding the client takes, or 304 where it has these bytes; with heads of this answer’s own in the place of the page’s. */
export function respond(packed: Packed, request: Request, own?: Record<string, string>): Response {
  if (isNotModified(packed, request.headers.get("if-none-match") ?? ""))
    return new Response(null, { status: 304, headers: { ...packed.headers, ...own } });
  const [encoding, body] = choose(packed, request.headers.get("accept-encoding") ?? "");
  return new Response(request.method === "HEAD" ? null : new Uint8Array(body), {
    status: packed.status,
    headers: { ...headersOf(packed, encoding, body), ...own },
  });
}

/** One head of a request. Node sorts all of them out for whoever asks for one, which costs a twentieth of a kept page. */
export function headOf({ rawHeaders, headers }: IncomingMessage, name: "accept-encoding" | "cookie" | "if-none-match"): string | undefined {
  let found: string | undefined;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const here = rawHeaders[at] ?? "";
    if (here.length !== name.length || here.toLowerCase() !== name) continue;
    // said twice: as Node joins them
    if (found !== undefined) return String(headers[name]);
    found = rawHeaders[at + 1];
  }
  return found;
}

type Heads = Partial<Record<Encoding | "304", string[]>>;

/**
 * Answers node:http directly. Node takes a flat list of names and values as it is, where an object
 * costs 8 µs of copying and sorting out a request; the list is made once for each page and encoding.
 */
export function nodeResponder(
  always: Record<string, string>,
): (packed: Packed, request: IncomingMessage, response: ServerResponse, own?: Record<string, string>) => void {
  // the same page goes out with heads of its own to some, and without to others
  const made = new WeakMap<object, Heads>();
  const headsOf = (of: object) => {
    const heads = made.get(of) ?? {};
    made.set(of, heads);
    return heads;
  };
  return (packed, request, response, own) => {
    const heads = headsOf(own ?? packed);
    if (isNotModified(packed, headOf(request, "if-none-match") ?? "")) {
      response.writeHead(304, (heads["304"] ??= flat({ ...always, ...packed.headers, ...own }))).end();
      return;
    }
    const [encoding, body] = choose(packed, headOf(request, "accept-encoding") ?? "");
    response.writeHead(packed.status, (heads[encoding] ??= flat({ ...always, ...headersOf(packed, encoding, body), ...own }))).end(body);
  };
}

const flat = (headers: Record<string, string>): string[] => Object.entries(headers).flat();
