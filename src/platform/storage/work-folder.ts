import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** Milliseconds after which a folder of work that was broken off is swept away. */
const staleAfter = 2 * 86_400_000;

/**
 * A folder for files too large for memory, on the disk where the magazine's own files are (the system's temporary folder
 * is memory on many machines). It is gone when the work is over, and what a killed process left is swept here too.
 */
export async function withWorkFolder<T>(dataDir: string, work: (folder: string) => Promise<T>): Promise<T> {
  const parent = join(dataDir, "work");
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, "at-"));
  await sweep(parent, (await stat(folder)).mtimeMs - staleAfter);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function sweep(parent: string, before: number): Promise<void> {
  for (const name of await readdir(parent)) {
    const old = join(parent, name);
    const { mtimeMs } = await stat(old).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs < before) await rm(old, { recursive: true, force: true });
  }
}
