import type { Readable } from "node:stream";

/** Files by key: `pictures/<hash>.jpg`, ASCII, slashes, no dots first. A key is written once and never changes. */
export type Storage = {
  put: (key: string, bytes: Uint8Array, mediaType: string) => Promise<void>;
  /** The same of a file on this machine, which may be too large to be held in memory; it stays where it is. */
  putFile: (key: string, path: string, mediaType: string) => Promise<void>;
  get: (key: string) => Promise<Buffer | undefined>;
  /** Both ends are included. */
  read: (key: string, range?: { start: number; end: number }) => Promise<{ stream: Readable; size: number } | undefined>;
  head: (key: string) => Promise<{ size: number } | undefined>;
  delete: (key: string) => Promise<void>;
  list: (prefix: string) => AsyncIterable<string>;
};
