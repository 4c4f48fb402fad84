import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { beside } from "../../../test/support/beside.ts";
import { endEmbedded, reasonIn, startEmbedded } from "./embedded.ts";
import { completeEngine, findEngine } from "./engine.ts";
import { readPid } from "./pid-lock.ts";

/** A space, a quotation mark and an accent: a clone may lie anywhere. */
let dataDir: string;
beforeAll(() => {
  const above = mkdtempSync(join(tmpdir(), "masthead embedded’s é-"));
  chmodSync(above, 0o755);
  dataDir = join(above, "data");
});
afterAll(() => rmSync(join(dataDir, ".."), { recursive: true, force: true }));

const start = (unsafe = true) => startEmbedded({ dataDir, unsafe });
const home = () => join(dataDir, "database");
const postmaster = () => readPid(join(home(), "cluster", "postmaster.pid"));
const connectionOf = () => ({ host: join(home(), "socket"), port: 5432, user: "masthead", database: "masthead" });
/** One that has ended, and that nobody has asked about yet, does not live. */
const lives = (pid: number) =>
  execFileSync("ps", ["-A", "-o", "pid=,stat="])
    .toString()
    .split("\n")
    .some((line) => new RegExp(`^\\s*${pid}\\s+[^Z]`).test(line));

async function ask(server: Awaited<ReturnType<typeof start>>, sql: string): Promise<unknown> {
  const client = new pg.Client(server.connection("masthead"));
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

describe("the embedded database", () => {
  it("is made once, keeps what was written, and is gone when stopped", async () => {
    const first = await start();
    await ask(first, "create table kept (word text)");
    await ask(first, "insert into kept values ('here')");
    const pid = postmaster();
    await first.stop();
    expect(lives(pid)).toBe(false);
    expect(existsSync(join(home(), "keeper.pid"))).toBe(false);
    const second = await start();
    expect(await ask(second, "select word from kept")).toBe("here");
    await second.stop();
  });

  it("is joined, not started, by a second process, and serves on when the first is gone", async () => {
    const first = await beside(dataDir);
    const second = await start();
    expect([first.kept, second.kept]).toEqual([true, false]);
    expect(second.beside).toBe(first.process.pid);
    const pid = postmaster();
    await first.stop();
    expect([postmaster(), await ask(second, "select word from kept")]).toEqual([pid, "here"]);
    await second.stop();
    expect(lives(pid)).toBe(false);
  });

  it("is ended while it is still being opened, where its process is told to stop", async () => {
    const refused = expect(start()).rejects.toThrow("The database is being ended.");
    await endEmbedded();
    await refused;
    expect(lives(postmaster())).toBe(false);
    expect([existsSync(join(home(), "keeper.pid")), readdirSync(join(home(), "processes"))]).toEqual([false, []]);
  });

  it("is left alone by a second process that ends first", async () => {
    const first = await start();
    const second = await beside(dataDir);
    await second.stop();
    expect([await ask(first, "select 1"), readPid(join(home(), "keeper.pid"))]).toEqual([1, process.pid]);
    await first.stop();
  });

  it("listens on no port, and only its owner enters the socket’s folder", async () => {
    const server = await start();
    expect(await ask(server, "show listen_addresses")).toBe("");
    expect(lstatSync((server.connection("masthead") as { host: string }).host).mode & 0o777).toBe(0o700);
    await server.stop();
  });

  it("is adopted when its keeper was killed, and stopped by the adopter", async () => {
    const killed = await beside(dataDir);
    const pid = postmaster();
    await killed.kill();
    const adopter = await start();
    expect([adopter.kept, adopter.beside, postmaster()]).toEqual([true, undefined, pid]);
    await adopter.stop();
    expect(lives(pid)).toBe(false);
  });

  it("takes nobody for alive whose number is another process’s by now, as after the restart of a container", async () => {
    mkdirSync(join(home(), "processes"), { recursive: true });
    for (const file of ["keeper.pid", `processes/${process.pid}-0000`]) writeFileSync(join(home(), file), `${process.pid}\n1\n`);
    const server = await start();
    expect([server.kept, server.beside]).toEqual([true, undefined]);
    const pid = postmaster();
    await server.stop();
    expect(lives(pid)).toBe(false);
  });

  it("recovers when everything was killed", async () => {
    const killed = await beside(dataDir, { safe: true });
    const client = new pg.Client(connectionOf());
    await client.connect();
    await client.query("insert into kept values ('again')");
    await client.end();
    await killed.kill();
    process.kill(postmaster(), "SIGKILL");
    const next = await start();
    expect(Number(await ask(next, "select count(*) from kept"))).toBe(2);
    await next.stop();
  });

  it.each(["SIGINT", "SIGQUIT", "SIGKILL"] as const)("is started again when it ended by %s while it was needed", async (signal) => {
    const said: string[] = [];
    const server = await startEmbedded({ dataDir, unsafe: true, say: (line) => said.push(line) });
    const pid = postmaster();
    process.kill(pid, signal);
    await expect.poll(() => said, { timeout: 20_000 }).toEqual([expect.stringMatching(/has ended/), "The database is back."]);
    expect(postmaster()).not.toBe(pid);
    expect(await ask(server, "select word from kept")).toBe("here");
    await server.stop();
  });

  it("is started again by the second process when the first was killed with it", async () => {
    const first = await beside(dataDir);
    const second = await start();
    const pid = postmaster();
    await first.kill();
    process.kill(pid, "SIGQUIT");
    await expect.poll(() => ask(second, "select word from kept").catch(() => ""), { timeout: 20_000 }).toBe("here");
    await second.stop();
  });

  it("refuses the data of another major version, and says the cure", async () => {
    const file = join(home(), "cluster", "PG_VERSION");
    const own = readFileSync(file, "utf8");
    writeFileSync(file, "14\n");
    await expect(start()).rejects.toThrow(/written by PostgreSQL 14.*DATABASE_URL/s);
    writeFileSync(file, own);
    await (await start()).stop();
  });

  it("says why it could not be made, and not how initdb cleared away, nor that a folder is missing where none may be made", async () => {
    const full =
      'initdb: error: could not write to file "base/1/1255": No space left on device\ninitdb: removing contents of data directory "/x"\n';
    expect(reasonIn(full)).toContain("No space left on device");
    expect(reasonIn("initdb: it ended\n")).toBe("initdb: it ended");
    // below a folder in which none can be made Node's own way asks for ever
    await expect(startEmbedded({ dataDir: "/proc/masthead/data" })).rejects.toThrow(/cannot be made: you may not write there.*DATA_DIR/);
    const file = join(dataDir, "..", "file");
    writeFileSync(file, "", { mode: 0o755 });
    await expect(startEmbedded({ dataDir: join(file, "data") })).rejects.toThrow(/is a file.*DATA_DIR/);
    // as of a disk that is gone, or may only be read: Node says of both that there is no such folder
    const gone = join(dataDir, "..", "gone");
    symlinkSync("/nowhere/at-all", gone);
    await expect(startEmbedded({ dataDir: join(gone, "data") })).rejects.toThrow(/cannot be made: you may not write there.*DATA_DIR/);
  });

  it("has every link its libraries need, which npm leaves out", () => {
    const engine = completeEngine(findEngine(), home());
    expect(existsSync(join(engine.folder, "bin", "postgres"))).toBe(true);
    const said = execFileSync("ldd", [join(engine.folder, "bin", "postgres")], {
      env: { LD_LIBRARY_PATH: join(engine.folder, "lib") },
    }).toString();
    expect(said).not.toContain("not found");
  });
});
