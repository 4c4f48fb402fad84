import { createReadStream, createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Files closed by age (age-encryption.org): whoever has the recipient alone, as the server has, can close and never open. */
export async function closeFile(from: string, to: string, recipients: readonly string[]): Promise<void> {
  const { Encrypter } = await import("age-encryption");
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  await through(from, to, (plain) => encrypter.encrypt(plain));
}

/** Throws where none of the keys is one of those it was closed for, or where it was changed since. */
export async function openFile(from: string, to: string, keys: readonly string[]): Promise<void> {
  const { Decrypter } = await import("age-encryption");
  const decrypter = new Decrypter();
  for (const key of keys) decrypter.addIdentity(key);
  await through(from, to, (closed) => decrypter.decrypt(closed));
}

type Turning = (bytes: ReadableStream<Uint8Array>) => Promise<ReadableStream<Uint8Array>>;

async function through(from: string, to: string, turn: Turning): Promise<void> {
  const parts: AsyncIterable<Buffer> = createReadStream(from);
  const each = parts[Symbol.asyncIterator]();
  const source = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await each.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await each.return?.()),
  });
  const turned: AsyncIterable<Uint8Array> = await turn(source);
  await pipeline(Readable.from(turned, { objectMode: false }), createWriteStream(to, { mode: 0o600 }));
}

/** The keys in a file as age-keygen writes it. Throws where there is none. */
export function keysIn(text: string): string[] {
  const keys = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("AGE-SECRET-KEY-"));
  if (keys.length === 0)
    throw new Error("There is no key in it. A key is a line that begins with AGE-SECRET-KEY-1, as age-keygen writes it.");
  return keys;
}
