import { type Hash, createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { S3mini, S3ServiceError } from "s3mini";
import { messageOf } from "../../values/index.ts";
import { checkKey } from "./keys.ts";
import { type Patience, partsOf, patientFetch, usualPatience } from "./patient-fetch.ts";
import type { S3Place } from "./s3-place.ts";
import type { Storage } from "./storage.ts";

/** Bytes of one request. 10,000 of them are the most that a store takes of one file: 80 GB. */
const partSize = 8 * 1024 * 1024;
/** The SHA-256 of the whole is kept beside a file, and compared whenever it is read whole. */
const sumHeader = "x-amz-meta-sha256";
/** How often a body that is cut is gone on with where it ended. */
const resumptions = 3;

type Store = { client: S3mini; place: S3Place; patience: Patience };
type Source = { size: number; part: (start: number) => Promise<Uint8Array> };

/**
 * Files in a bucket of any S3-compatible store. What is put is sent with its MD5, which the store compares; what is read
 * whole is compared with its SHA-256; a store that is busy or away is asked again, and a body that is cut is gone on with.
 */
export function s3Storage(place: S3Place, patience: Patience = usualPatience): Storage {
  const { at, region, accessKeyId, secretAccessKey } = place;
  const client = new S3mini({ endpoint: at, region, accessKeyId, secretAccessKey, fetch: patientFetch(patience) });
  const store: Store = { client, place, patience };
  return {
    async put(key, bytes, mediaType) {
      const part = (start: number) => Promise.resolve(bytes.subarray(start, start + partSize));
      await asked(store, "keep", key, () => putSource(store, key, { size: bytes.length, part }, mediaType));
    },
    async putFile(key, path, mediaType) {
      const file = await open(path, "r");
      try {
        const { size } = await file.stat();
        const part = async (start: number) => {
          const into = Buffer.alloc(Math.min(partSize, size - start));
          const { bytesRead } = await file.read(into, 0, into.length, start);
          if (bytesRead !== into.length) throw new Error(`${path} became shorter while it was read`);
          return into;
        };
        await asked(store, "keep", key, () => putSource(store, key, { size, part }, mediaType));
      } finally {
        await file.close();
      }
    },
    get: (key) => asked(store, "give", key, () => getWhole(store, key)),
    read: (key, range) => asked(store, "give", key, () => readPart(store, key, range)),
    head: (key) => asked(store, "tell of", key, () => sizeOf(store, key)),
    delete: (key) => asked(store, "delete", key, async () => void (await client.deleteObject(nameOf(store, key)))),
    list: (prefix) => listOf(store, prefix),
  };
}

function nameOf({ place }: Store, key: string): string {
  checkKey(key);
  return place.prefix + key;
}

/** What the store said of it, with what to do; a name that is none is told as it is. */
async function asked<T>({ place }: Store, what: string, key: string, ask: () => Promise<T>): Promise<T> {
  checkKey(key);
  try {
    return await ask();
  } catch (error) {
    throw new Error(`The file ${key}: ${place.said} did not ${what} it (${saidBy(error)}). ${cureOf(error)}`, { cause: error });
  }
}

const saidBy = (error: unknown): string =>
  error instanceof S3ServiceError
    ? [error.status, error.serviceCode].filter(Boolean).join(" ")
    : [messageOf(error), error instanceof Error && error.cause ? messageOf(error.cause) : ""].filter(Boolean).join(": ");

function cureOf(error: unknown): string {
  const status = error instanceof S3ServiceError ? error.status : 0;
  const code = error instanceof S3ServiceError ? error.serviceCode : undefined;
  if (code === "NoSuchBucket") return "Make the bucket, or name another in STORAGE_URL (BACKUP_URL, where it is that of backups).";
  if (code === "AuthorizationHeaderMalformed") return "Name the store’s region in STORAGE_URL (BACKUP_URL, where it is that of backups).";
  if (status === 401 || status === 403) return "See that the keys are right and may read, write, list and delete there.";
  return "It is asked again when somebody needs it; see that the store is there and has room.";
}

async function putSource(store: Store, key: string, source: Source, mediaType: string): Promise<void> {
  const sum = await sumOf(source);
  if (source.size <= partSize) await putWhole(store, key, await source.part(0), mediaType, sum);
  else await putInParts(store, key, source, mediaType, sum);
}

async function sumOf({ size, part }: Source): Promise<string> {
  const hash = createHash("sha256");
  for (let at = 0; at < size; at += partSize) await addTo(hash, await part(at));
  return hash.digest("hex");
}

const md5Of = async (bytes: Uint8Array) => (await addTo(createHash("md5"), bytes)).digest("base64");

/** A little at a time, so that the main thread is not held. */
async function addTo(hash: Hash, bytes: Uint8Array): Promise<Hash> {
  for (let at = 0; at < bytes.length; at += 1_000_000) {
    hash.update(bytes.subarray(at, at + 1_000_000));
    if (bytes.length > 1_000_000) await turn();
  }
  return hash;
}

async function putWhole(store: Store, key: string, bytes: Uint8Array, mediaType: string, sum: string): Promise<void> {
  const headers = Object.assign({ [sumHeader]: sum }, { "content-md5": await md5Of(bytes) });
  const send = () => store.client.putObject(nameOf(store, key), bytes, typeOf(mediaType), undefined, headers, bytes.length);
  const answer = await againIfSpoilt(send);
  await answer.body?.cancel();
}

async function putInParts(store: Store, key: string, { size, part }: Source, mediaType: string, sum: string): Promise<void> {
  const { client } = store;
  const name = nameOf(store, key);
  const upload = await client.getMultipartUploadId(name, typeOf(mediaType), undefined, { [sumHeader]: sum });
  try {
    const parts: { partNumber: number; etag: string }[] = [];
    for (let at = 0; at < size; at += partSize) {
      const bytes = await part(at);
      const headers = Object.assign({}, { "content-md5": await md5Of(bytes) });
      parts.push(await againIfSpoilt(() => client.uploadPart(name, upload, bytes, parts.length + 1, {}, undefined, headers)));
    }
    await complete(store, key, () => client.completeMultipartUpload(name, upload, parts), size);
  } catch (error) {
    await client.abortMultipartUpload(name, upload).catch(() => undefined);
    throw error;
  }
}

/**
 * A store may answer 200 and say below that it failed; and one that was asked twice, as its first answer was lost, knows the
 * upload no more: then the file is there, or it is not.
 */
async function complete(store: Store, key: string, ask: () => Promise<{ etag: string }>, size: number): Promise<void> {
  try {
    const { etag } = await ask();
    if (etag) return;
  } catch (error) {
    if (!(error instanceof S3ServiceError) || error.serviceCode !== "NoSuchUpload") throw error;
  }
  if ((await sizeOf(store, key))?.size !== size) throw new Error("its parts were not put together");
}

/** What was changed on its way is sent once more. */
async function againIfSpoilt<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof S3ServiceError && (error.serviceCode === "BadDigest" || error.serviceCode === "IncompleteBody"))
      return await send();
    throw error;
  }
}

