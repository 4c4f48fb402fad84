import { setTimeout as wait } from "node:timers/promises";
import { type Changed, type Log, type Platform, elapsed } from "../../platform/index.ts";
import type { Packed } from "../packed.ts";
import { type PageFiles, fileOf, pageFiles } from "./page-files.ts";
import { followChanges } from "./tell.ts";

/** Milliseconds between one look at whether the day is over, until what could not be removed is tried again, and until the same page is written again. */
const [looksEvery, triesAgain, writesAgain] = [1000, 2000, 1000];

/** What a process does for its files. */
export type WatchedFiles = {
  /** What stands in the database now, for a page whose making begins. */
  now(): Promise<string | undefined>;
  /** Has a page written as a file, where it does not lie there: a server in front asks for it because of that. */
  write(page: Packed): void;
  /** Something has changed: what shows it is removed soon. */
  heard(what: Changed | undefined): void;
  /** Removes it at once. */
  settle(): Promise<void>;
  /** Before the first reader comes, and behind the last: no file is there that nobody watches. */
  open(): Promise<void>;
  close(): Promise<void>;
};

/** The files of this process, once it is open; without PAGES_DIR there are none. */
export function watchedFiles({ settings: { pagesDir }, ...platform }: Platform): WatchedFiles {
  const { log } = platform;
  const isDue = onceIn(writesAgain);
  let files: PageFiles | undefined;
  let day: NodeJS.Timeout | undefined;
  const removeSoon = removing(async () => files?.removeChanged(), log);
  return {
    now: async () => files?.now(),
    write(page) {
      const { outer, status } = page;
      const file = outer?.file && fileOf(outer.file.path);
      if (!files || !outer?.file || !file || status !== 200 || !isDue(page)) return;
      const { since } = outer.file;
      files
        .write({ file, page, outer, since })
        .catch((error: unknown) => log.warn({ err: error, file }, "a page was not written as a file"));
    },
    heard(what) {
      if (files && (what === undefined || (typeof what === "object" && "name" in what))) removeSoon();
    },
    settle: async () => files?.removeChanged(),
    async open() {
      if (pagesDir === undefined) return;
      const opened = pageFiles(platform, pagesDir);
      await followChanges(platform.db);
      await opened.open();
      files = opened;
      clearInterval(day);
      day = setInterval(() => void opened.endDay().catch((error: unknown) => log.error({ err: error }, leftOver)), looksEvery).unref();
    },
    async close() {
      clearInterval(day);
      const last = files;
      files = undefined;
      await last?.removeAll();
    },
  };
}

const leftOver = "a page that shows what has changed may still lie among the files";

/** Does it, and once more for all who asked meanwhile; where it failed, again after a while. */
function removing(remove: () => Promise<void>, log: Log): () => void {
  let [isRemoving, more] = [false, false];
  const run = async (): Promise<void> => {
    [isRemoving, more] = [true, false];
    try {
      await remove();
    } catch (error) {
      log.error({ err: error }, leftOver);
      await wait(triesAgain, undefined, { ref: false });
      more = true;
    }
    isRemoving = false;
    if (more) await run();
  };
  return () => {
    if (isRemoving) more = true;
    else void run();
  };
}

/** Whether a page was not asked about for so long. */
function onceIn(milliseconds: number): (page: Packed) => boolean {
  const asked = new WeakMap<Packed, number>();
  return (page) => {
    const now = elapsed();
    if (now - (asked.get(page) ?? -Infinity) < milliseconds) return false;
    asked.set(page, now);
    return true;
  };
}
