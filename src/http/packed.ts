import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";

/** A body held ready in three encodings, with its headers. Small bodies are not compressed. */
export type Packed = {
  status: number;
  headers: Record<string, string>;
  identity: Buffer;
  gzip?: Buffer;
  brotli?: Buffer;
};

const compressible = /^(text\/|application\/(json|ld\+json|xml|rss|atom|feed|manifest|javascript|.*\+xml|.*\+json)|image\/svg)/;

/** Bytes that are compressed in less time than another thread would be asked in. */
const little = 20_000;
const [gzipApart, brotliApart] = [promisify(gzip), promisify(brotliCompress)];

/** `effort` 11 is for what is packed once (assets), 5 for pages. What is large is compressed beside the main thread. */
export async function pack(body: string | Uint8Array, headers: Record<string, string>, { status = 200, effort = 5 } = {}): Promise<Packed> {
  const identity = typeof body === "string" ? Buffer.from(body) : Buffer.from(body);
  const etag = `"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`;
  const packed: Packed = { status, headers: { etag, vary: "Accept-Encoding, Cookie", ...headers }, identity };
  if (identity.length < 500 || !compressible.test(headers["content-type"] ?? "")) return packed;
  const params = { [constants.BROTLI_PARAM_QUALITY]: effort, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length };
  const [zipped, brotli] =
    identity.length < little
      ? [gzipSync(identity, { level: 6 }), brotliCompressSync(identity, { params })]
      : await Promise.all([gzipApart(identity, { level: 6 }), brotliApart(identity, { params })]);
  return { ...packed, gzip: zipped, brotli };
}

type Encoding = "br" | "gzip" | "";

function choose(packed: Packed, accepts: string): [Encoding, Buffer] {
  if (packed.brotli && /\bbr\b/.test(accepts)) return ["br", packed.brotli];
  if (packed.gzip && /\bgzip\b/.test(accepts)) return ["gzip", packed.gzip];
  return ["", packed.identity];
}

function headersOf(packed: Packed, encoding: Encoding, body: Buffer): Record<string, string> {
  return { ...packed.headers, ...(encoding && { "content-encoding": encoding }), "content-length": String(body.length) };
}

const isHeld = (packed: Packed, ifNoneMatch: string): boolean =>
  packed.status === 200 && ifNoneMatch !== "" && ifNoneMatch.includes(packed.headers.etag ?? "\n");

/** The best encoding the client takes, or 304 where it has these bytes. */
export function respond(packed: Packed, request: Request): Response {
  if (isHeld(packed, request.headers.get("if-none-match") ?? "")) return new Response(null, { status: 304, headers: packed.headers });
  const [encoding, body] = choose(packed, request.headers.get("accept-encoding") ?? "");
  return new Response(request.method === "HEAD" ? null : new Uint8Array(body), {
    status: packed.status,
    headers: headersOf(packed, encoding, body),
  });
}

type Heads = Partial<Record<Encoding | "304", string[]>>;

/**
 * Answers node:http directly. Node takes a flat list of names and values as it is, where an object
 * costs 8 µs of copying and sorting out a request; the list is made once for each page and encoding.
 */
export function directly(always: Record<string, string>): (packed: Packed, request: IncomingMessage, response: ServerResponse) => void {
  const made = new WeakMap<Packed, Heads>();
  const headsOf = (packed: Packed) => {
    const heads = made.get(packed) ?? {};
    made.set(packed, heads);
    return heads;
  };
  return (packed, request, response) => {
    const heads = headsOf(packed);
    const { "accept-encoding": accepts, "if-none-match": ifNoneMatch } = request.headers;
    if (isHeld(packed, ifNoneMatch ?? "")) {
      response.writeHead(304, (heads["304"] ??= flat({ ...always, ...packed.headers }))).end();
      return;
    }
    const [encoding, body] = choose(packed, String(accepts ?? ""));
    response.writeHead(packed.status, (heads[encoding] ??= flat({ ...always, ...headersOf(packed, encoding, body) }))).end(body);
  };
}

const flat = (headers: Record<string, string>): string[] => Object.entries(headers).flat();