const typeOf = (mediaType: string) => mediaType || "application/octet-stream";

/** A bucket that is gone is not a file that is gone; a question for the head alone does not tell which. */
const isAbsent = (error: unknown) =>
  error instanceof S3ServiceError && error.status === 404 && (error.serviceCode === undefined || error.serviceCode === "NoSuchKey");

async function sizeOf(store: Store, key: string): Promise<{ size: number } | undefined> {
  try {
    return { size: await store.client.getContentLength(nameOf(store, key)) };
  } catch (error) {
    const cause: unknown = error instanceof Error ? error.cause : undefined;
    if (!(cause instanceof S3ServiceError) || cause.status !== 404) throw cause ?? error;
    const answer = await fetchFrom(store, key, { start: 0, end: 0 });
    await answer?.body?.cancel();
    return answer && { size: totalOf(answer) };
  }
}

type Range = { start: number; end: number };
type Reading = Range & { first: Response; size: number };

/** Undefined where there is no such file. `etag`: only as long as it is still the same. */
async function fetchFrom({ client, ...store }: Store, key: string, range?: Range, etag?: string): Promise<Response | undefined> {
  const opts = etag ? { "if-match": etag } : {};
  try {
    const name = nameOf({ client, ...store }, key);
    return range
      ? await client.getObjectRaw(name, false, range.start, range.end + 1, opts)
      : await client.getObjectRaw(name, true, 0, 0, opts);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** How long the whole file is, which an answer with a part of it tells as well. */
function totalOf(answer: Response): number {
  const total = /\/(\d+)$/.exec(answer.headers.get("content-range") ?? "")?.[1] ?? answer.headers.get("content-length");
  if (!total) throw new Error("it did not say how long the file is");
  return Number(total);
}

async function readPart(store: Store, key: string, range?: Range): Promise<{ stream: Readable; size: number } | undefined> {
  const first = await fetchFrom(store, key, range);
  if (!first) return undefined;
  const size = totalOf(first);
  const asked = { start: range?.start ?? 0, end: Math.min(range?.end ?? size - 1, size - 1) };
  return { stream: Readable.from(bytesOf(store, key, { first, size, ...asked }), { objectMode: false }), size };
}

async function getWhole(store: Store, key: string): Promise<Buffer | undefined> {
  for (let time = 1; ; time += 1) {
    const read = await readPart(store, key);
    if (!read) return undefined;
    try {
      const parts: Buffer[] = [];
      const stream: AsyncIterable<Buffer> = read.stream;
      for await (const part of stream) parts.push(part);
      return Buffer.concat(parts);
    } catch (error) {
      if (time === 2) throw error;
    }
  }
}

/**
 * The bytes of one answer, gone on with by another question where it is cut. The last part waits until the whole is known
 * to be what was put, so that a reader of a spoilt file is cut off rather than misled.
 */
async function* bytesOf(store: Store, key: string, { first, size, start, end }: Reading): AsyncGenerator<Buffer> {
  const sum = start === 0 && end === size - 1 ? first.headers.get(sumHeader) : null;
  const hash = sum ? createHash("sha256") : undefined;
  let held: Buffer | undefined;
  for await (const part of unbroken(store, key, first, { start, end })) {
    hash?.update(part);
    if (held) yield held;
    held = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  }
  if (hash && hash.digest("hex") !== sum)
    throw new Error(`The file ${key}: ${store.place.said} gave other bytes than were put there. Bring it back from a backup.`);
  if (held) yield held;
}

async function* unbroken(store: Store, key: string, first: Response, { start, end }: Range): AsyncGenerator<Uint8Array> {
  const etag = first.headers.get("etag") ?? undefined;
  let answer = first;
  let at = start;
  for (let time = 0; ; time += 1) {
    try {
      for await (const part of partsOf(answer, store.patience.body)) {
        at += part.length;
        yield part;
      }
      if (at > end) return;
      throw new Error("it ended before its end");
    } catch (error) {
      if (time >= resumptions || at > end) throw error;
    }
    const next = await fetchFrom(store, key, { start: at, end }, etag);
    if (!next) throw new Error(`The file ${key} went away while it was read.`);
    answer = next;
  }
}

/** A thousand names at a time. */
async function* listOf({ client, place }: Store, prefix: string): AsyncGenerator<string> {
  let token: string | undefined;
  do {
    const page = await client.listObjectsPaged("/", place.prefix + prefix, 1000, token);
    if (!page)
      throw new Error(
        `There is no such thing as ${place.said}. Make the bucket, or name another in STORAGE_URL (BACKUP_URL, where it is that of backups).`,
      );
    for (const { Key } of page.objects ?? []) yield Key.slice(place.prefix.length);
    token = page.nextContinuationToken;
  } while (token);
}
