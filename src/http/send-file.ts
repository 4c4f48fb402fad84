import { Readable } from "node:stream";
import type { Storage } from "../platform/index.ts";
import { rangeOf } from "./ranges.ts";

/** `bytes`: how long it was when it was kept, where that is known. */
type ServedFile = { key: string; mediaType: string; etag: string; cacheControl: string; bytes?: number; downloadAs?: string };

/** A stored file with Range, HEAD, ETag; undefined when storage does not have it, has it cut, or fails at once. */
export async function sendFile(storage: Storage, request: Request, file: ServedFile): Promise<Response | undefined> {
  const head = await storage.head(file.key);
  if (!head || (file.bytes !== undefined && file.bytes !== head.size)) return undefined;
  const etag = `"${file.etag.slice(0, 32)}"`;
  const headers = new Headers({
    "content-type": file.mediaType,
    "accept-ranges": "bytes",
    "cache-control": file.cacheControl,
    etag,
    ...(file.downloadAs && { "content-disposition": `attachment; filename="${file.downloadAs}"` }),
  });
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  const ifRange = request.headers.get("if-range");
  const range = ifRange && ifRange !== etag ? undefined : rangeOf(request.headers.get("range"), head.size);
  if (range === "bad") {
    headers.set("content-range", `bytes */${head.size}`);
    return new Response(null, { status: 416, headers });
  }
  const { start, end } = range ?? { start: 0, end: head.size - 1 };
  headers.set("content-length", String(end - start + 1));
  if (range) headers.set("content-range", `bytes ${start}-${end}/${head.size}`);
  const status = range ? 206 : 200;
  if (request.method === "HEAD") return new Response(null, { status, headers });
  const read = await storage.read(file.key, { start, end });
  if (!read) return undefined;
  // a disk that fails breaks this answer off, which its length tells the reader, and nothing else
  read.stream.on("error", () => undefined);
  if (read.stream.destroyed) return undefined;
  return new Response(Readable.toWeb(read.stream) as unknown as ReadableStream, { status, headers });
}
