import { createRequire } from "node:module";
import type { Sharp, SharpInput, SharpOptions } from "sharp";
import { messageOf } from "../values/index.ts";

type Begin = { (options?: SharpOptions): Sharp; (input?: SharpInput | SharpInput[], options?: SharpOptions): Sharp };

const load = (): ((...given: unknown[]) => Sharp) => createRequire(import.meta.url)("sharp");

/** sharp, read when a picture is first worked on: a process that shows pages alone is 20 MB smaller without it. */
export const sharp: Begin = (...given: unknown[]) => load()(...given);

/** What is made of the picture that is kept under this key; where its file cannot be read, that is said with its name and the cure. */
export async function madeOf<T>(storageKey: string, make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    const cure = "its file was cut off or changed; bring it back from a backup, or upload the picture again";
    throw new Error(`the picture ${storageKey} cannot be read (${messageOf(error)}): ${cure}`, { cause: error });
  }
}
