import { type FileHandle, mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { refuse } from "./refusals.ts";

/** A file that was sent: what it was called, and where it lies now, under a name that no other has. */
type Uploaded = { name: string; called: string; path: string; bytes: number };

const endOfHead = Buffer.from("\r\n\r\n");
const mostHead = 16_384;

/**
 * Writes the files of a multipart form into a folder as they arrive, a piece at a time, whatever their length; its other fields
 * are left out. What is there of a form that breaks off, or is over `mostBytes`, is the caller's to remove. Refuses
 * "form-unreadable" and "form-too-large".
 */
export async function receiveFiles(request: Request, folder: string, mostBytes: number): Promise<Uploaded[]> {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/i.exec(request.headers.get("content-type") ?? "")?.[1];
  if (!boundary || !request.body) throw unreadable();
  await mkdir(folder, { recursive: true });
  const form = receiver(folder, Buffer.from(`\r\n--${boundary}`));
  let size = 0;
  try {
    for await (const piece of request.body) {
      size += piece.length;
      // a browser that is answered before it has sent everything may show that the line broke, and no answer: as much again is dropped
      if (size > mostBytes && size <= 2 * mostBytes) continue;
      if (size > mostBytes) break;
      await form.take(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
    }
    if (size > mostBytes) throw refuse("form-too-large", (m) => m.refusals.http.tooLarge(Math.round(mostBytes / 1_000_000)));
    if (!form.isEnded()) throw unreadable();
    return form.files().filter(({ bytes }) => bytes > 0);
  } finally {
    await form.close();
  }
}

const unreadable = () => refuse("form-unreadable", (m) => m.refusals.http.noForm);

/** Where the part goes that is read just now: a file, or nowhere. */
function sinkIn(folder: string) {
  const files: Uploaded[] = [];
  let file: FileHandle | undefined;
  const close = async () => {
    await file?.close();
    file = undefined;
  };
  return {
    files,
    close,
    async write(bytes: Buffer): Promise<void> {
      const last = files.at(-1);
      if (!file || !last || bytes.length === 0) return;
      await file.write(bytes);
      last.bytes += bytes.length;
    },
    async begin(head: string): Promise<void> {
      await close();
      const called = safeName(/filename="([^"\r\n]*)"/i.exec(head)?.[1] ?? "");
      if (called === undefined) return;
      const name = files.length === 0 ? called : `${files.length + 1}-${called}`;
      const path = join(folder, name);
      files.push({ name, called, path, bytes: 0 });
      file = await open(path, "w");
    },
  };
}

function receiver(folder: string, boundary: Buffer) {
  const sink = sinkIn(folder);
  // the first boundary has no line before it
  let held: Buffer = Buffer.from("\r\n");
  let ended = false;
  /** One step forward in what is held; false where more has to come. */
  const step = async (): Promise<boolean> => {
    const at = held.indexOf(boundary);
    if (at < 0) {
      // what could be the beginning of the boundary waits for the rest of it
      const sure = Math.max(0, held.length - boundary.length);
      await sink.write(held.subarray(0, sure));
      held = held.subarray(sure);
      return false;
    }
    const after = held.subarray(at + boundary.length);
    const head = after.indexOf(endOfHead);
    ended = after.subarray(0, 2).toString("latin1") === "--";
    if (!ended && head < 0) {
      if (after.length > mostHead) throw unreadable();
      return false;
    }
    await sink.write(held.subarray(0, at));
    if (ended) return false;
    await sink.begin(after.subarray(0, head).toString("utf8"));
    held = after.subarray(head + endOfHead.length);
    return true;
  };
  return {
    async take(bytes: Buffer): Promise<void> {
      held = Buffer.concat([held, bytes]);
      while (!ended && (await step()));
    },
    isEnded: () => ended,
    files: () => sink.files,
    close: sink.close,
  };
}

/** The name alone, of letters that every disk has. */
function safeName(given: string): string | undefined {
  const bare = given
    .normalize("NFC")
    .replace(/^.*[/\\]/, "")
    .replace(/[^\p{L}\p{M}\p{N}._ ,()’#&+°-]+/gu, "-")
    .replace(/^[.\s-]+/, "")
    .slice(-120);
  return bare || undefined;
}
