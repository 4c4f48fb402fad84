import type { z } from "zod";
import { lineOf, proseOf } from "../values/index.ts";
import { parsed } from "./fields.ts";
import { roomFor } from "./form-room.ts";
import { type Door, lookThrough } from "./looked-through.ts";
import { Gathered, type PartHead, boundaryOf, takenApart, unreadable } from "./multipart.ts";
import { refuse } from "./refusals.ts";

export type Form = {
  /**
   * The text fields as a schema of `field`s reads them, typed; `under`: those alone whose names begin so, by the rest of their
   * names. Throws the refusal of the first that is amiss, with a sentence for each.
   */
  parse<S extends z.ZodType>(schema: S, under?: string): z.output<S>;
  /** What was typed, to be shown again: of these fields, "" where one is absent; else of all that were sent. */
  asTyped(names?: readonly string[]): Record<string, string>;
  /** An uploaded file that has bytes in it, once the scanner has let it pass. Refuses as `lookThrough` does. */
  file(door: Door, name: string): Promise<UploadedFile | undefined>;
  files(door: Door, name: string): Promise<UploadedFile[]>;
};

/** Reads an urlencoded or multipart form of `mostBytes` at most, files in memory, for which a large one waits until there is room; of what is larger, as much as `dropped` is read on. */
export async function readForm(request: Request, mostBytes = 1_000_000, dropped = mostBytes): Promise<Form> {
  await roomFor(request, mostBytes);
  const boundary = boundaryOf(request);
  const most = { bytes: mostBytes, dropped };
  const { entries, isWhole } = boundary ? await readParts(request, boundary, most) : await readFields(request, most);
  const form = formOf(entries);
  if (isWhole || entries.length > 0) sent.set(request, form);
  if (!isWhole) throw tooLarge(mostBytes);
  return form;
}

/** What a request's form held, as far as it was read: of one that was too large, the whole fields before it broke off. */
export const sentForm = (request: Request): Form | undefined => sent.get(request);
const sent = new WeakMap<Request, Form>();

type UploadedFile = { name: string; bytes: Buffer };
type Entry = readonly [name: string, value: string | UploadedFile];
type Entries = { entries: Entry[]; isWhole: boolean };
type Most = { bytes: number; dropped: number };

/** As it arrives, each part into its place; nothing of a part that broke off is taken: a text cut short must not be saved. */
async function readParts(request: Request, boundary: Buffer, most: Most): Promise<Entries> {
  const entries: Entry[] = [];
  let part: { head: PartHead; gathered: Gathered } | undefined;
  const form = takenApart(boundary, {
    begin: (head) => void (part = { head, gathered: new Gathered() }),
    write: (bytes) => part?.gathered.add(bytes),
    end: () => void (part && entries.push(entryOf(part.head, part.gathered.bytes()))),
  });
  const isWhole = await eachPiece(request, most, (piece) => form.take(piece));
  if (isWhole && !form.isEnded()) throw unreadable();
  return { entries, isWhole };
}

const entryOf = ({ name, filename }: PartHead, bytes: Buffer): Entry =>
  filename === undefined ? [name, new TextDecoder().decode(bytes)] : [name, { name: lineOf(filename), bytes }];

async function readFields(request: Request, most: Most): Promise<Entries> {
  const { bytes, isWhole } = await readSome(request, most);
  if (!isWhole) return { entries: [], isWhole };
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get("content-type") ?? "")) throw unreadable();
  return { entries: [...new URLSearchParams(bytes.toString("utf8"))], isWhole };
}

function formOf(entries: readonly Entry[]): Form {
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
    file: async (door, name) => (await passed(door, files(name).slice(0, 1)))[0],
    files: (door, name) => passed(door, files(name)),
  };
}

async function passed(door: Door, files: UploadedFile[]): Promise<UploadedFile[]> {
  for (const { name, bytes } of files) await lookThrough(door, { name, bytes: bytes.length, content: () => [bytes] });
  return files;
}

/** Reads no further than `mostBytes`, whatever the length header claims. */
export async function readBody(request: Request, mostBytes: number): Promise<Buffer> {
  const { bytes, isWhole } = await readSome(request, { bytes: mostBytes, dropped: mostBytes });
  if (!isWhole) throw tooLarge(mostBytes);
  return bytes;
}

const tooLarge = (mostBytes: number) => refuse("form-too-large", (m) => m.refusals.http.tooLarge(Math.round(mostBytes / 1_000_000)));

async function readSome(request: Request, most: Most): Promise<{ bytes: Buffer; isWhole: boolean }> {
  const gathered = new Gathered();
  const isWhole = await eachPiece(request, most, (piece) => gathered.add(piece));
  return { bytes: gathered.bytes(), isWhole };
}

/**
 * Each piece of what is not too much; false where there was more. A browser that is answered before it has sent everything may show
 * that the line broke, and no answer: so much more is read and dropped.
 */
async function eachPiece(request: Request, most: Most, take: (piece: Uint8Array) => void | Promise<void>): Promise<boolean> {
  let size = 0;
  for await (const piece of request.body ?? []) {
    const room = most.bytes - size;
    size += piece.length;
    if (room > 0) await take(piece.subarray(0, room));
    if (size > most.bytes + most.dropped) break;
  }
  return size <= most.bytes;
}
