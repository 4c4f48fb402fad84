import { createHash } from "node:crypto";
import { chownSync, existsSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { makeFolders } from "../make-folders.ts";
import { type Engine, completeEngine, copyEngine, findEngine } from "./engine.ts";
import { must } from "../../values/index.ts";

/** Everything about where the embedded database lives and as whom it runs. */
export type Place = {
  engine: Engine;
  /** The cluster's own folder; its log, its keeper and its socket stand beside it. */
  cluster: string;
  home: string;
  socketFolder: string;
  /** Who runs it when we are root: PostgreSQL refuses root. */
  user: { uid: number; gid: number; name: string } | undefined;
};

/** sun_path holds 108 bytes with its end; the socket's name takes 14 of them. */
const longestSocketFolder = 90;

/**
 * Chooses the place. As root everything must be readable by the database's own user; where the
 * clone is not, the programs and the data go to /var/lib/masthead, and `say` tells so.
 */
export function choosePlace(dataDir: string, say: (line: string) => void): Place {
  const user = process.getuid?.() === 0 ? databaseUser() : undefined;
  const home = user && !isOpenTo(dataDir) ? join("/var/lib/masthead", hashOf(dataDir)) : join(dataDir, "database");
  makeFolder(home, 0o755, undefined);
  const engine = chooseEngine(user !== undefined, home);
  if (!home.startsWith(dataDir)) {
    say(`Running as root from a folder that only root may enter: the database runs as “${must(user, "user").name}” in ${home}.`);
  }
  const near = join(home, "socket");
  const socketFolder = Buffer.byteLength(near) <= longestSocketFolder ? near : join(tmpdir(), `masthead-${hashOf(home)}`);
  makeFolder(socketFolder, 0o700, user);
  return { engine, cluster: join(home, "cluster"), home, socketFolder, user };
}

function chooseEngine(asOther: boolean, home: string): Engine {
  const engine = completeEngine(findEngine(), home);
  return asOther && !isOpenTo(engine.folder) ? copyEngine(engine, home) : engine;
}

/** Makes the folder if it is not there; an existing one must be ours, or somebody laid it in our way. */
function makeFolder(folder: string, mode: number, user: Place["user"]): void {
  if (!existsSync(folder)) {
    // of root’s, whatever the umask: the database’s own user is to get there
    makeFolders(folder, { mode, exact: process.getuid?.() === 0 });
    if (user) chownSync(folder, user.uid, user.gid);
  }
  const owner = statSync(folder).uid;
  const allowed = [process.getuid?.(), user?.uid];
  if (mode === 0o700 && process.getuid && !allowed.includes(owner)) {
    throw new Error(`${folder} belongs to somebody else. Remove it, or set DATA_DIR to another folder.`);
  }
}

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 12);

/** Whether any user may walk to this folder: every folder above it lets others through. */
function isOpenTo(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

/** `postgres` where the system has it, else `nobody`. */
function databaseUser(): NonNullable<Place["user"]> {
  for (const name of ["postgres", "nobody"]) {
    const line = readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(":") ?? [];
    if (uid && gid) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new Error(
    "PostgreSQL does not run as root, and there is no user postgres or nobody here. Start Masthead as an ordinary user, or set DATABASE_URL.",
  );
}
