import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { type Door, lookThrough } from "./looked-through.ts";
import { type Parts, boundaryOf, takenApart, unreadable } from "./multipart.ts";
import { refuse } from "./refusals.ts";

/** A file that was sent: what it was called, and where it lies now, under a name that no other has. */
type Uploaded = { name: string; called: string; path: string; bytes: number };

/**
 * Writes the files of a multipart form into a folder as they arrive, a piece at a time, whatever their length; its other fields
 * are left out. What is there of a form that breaks off, is over `mostBytes`, or holds what the scanner does not let pass, is the
 * caller's to remove. Refuses "form-unreadable", "form-too-large" and as `lookThrough` does.
 */
export async function receiveFiles(door: Door, request: Request, into: { folder: string; mostBytes: number }): Promise<Uploaded[]> {
  const files = await written(request, into);
  for (const { called: name, path, bytes } of files) await lookThrough(door, { name, bytes, content: () => createReadStream(path) });
  return files;
}

async function written(request: Request, { folder, mostBytes }: { folder: string; mostBytes: number }): Promise<Uploaded[]> {
  const boundary = boundaryOf(request);
  if (!boundary || !request.body) throw unreadable();
  await mkdir(folder, { recursive: true });
  const sink = sinkIn(folder);
  const form = takenApart(boundary, sink);
  let size = 0;
  try {
    for await (const piece of request.body) {
      size += piece.length;
      // a browser that is answered before it has sent everything may show that the line broke, and no answer: as much again is dropped
      if (size > mostBytes && size <= 2 * mostBytes) continue;
      if (size > mostBytes) break;
      await form.take(piece);
    }
    if (size > mostBytes) throw refuse("form-too-large", (m) => m.refusals.http.tooLarge(Math.round(mostBytes / 1_000_000)));
    if (!form.isEnded()) throw unreadable();
    return sink.files.filter(({ bytes }) => bytes > 0);
  } finally {
    await sink.end();
  }
}

/** A file each on the disk; what is no file goes nowhere. */
function sinkIn(folder: string): Parts & { files: Uploaded[] } {
  const files: Uploaded[] = [];
  let file: FileHandle | undefined;
  return {
    files,
    async begin({ filename = "" }) {
      const called = safeName(filename);
      if (called === undefined) return;
      const name = files.length === 0 ? called : `${files.length + 1}-${called}`;
      const path = join(folder, name);
      files.push({ name, called, path, bytes: 0 });
      file = await open(path, "w");
    },
    async write(bytes) {
      const last = files.at(-1);
      if (!file || !last) return;
      await file.write(bytes);
      last.bytes += bytes.length;
    },
    async end() {
      await file?.close();
      file = undefined;
    },
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
