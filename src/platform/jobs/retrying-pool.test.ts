import type pg from "pg";
import { describe, expect, it } from "vitest";
import { retryingPool } from "./retrying-pool.ts";

const coded = (code: string) => Object.assign(new Error(`words of the system: ${code}`), { code });
type Answer = Error | { rows: unknown[] };

/** A pool that gives these answers one after another, the last of them again and again. */
function poolOf(...answers: Answer[]): { pool: pg.Pool; asked: () => number; released: unknown[] } {
  let times = 0;
  const released: unknown[] = [];
  const next = () => {
    const answer = answers[Math.min(times++, answers.length - 1)]!;
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  const client = { query: next, release: (error: unknown) => released.push(error) };
  const pool = {
    query: next,
    connect: async () => {
      const answer = answers[Math.min(times, answers.length - 1)]!;
      if (!(answer instanceof Error)) return client;
      times += 1;
      throw answer;
    },
  };
  return { pool: pool as unknown as pg.Pool, asked: () => times, released };
}
const never = new AbortController().signal;
const rows = { rows: [1] };
/** "waiting" where it has not been answered within a moment. */
const soon = (work: Promise<unknown>) => Promise.race([work, new Promise((resolve) => setTimeout(() => resolve("waiting"), 400))]);

describe("the pool that jobs are given", () => {
  it("waits for a database that is away, however it says so", async () => {
    const { pool, asked } = poolOf(coded("ECONNREFUSED"), coded("57P03"), rows);
    expect(await retryingPool(pool, never).query("select 1")).toBe(rows);
    expect(asked()).toBe(3);
  });

  it("waits for a connection as well, asked for in either of the two ways", async () => {
    const away = () => poolOf(coded("ECONNREFUSED"), rows).pool;
    const client = await retryingPool(away(), never).connect();
    expect(await client.query("select 1")).toBe(rows);
    const heard = await new Promise<unknown[]>((resolve) => retryingPool(away(), never).connect((...given) => resolve(given)));
    expect(heard[0]).toBeUndefined();
  });

  it("does not wait where the fault is another", async () => {
    const { pool, asked } = poolOf(coded("23505"), rows);
    await expect(retryingPool(pool, never).query("insert")).rejects.toThrow("23505");
    expect(asked()).toBe(1);
  });

  it("says of a statement whose connection broke that it is to be said again, as nobody awaits what the runner writes down", async () => {
    for (const code of ["57P01", "08006", "ECONNRESET"]) {
      const broken = poolOf(coded(code)).pool;
      const softened = await retryingPool({ connect: async () => broken } as unknown as pg.Pool, never).connect();
      await expect(softened.query("update"), code).rejects.toMatchObject({
        code: "40001",
        message: expect.stringContaining(code) as string,
      });
    }
    const client = await retryingPool({ connect: async () => poolOf(coded("23505")).pool } as unknown as pg.Pool, never).connect();
    await expect(client.query("insert")).rejects.toMatchObject({ code: "23505" });
  });

  it("answers nothing any more once it has ended with the database away, so that nothing is rejected that nobody awaits", async () => {
    const ending = new AbortController();
    const { pool } = poolOf(coded("ECONNREFUSED"));
    const asked = retryingPool(pool, ending.signal).query("select 1") as unknown as Promise<unknown>;
    ending.abort();
    expect(await soon(asked)).toBe("waiting");
    const refused = retryingPool(poolOf(coded("23505")).pool, ending.signal).query("insert");
    expect(await soon(refused.catch((error: Error) => error.message))).toContain("23505");
  });
});
