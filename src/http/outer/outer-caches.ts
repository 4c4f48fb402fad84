import { type Changed, type Db, type Platform, enqueue } from "../../platform/index.ts";
import type { Packed } from "../packed.ts";
import { type Outer, outerHeads } from "./heads.ts";
import { outerNames } from "./keys.ts";
import { type WatchedFiles, watchedFiles } from "./watched-files.ts";
import { followChanges, isToldOutside, tellOuterCaches, writeNetworks } from "./tell.ts";

/** Milliseconds in which changes are gathered before they are told. */
const gathered = 200;

export type OuterCaches = Omit<WatchedFiles, "now"> & {
  /** Whether pages may be kept outside at all. */
  isOn: boolean;
  /** Asked before a page is made that may be kept outside: from here on what changes is written down. Answers with what its file is written by. */
  begin(): Promise<string | undefined>;
  /** By what it is known outside, which is remembered before it is given out. */
  nameOf(shown: ReadonlySet<string>, until: number): Promise<Outer>;
  /** The heads with which it is given out, to be kept until `before` at most; undefined where nobody may keep it. */
  heads(page: Packed, before: number): Record<string, string> | undefined;
  /** Whether an institution reads by its network: from the first on nothing of what was given out before may be shown. */
  noteNetworks(are: boolean): void;
  /** Something has changed: it is told outside soon. */
  heard(what: Changed | undefined): void;
  /** Tells what has changed at once, so that what was withdrawn is gone outside before that is answered. Where that fails, a job does it. */
  settle(): Promise<void>;
};

/** What this process does for the caches outside: they are named in the settings, and there need be none. */
export function openOuterCaches(platform: Platform): OuterCaches {
  const { clock, settings, log } = platform;
  const isTold = isToldOutside(platform);
  const heads = outerHeads(settings.cdn);
  const given = namesGiven(platform.db);
  const files = watchedFiles(platform);
  const tellSoon = tellingSoon(platform);
  return {
    ...files,
    isOn: settings.cdn.seconds > 0 || settings.pagesDir !== undefined,
    async begin() {
      if (isTold) await given.begin();
      return files.now();
    },
    async nameOf(shown, until) {
      const names = outerNames(shown);
      if (isTold) await given.add(names);
      return { names, until };
    },
    heads: (page, before) => heads(page, { now: clock.now().valueOf(), before }),
    noteNetworks: isTold ? notingNetworks(platform, tellSoon) : () => undefined,
    heard(what) {
      if (!isTold) return;
      if (what === undefined) given.forget();
      files.heard(what);
      if (what === undefined || (typeof what === "object" && "name" in what && given.may(what.name))) tellSoon();
    },
    async settle() {
      if (!isTold) return;
      try {
        await files.settle();
        await tellOuterCaches(platform);
      } catch (error) {
        log.error({ err: error }, "the cache in front could not be told at once of what has changed; a job does it");
        tellSoon();
      }
    },
  };
}

/** The names of all that was ever given out, by any process; those that are here are in the database. */
function namesGiven(db: Db) {
  const known = new Set<string>();
  let begun: Promise<void> | undefined;
  const read = async () => {
    await followChanges(db);
    for (const { name } of await db.selectFrom("outer_names").select("name").execute()) known.add(name);
  };
  const forget = () => {
    known.clear();
    begun = undefined;
  };
  return {
    begin() {
      begun ??= read().catch((error: unknown) => {
        begun = undefined;
        throw error;
      });
      return begun;
    },
    async add(names: readonly string[]): Promise<void> {
      const missing = names.filter((name) => !known.has(name)).map((name) => ({ name }));
      if (missing.length === 0) return;
      await db
        .insertInto("outer_names")
        .values(missing)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      for (const { name } of missing) known.add(name);
    },
    /** Whether something outside may show it; before they are read, all may. */
    may: (name: string) => begun === undefined || known.has(name),
    forget,
  };
}

/** Asks for the job, once for all that changes in a moment. */
function tellingSoon({ db, log }: Platform): () => void {
  let waiting = false;
  const ask = async () => {
    waiting = false;
    await enqueue(db, "tell-outer-caches", {}, { keepsHour: true });
  };
  return () => {
    if (waiting) return;
    waiting = true;
    // with the next change, or the hour, it is asked again
    const failed = (error: unknown) => log.warn({ err: error }, "the cache in front could not be told yet of what has changed");
    setTimeout(() => void ask().catch(failed), gathered).unref();
  };
}

function notingNetworks({ db, log }: Platform, tellSoon: () => void): OuterCaches["noteNetworks"] {
  let noted: boolean | undefined;
  return (are) => {
    if (are === noted) return;
    noted = are;
    writeNetworks(db, are)
      .then(tellSoon)
      .catch((error: unknown) => {
        noted = undefined;
        log.warn({ err: error }, "it could not be written down yet whether an institution reads by its network");
      });
  };
}
