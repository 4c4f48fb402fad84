import { createHash } from "node:crypto";
import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { S3Server } from "./server.ts";

type Kept = { bytes: Buffer; type: string; sum: string | undefined; etag: string };
type Upload = { type: string; sum: string | undefined; parts: Map<number, Buffer> };

/**
 * What goes wrong with the next requests that fit: an answer, silence, a body that is cut, other bytes than were kept, or what
 * is sent changed on its way. `times` of them; "refuse" is said of requests before they are done, "lose" of an answer after.
 */
export type Fault = {
  of: (request: { method: string; key: string; query: URLSearchParams }) => boolean;
  times: number;
  does:
    | { answer: number }
    | "silence"
    | "cut"
    | "stop in the middle"
    | "other bytes"
    | "spoil what is sent"
    | "lose the answer"
    | "200 that failed";
};

export type S3Double = S3Server & { faults: Fault[]; files: Map<string, Kept>; uploads: Map<string, Upload>; asked: string[] };

const md5 = (bytes: Buffer) => createHash("md5").update(bytes);
const xml = (inner: string) => `<?xml version="1.0" encoding="UTF-8"?>${inner}`;

/** The S3 of the seven questions that the product asks, in memory, which can be told to fail. It does not look at signatures. */
export async function startS3Double(): Promise<S3Double> {
  const double = { faults: [], files: new Map(), uploads: new Map(), asked: [] } as unknown as S3Double;
  const server: Server = createServer((request, response) => void answer(double, request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keys = { accessKeyId: "double", secretAccessKey: "double" };
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return Object.assign(double, { endpoint, keys, close });
}

function faultOf(double: S3Double, method: string, key: string, query: URLSearchParams): Fault["does"] | undefined {
  const fault = double.faults.find(({ times, of }) => times > 0 && of({ method, key, query }));
  if (!fault) return undefined;
  fault.times -= 1;
  return fault.does;
}

async function answer(double: S3Double, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const method = request.method ?? "";
  const url = new URL(request.url ?? "", "http://double");
  const key = decodeURIComponent(url.pathname.split("/").slice(2).join("/"));
  double.asked.push(`${method} ${key}${url.search}`);
  const fault = faultOf(double, method, key, url.searchParams);
  if (!(request.headers.authorization ?? "").startsWith("AWS4-HMAC-SHA256 ")) return say(response, 403, error("AccessDenied"));
  const body = await buffer(request);
  if (fault === "silence") return;
  if (typeof fault === "object") return say(response, fault.answer, error("InternalError"));
  if (fault === "spoil what is sent" && body.length > 0) body[0] = (body[0] ?? 0) ^ 1;
  const sent = request.headers["content-md5"];
  if (sent && md5(body).digest("base64") !== sent) return say(response, 400, error("BadDigest"));
  if (fault === "200 that failed") return say(response, 200, error("InternalError"));
  const dropped = fault === "lose the answer";
  const real = dropped ? ({ writeHead: () => real, end: () => response.destroy() } as unknown as ServerResponse) : response;
  if (method === "GET" || method === "HEAD") return key ? give(double, request, real, key, fault) : list(double, real, url.searchParams);
  if (method === "DELETE") return url.searchParams.has("uploadId") ? abort(double, real, url) : drop(double, real, key);
  return take(double, request, real, { key, url, body });
}

const error = (code: string) => xml(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`);

function say(response: ServerResponse, status: number, text = "", headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/xml", "content-length": Buffer.byteLength(text), ...headers });
  response.end(text);
}

function give(
  { files }: S3Double,
  request: IncomingMessage,
  response: ServerResponse,
  key: string,
  fault: Fault["does"] | undefined,
): void {
  const kept = files.get(key);
  if (!kept) return say(response, 404, request.method === "HEAD" ? "" : error("NoSuchKey"));
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
  const start = from ? Number(from) : 0;
  const end = Math.min(to ? Number(to) : kept.bytes.length - 1, kept.bytes.length - 1);
  if (from && start >= kept.bytes.length) return say(response, 416, error("InvalidRange"));
  const bytes = Buffer.from(kept.bytes.subarray(start, end + 1));
  if (fault === "other bytes" && bytes.length > 0) bytes[0] = (bytes[0] ?? 0) ^ 1;
  response.writeHead(from ? 206 : 200, {
    "content-type": kept.type,
    "content-length": bytes.length,
    etag: `"${kept.etag}"`,
    ...(from && { "content-range": `bytes ${start}-${end}/${kept.bytes.length}` }),
    ...(kept.sum && { "x-amz-meta-sha256": kept.sum }),
  });
  if (request.method === "HEAD") return void response.end();
  if (fault !== "cut" && fault !== "stop in the middle") return void response.end(bytes);
  response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => fault === "cut" && setTimeout(() => response.destroy(), 20));
}

function list({ files }: S3Double, response: ServerResponse, query: URLSearchParams): void {
  const prefix = query.get("prefix") ?? "";
  const after = query.get("continuation-token") ?? "";
  const most = Number(query.get("max-keys") ?? 1000);
  const names = [...files.keys()].filter((name) => name.startsWith(prefix) && name > after).sort();
  const page = names.slice(0, most);
  const more = names.length > page.length;
  const contents = page.map((name) => `<Contents><Key>${name}</Key><Size>${files.get(name)?.bytes.length}</Size></Contents>`).join("");
  const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : "";
  say(response, 200, xml(`<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents}</ListBucketResult>`));
}

function drop({ files }: S3Double, response: ServerResponse, key: string): void {
  files.delete(key);
  say(response, 204);
}

function abort({ uploads }: S3Double, response: ServerResponse, url: URL): void {
  uploads.delete(url.searchParams.get("uploadId") ?? "");
  say(response, 204);
}

type Taken = { key: string; url: URL; body: Buffer };

function take({ files, uploads }: S3Double, request: IncomingMessage, response: ServerResponse, { key, url, body }: Taken): void {
  const type = request.headers["content-type"] ?? "";
  const sum = request.headers["x-amz-meta-sha256"]?.toString();
  if (!key) return say(response, 200);
  if (url.searchParams.has("uploads")) {
    const id = String(uploads.size + 1);
    uploads.set(id, { type, sum, parts: new Map() });
    return say(response, 200, xml(`<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`));
  }
  const etag = md5(body).digest("hex");
  const id = url.searchParams.get("uploadId");
  if (id === null) {
    files.set(key, { bytes: body, type, sum, etag });
    return say(response, 200, "", { etag: `"${etag}"` });
  }
  const upload = uploads.get(id);
  if (!upload) return say(response, 404, error("NoSuchUpload"));
  if (request.method === "PUT") {
    upload.parts.set(Number(url.searchParams.get("partNumber")), body);
    return say(response, 200, "", { etag: `"${etag}"` });
  }
  const numbers = [...upload.parts.keys()].sort((a, b) => a - b);
  const bytes = Buffer.concat(numbers.map((number) => upload.parts.get(number) ?? Buffer.alloc(0)));
  files.set(key, { bytes, type: upload.type, sum: upload.sum, etag: `${etag}-${numbers.length}` });
  uploads.delete(id);
  say(response, 200, xml(`<CompleteMultipartUploadResult><ETag>"${etag}-${numbers.length}"</ETag></CompleteMultipartUploadResult>`));
}
