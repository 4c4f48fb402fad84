import { sql } from "kysely";
import type { Platform, Tx } from "../../platform/index.ts";
import type { Packed } from "../packed.ts";
import type { Outer } from "./heads.ts";
import { anything, everything } from "./keys.ts";
import { pageFolder } from "./page-folder.ts";

/** In the database, as the files may be those of several processes. */
const lock = 4_815_162_344;

/** Addresses that are the same as a path, whoever reads them. */
const plain = /^(?:\/[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)+$/;
const longest = 180;

/** Where the page of an address lies, below the folder: “/.html” that of the front page. Undefined where it may have no file. */
export function fileOf(path: string): string | undefined {
  if (path === "/") return "/.html";
  const address = path.replace(/\/$/, "");
  return plain.test(address) && address.length <= longest ? `${address}.html` : undefined;
}

/** A page and where it lies, as `fileOf` has it; `since`: what stood in the database when its making began, as it says it itself. */
type Written = { file: string; page: Packed; outer: Pick<Outer, "names" | "until">; since: string };

/**
 * Public pages as files, which a server in front sends by itself: `public` has the pages, `names` for each name of what they show
 * an empty file for each page that shows it. Who writes one holds the lock together with others, looks whether anything that it
 * shows has changed since its making began, and only then puts it there; who removes holds it alone, after the change. So none
 * is put there that was removed, whichever process does it.
 */
export function pageFiles({ db, clock, log }: Pick<Platform, "db" | "clock" | "log">, folder: string) {
  const places = pageFolder(folder);
  let seen = "";
  let dayEnds = Infinity;
  const alone = <T>(work: (tx: Tx) => Promise<T>) =>
    db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(${lock})`.execute(tx);
      return work(tx);
    });
  const removeAll = () =>
    alone(async (tx) => {
      seen = await snapshot(tx);
      dayEnds = Infinity;
      await places.removeAll();
    });
  return {
    /** What the process before left is removed: nobody knows what has changed since. */
    async open(): Promise<void> {
      await places.make();
      await removeAll();
    },
    removeAll,
    now: () => snapshot(db),
    /** Removes the pages that show what has changed since it was last asked. */
    removeChanged: () =>
      alone(async (tx) => {
        const { now, names } = await changedSince(tx, seen);
        await (names.includes(everything) ? places.removeAll() : places.remove(names.length > 0 ? [...names, anything] : []));
        seen = now;
      }),
    /** Where it is not there already. */
    async write({ file, page, outer, since }: Written): Promise<void> {
      if (await places.has(file)) return;
      await db.transaction().execute(async (tx) => {
        await sql`select pg_advisory_xact_lock_shared(${lock})`.execute(tx);
        if (outer.until <= clock.now().valueOf() || !(await isTrueSince(tx, outer.names, since))) return;
        dayEnds = Math.min(dayEnds, outer.until);
        await places.write(file, page, outer.names).catch(async (error: unknown) => {
          log.warn({ err: error, file }, "a page could not be written as a file; Masthead itself sends it");
          await places.forget(file);
        });
      });
    },
    /** Asked each second: what is shown of a day is true until it ends. */
    async endDay(): Promise<void> {
      if (clock.now().valueOf() >= dayEnds) await removeAll();
    },
  };
}

export type PageFiles = ReturnType<typeof pageFiles>;

async function snapshot(db: Pick<Platform, "db">["db"] | Tx): Promise<string> {
  const { rows } = await sql<{ now: string }>`select pg_current_snapshot()::text as now`.execute(db);
  return rows[0]?.now ?? "";
}

/** Names of what was committed since; changes are remembered for minutes, which is longer than anybody waits to ask. */
async function changedSince(tx: Tx, since: string): Promise<{ now: string; names: string[] }> {
  const { rows } = await sql<{ now: string; names: string[] }>`
    select pg_current_snapshot()::text as now, array(
      select distinct name from outer_changes where not pg_visible_in_snapshot(made_by::text::xid8, ${since}::pg_snapshot)) as names`.execute(
    tx,
  );
  return rows[0] ?? { now: since, names: [everything] };
}

/** Whether nothing of it has changed since, and no institution reads by its network, which is shown another page at the address. */
async function isTrueSince(tx: Tx, names: readonly string[], since: string): Promise<boolean> {
  const { rows } = await sql<{ is_true: boolean }>`
    select not has_networks and not exists (
      select from outer_changes where (name = any(${[...names]}::text[]) or ${anything} = any(${[...names]}::text[])) and not pg_visible_in_snapshot(made_by::text::xid8, ${since}::pg_snapshot)
    ) as is_true from outer_caches`.execute(tx);
  return rows[0]?.is_true ?? false;
}
