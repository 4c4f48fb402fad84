import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, lstatSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startEmbedded } from "./embedded.ts";
import { completeEngine, findEngine } from "./engine.ts";
import { readPid } from "./keeper.ts";

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

  it("is joined, not started, by a second process, which does not stop it", async () => {
    const keeper = await start();
    const guest = await start();
    expect([keeper.kept, guest.kept]).toEqual([true, false]);
    await guest.stop();
    expect(await ask(keeper, "select 1")).toBe(1);
    await keeper.stop();
  });

  it("listens on no port, and only its owner enters the socket’s folder", async () => {
    const server = await start();
    expect(await ask(server, "show listen_addresses")).toBe("");
    expect(lstatSync((server.connection("masthead") as { host: string }).host).mode & 0o777).toBe(0o700);
    await server.stop();
  });

  it("is adopted when its keeper was killed, and stopped by the adopter", async () => {
    await start();
    const pid = postmaster();
    // the keeper died without a word: its number stands in the file, its process is gone
    writeFileSync(join(home(), "keeper.pid"), "999999999");
    const adopter = await start();
    expect([adopter.kept, postmaster()]).toEqual([true, pid]);
    await adopter.stop();
    expect(lives(pid)).toBe(false);
  });

  it("recovers when everything was killed", async () => {
    const server = await start(false);
    await ask(server, "insert into kept values ('again')");
    process.kill(postmaster(), "SIGKILL");
    writeFileSync(join(home(), "keeper.pid"), "999999999");
    const next = await start();
    expect(Number(await ask(next, "select count(*) from kept"))).toBe(2);
    await next.stop();
  });

  it("refuses the data of another major version, and says the cure", async () => {
    const file = join(home(), "cluster", "PG_VERSION");
    const own = readFileSync(file, "utf8");
    writeFileSync(file, "14\n");
    await expect(start()).rejects.toThrow(/written by PostgreSQL 14.*DATABASE_URL/s);
    writeFileSync(file, own);
    await (await start()).stop();
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
