import { constants, createReadStream } from "node:fs";
import { copyFile, mkdir, open, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { randomUUID } from "node:crypto";
import type { Storage } from "./storage.ts";
import { codeOf } from "../../values/index.ts";
import { checkKey } from "./keys.ts";

/** Files in a folder. A file is complete or not there: written aside, synced, renamed. */
export function localStorage(folder: string): Storage {
  const pathOf = (key: string) => {
    checkKey(key);
    return join(folder, key);
  };
  const putBy = async (key: string, write: (aside: string) => Promise<void>) => {
    const path = pathOf(key);
    await mkdir(dirname(path), { recursive: true });
    const aside = `${path}.${randomUUID()}.tmp`;
    try {
      await write(aside);
      await rename(aside, path);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
  };
  return {
    put: (key, bytes) => putBy(key, (aside) => writeSynced(aside, bytes)),
    putFile: (key, from) => putBy(key, (aside) => copySynced(from, aside)),
    get: (key) => absentAsUndefined(readFile(pathOf(key))),
    async read(key, range) {
      const size = (await absentAsUndefined(stat(pathOf(key))))?.size;
      return size === undefined ? undefined : { stream: createReadStream(pathOf(key), range), size };
    },
    async head(key) {
      const found = await absentAsUndefined(stat(pathOf(key)));
      return found && { size: found.size };
    },
    delete: (key) => rm(pathOf(key), { force: true }),
    async *list(prefix) {
      const entries = (await absentAsUndefined(readdir(folder, { recursive: true, withFileTypes: true }))) ?? [];
      for (const entry of entries) {
        if (!entry.isFile() || entry.name.endsWith(".tmp")) continue;
        const key = join(entry.parentPath, entry.name).slice(folder.length + 1);
        if (key.startsWith(prefix)) yield key;
      }
    },
  };
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function copySynced(from: string, path: string): Promise<void> {
  await copyFile(from, path, constants.COPYFILE_EXCL);
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function absentAsUndefined<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}
