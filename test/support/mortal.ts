import { AsyncLocalStorage } from "node:async_hooks";
import type pg from "pg";
import { type Platform, openDb } from "../../src/platform/index.ts";

/** One process's life: after so many steps it is over, and nothing that it began goes on. */
type Life = { left: number; steps: number; isOver: boolean; open: Set<pg.PoolClient>; end: () => void };

const lives = new AsyncLocalStorage<Life>();
/** What a process that was killed sees of anything: no answer. */
const never = () => new Promise<never>(() => undefined);

/** A process dies: its connections break, and the server undoes what was not committed. */
function die(life: Life): void {
  life.isOver = true;
  for (const client of life.open) client.release(new Error("killed"));
  life.open.clear();
  life.end();
}

/**
 * One step of whoever does it. Where it is a life's last, the process dies before it was taken, or, every second time, after it
 * was and before its answer came.
 */
async function step<T>(take: () => Promise<T>): Promise<T> {
  const life = lives.getStore();
  if (!life) return take();
  if (life.isOver) return never();
  life.steps += 1;
  life.left -= 1;
  const isLast = life.left === 0;
  if (isLast && life.steps % 2 === 1) {
    die(life);
    return never();
  }
  try {
    return await take();
  } finally {
    if (isLast && !life.isOver) die(life);
    if (life.isOver) await never();
  }
}

const mortalClient = (client: pg.PoolClient, life: Life | undefined): pg.PoolClient =>
  new Proxy(client, {
    get(_, key) {
      if (key === "query")
        return (...given: Parameters<pg.PoolClient["query"]>) => step(() => client.query(...given) as unknown as Promise<unknown>);
      if (key === "release")
        return (error?: Error | boolean) => {
          // who died holds nothing any more, and has given nothing back
          if (life?.isOver) return;
          life?.open.delete(client);
          client.release(error);
        };
      const value: unknown = Reflect.get(client, key, client);
      return typeof value === "function" ? value.bind(client) : value;
    },
  });

function mortalPool(pool: pg.Pool): pg.Pool {
  const connect = async () => {
    const life = lives.getStore();
    if (life?.isOver) return never();
    const client = await pool.connect();
    if (life?.isOver) {
      client.release(true);
      return never();
    }
    life?.open.add(client);
    return mortalClient(client, life);
  };
  const query = async (...given: Parameters<pg.Pool["query"]>) => {
    const client = await connect();
    try {
      return await (client.query(...given) as unknown as Promise<unknown>);
    } finally {
      client.release();
    }
  };
  return new Proxy(pool, {
    get(_, key) {
      if (key === "connect") return connect;
      if (key === "query") return query;
      const value: unknown = Reflect.get(pool, key, pool);
      return typeof value === "function" ? value.bind(pool) : value;
    },
  });
}

/** Whatever answers with a promise is a step. */
export function mortal<T extends object>(target: T): T {
  return new Proxy(target, {
    get(_, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (typeof value !== "function") return value;
      return (...given: unknown[]) => {
        const answered = () => (value as (...given: unknown[]) => unknown).apply(target, given);
        if (lives.getStore()?.isOver) return never();
        const answer = answered();
        return answer instanceof Promise ? step(() => answer) : answer;
      };
    },
  });
}

/** The same platform, as one whose process may be killed at any step sees it. */
export function mortalPlatform(platform: Platform): Platform {
  const pool = mortalPool(platform.pool);
  return { ...platform, pool, db: openDb(pool), storage: mortal(platform.storage), mail: mortal(platform.mail) };
}

/** Lives through `work`, or for so many steps of it; answers with how many were taken, and whether it came to its end. */
export async function live(work: () => Promise<unknown>, steps = Number.POSITIVE_INFINITY): Promise<{ steps: number; isDone: boolean }> {
  let end = () => undefined as void;
  const over = new Promise<false>((resolve) => (end = () => resolve(false)));
  const life: Life = { left: steps, steps: 0, isOver: false, open: new Set(), end: () => end() };
  const done = lives.run(life, async () => {
    await work();
    return true as const;
  });
  const isDone = await Promise.race([done, over]);
  return { steps: life.steps, isDone };
}
