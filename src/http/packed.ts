import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** A body held ready in three encodings, with its headers. Small bodies are not compressed. */
export type Packed = {
  status: number;
  headers: Record<string, string>;
  identity: Buffer;
  gzip?: Buffer;
  brotli?: Buffer;
};

const compressible = /^(text\/|application\/(json|ld\+json|xml|rss|atom|feed|manifest|javascript|.*\+xml|.*\+json)|image\/svg)/;

/** `effort` 11 is for what is packed once (assets), 5 for pages. */
export function pack(body: string | Uint8Array, headers: Record<string, string>, { status = 200, effort = 5 } = {}): Packed {
  const identity = typeof body === "string" ? Buffer.from(body) : Buffer.from(body);
  const etag = `"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`;
  const packed: Packed = { status, headers: { etag, vary: "Accept-Encoding, Cookie", ...headers }, identity };
  if (identity.length < 500 || !compressible.test(headers["content-type"] ?? "")) return packed;
  packed.gzip = gzipSync(identity, { level: 6 });
  packed.brotli = brotliCompressSync(identity, {
    params: { [constants.BROTLI_PARAM_QUALITY]: effort, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
  });
  return packed;
}

type Answer = { status: number; headers: Record<string, string>; body: Buffer | null };

/** Chooses the encoding, or answers 304 where the client has these bytes. */
export function answerWith(packed: Packed, asked: { encoding: string; ifNoneMatch: string; head: boolean }): Answer {
  const etag = packed.headers.etag ?? "";
  if (packed.status === 200 && asked.ifNoneMatch.includes(etag)) {
    return { status: 304, headers: packed.headers, body: null };
  }
  const [encoding, body] = choose(packed, asked.encoding);
  const headers = { ...packed.headers, ...(encoding && { "content-encoding": encoding }), "content-length": String(body.length) };
  return { status: packed.status, headers, body: asked.head ? null : body };
}

function choose(packed: Packed, accepts: string): [string, Buffer] {
  if (packed.brotli && /\bbr\b/.test(accepts)) return ["br", packed.brotli];
  if (packed.gzip && /\bgzip\b/.test(accepts)) return ["gzip", packed.gzip];
  return ["", packed.identity];
}

export function respond(packed: Packed, request: Request): Response {
  const { status, headers, body } = answerWith(packed, {
    encoding: request.headers.get("accept-encoding") ?? "",
    ifNoneMatch: request.headers.get("if-none-match") ?? "",
    head: request.method === "HEAD",
  });
  return new Response(body && new Uint8Array(body), { status, headers });
}
