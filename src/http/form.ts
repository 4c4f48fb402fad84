import type { z } from "zod";
import { lineOf, proseOf } from "../values/index.ts";
import { parsed } from "./fields.ts";
import { refuse } from "./refusals.ts";

export type Form = {
  /**
   * The text fields as a schema of `field`s reads them, typed; `under`: those alone whose names begin so, by the rest of their
   * names. Throws the refusal of the first that is amiss, with a sentence for each.
   */
  parse<S extends z.ZodType>(schema: S, under?: string): z.output<S>;
  /** What was typed, to be shown again: of these fields, "" where one is absent; else of all that were sent. */
  asTyped(names?: readonly string[]): Record<string, string>;
  /** An uploaded file that has bytes in it. */
  file(name: string): { name: string; bytes: Buffer } | undefined;
  files(name: string): { name: string; bytes: Buffer }[];
};

/** Reads an urlencoded or multipart form of `mostBytes` at most, files in memory. */
export async function readForm(request: Request, mostBytes = 1_000_000, dropped = mostBytes): Promise<Form> {
  const { bytes, isWhole } = await readSome(request, mostBytes, dropped);
  const form = isWhole ? await formOf(await parse(request, bytes)) : await formBeforeEnd(request, bytes);
  if (form) sent.set(request, form);
  if (!isWhole) throw tooLarge(mostBytes);
  return form!;
}

/** What a request's form held, as far as it was read: of one that was too large, the whole fields before it broke off. */
export const sentForm = (request: Request): Form | undefined => sent.get(request);
const sent = new WeakMap<Request, Form>();

/** Nothing of a field that broke off is taken: a text cut short must not be saved. */
async function formBeforeEnd(request: Request, bytes: Buffer): Promise<Form | undefined> {
  const type = request.headers.get("content-type") ?? "";
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(type)?.[1];
  const end = boundary ? bytes.lastIndexOf(`--${boundary}`) : -1;
  if (end <= 0) return undefined;
  return formOf(await parse(request, Buffer.concat([bytes.subarray(0, end), Buffer.from(`--${boundary}--\r\n`)])));
}

async function formOf(data: FormData): Promise<Form> {
  const entries = await Promise.all([...data].map(async ([name, value]) => [name, await held(value)] as const));
  const texts = (name: string) => entries.flatMap(([n, value]) => (n === name && typeof value === "string" ? [value] : []));
  const files = (name: string) =>
    entries.flatMap(([n, value]) => (n === name && typeof value !== "string" && value.bytes.length > 0 ? [value] : []));
  const raw = (name: string) => texts(name)[0] ?? "";
  const names = () => [...new Set(entries.flatMap(([name, value]) => (typeof value === "string" ? [name] : [])))];
  const rowsUnder = (under: string) =>
    names().flatMap((name) => (name.startsWith(under) ? [[name.slice(under.length), raw(name)] as const] : []));
  return {
    parse: (schema, under = "") => parsed(schema, Object.fromEntries(rowsUnder(under)), { under }),
    asTyped: (wanted = names()) => Object.fromEntries(wanted.map((name) => [name, proseOf(raw(name))])),
    file: (name) => files(name)[0],
    files,
  };
}

async function parse(request: Request, bytes: Buffer): Promise<FormData> {
  try {
    const type = request.headers.get("content-type") ?? "";
    return await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
  } catch {
    throw refuse("form-unreadable", (m) => m.refusals.http.noForm);
  }
}

/** Reads no further than `mostBytes`, whatever the length header claims. */
export async function readBody(request: Request, mostBytes: number): Promise<Buffer> {
  const { bytes, isWhole } = await readSome(request, mostBytes);
  if (!isWhole) throw tooLarge(mostBytes);
  return bytes;
}

const tooLarge = (mostBytes: number) => refuse("form-too-large", (m) => m.refusals.http.tooLarge(Math.round(mostBytes / 1_000_000)));

/** A browser that is answered before it has sent everything may show that the line broke, and no answer: as much again is read and dropped, or what is said. */
async function readSome(request: Request, mostBytes: number, dropped = mostBytes): Promise<{ bytes: Buffer; isWhole: boolean }> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.length;
    const room = mostBytes - (size - part.length);
    if (room > 0) parts.push(part.subarray(0, room));
    if (size > mostBytes + dropped) break;
  }
  return { bytes: Buffer.concat(parts), isWhole: size <= mostBytes };
}

async function held(value: string | File): Promise<string | { name: string; bytes: Buffer }> {
  if (typeof value === "string") return value;
  return { name: lineOf(value.name), bytes: Buffer.from(await value.arrayBuffer()) };
}
