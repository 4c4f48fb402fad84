import type pg from "pg";
import { isDatabaseUnavailable, retryWhileUnavailable } from "../database/unavailable.ts";
import { messageOf } from "../../values/index.ts";

/**
 * The pool as graphile-worker is given it. Where the database is away its jobs wait for it: the runner writes what
 * became of a job without awaiting the answer, and a rejection there would end the process. After `signal`
 * nothing is answered any more.
 */
export function retryingPool(pool: pg.Pool, signal: AbortSignal): pg.Pool {
  const withRetry = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await retryWhileUnavailable(work, { signal });
    } catch (error) {
      if (signal.aborted && (pool.ending || isDatabaseUnavailable(error))) return new Promise(() => undefined);
      throw error;
    }
  };
  const connect = (done?: Done) => {
    const connecting = withRetry(() => pool.connect()).then(retryable);
    if (!done) return connecting;
    connecting.then(
      (client) => done(undefined, client, (error) => client.release(error)),
      (error: Error) => done(error, undefined, () => undefined),
    );
    return undefined;
  };
  const query = (...given: Parameters<pg.Pool["query"]>) => withRetry(() => pool.query(...given) as unknown as Promise<unknown>);
  return withOverrides(pool, { connect, query });
}

type Done = (error: Error | undefined, client: pg.PoolClient | undefined, release: (error?: Error | boolean) => void) => void;

/** A statement whose connection broke is said again by graphile-worker, as after a conflict of transactions, which it waits shortly for. */
function retryable(client: pg.PoolClient): pg.PoolClient {
  const query = async (...given: Parameters<pg.PoolClient["query"]>) => {
    try {
      return await (client.query(...given) as unknown as Promise<unknown>);
    } catch (error) {
      throw isDatabaseUnavailable(error) ? Object.assign(new Error(messageOf(error), { cause: error }), { code: "40001" }) : error;
    }
  };
  return withOverrides(client, { query });
}

function withOverrides<T extends object>(target: T, over: Record<string, unknown>): T {
  return new Proxy(target, {
    get(_, key) {
      if (typeof key === "string" && key in over) return over[key];
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
