import { readFileSync } from "node:fs";
import pg from "pg";

/**
 * What a page costs the server, however busy the machine is: milliseconds on a processor, of this process and of the database's
 * (Linux counts them for each), and how many statements it asks.
 */
export type Work = { wall: number; own: number; database: number; statements: number };

let asked = 0;
let told: { text: string; milliseconds: number }[] | undefined;
const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;

export function countStatements(): void {
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    asked += 1;
    const [began, answer] = [performance.now(), query.apply(this, args)];
    const text = typeof args[0] === "string" ? args[0] : (args[0] as { text?: string }).text;
    const list = told;
    if (list && text && answer instanceof Promise)
      void answer.finally(() => list.push({ text, milliseconds: performance.now() - began })).catch(() => undefined);
    return answer;
  } as never;
}

/** What `work` asks of the database, each statement with how long it was waited for, the longest first. */
export async function statementsOf(work: () => Promise<unknown>): Promise<{ text: string; milliseconds: number }[]> {
  const list: { text: string; milliseconds: number }[] = [];
  told = list;
  await work();
  told = undefined;
  return list.toSorted((a, b) => b.milliseconds - a.milliseconds);
}

/** Nanoseconds on a processor of a process that may be gone. */
function onProcessor(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]);
  } catch {
    return 0;
  }
}

/** Milliseconds of those that a process started and that are done: parallel workers. In hundredths of a second, so coarse. */
function ofDoneChildren(pid: number): number {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ").slice(13, 15).map(Number);
  return (user! + system!) * 10;
}

export async function workOf(pool: pg.Pool, work: () => Promise<unknown>): Promise<Work> {
  const backends = await pool.query<{ pid: number }>("select pid from pg_stat_activity where datname = current_database()");
  const keeper = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${backends.rows[0]!.pid}/status`, "utf8"))![1]);
  const spent = () => backends.rows.reduce((sum, { pid }) => sum + onProcessor(pid) / 1e6, ofDoneChildren(keeper));
  const [database, own, wall, statements] = [spent(), process.cpuUsage(), performance.now(), asked];
  await work();
  const { user, system } = process.cpuUsage(own);
  return { wall: performance.now() - wall, own: (user + system) / 1000, database: spent() - database, statements: asked - statements };
}
