import { EventEmitter } from "node:events";
import { sql } from "kysely";
import type { JobHelpers, WorkerEvents } from "graphile-worker";
import type { Db } from "../database/open.ts";
import type { Platform } from "../platform.ts";

/** Who has given no sign of life for this long is dead; told by the database's clock, which all processes share. */
const silence = sql`interval '60 seconds'`;
const beat = 15_000;

export type Lease = {
  /** For graphile-worker, which tells by them under which names it locks jobs. */
  events: WorkerEvents;
  /** Does a job's work, known as being done until it ends. */
  doing<T>(helpers: Pick<JobHelpers, "job">, work: () => Promise<T>): Promise<T>;
  /** Gives a sign of life now, for every name that holds jobs, and frees what nobody holds. */
  tell(): Promise<void>;
  /** The runner of this moment is over; its name lives on only while work under it goes on. */
  over(): void;
  end(): Promise<void>;
};

/**
 * A job is held by whoever is doing it, for as long as it is being done: its holder gives a sign of life every fifteen
 * seconds. What is locked by a name that has fallen silent, or by a living one that is not doing it (its end was
 * lost while the database was away), is free again, and begun anew; what is being done is never begun a second time.
 */
export function openLease({ db, log }: Platform): Lease {
  const running = new Set<string>();
  /** "name job" of each that is being done. */
  const jobs = new Set<string>();
  const events: WorkerEvents = new EventEmitter();
  events.on("pool:create", ({ workerPool }) => running.add(workerPool.id));
  const names = () => [...new Set([...running, ...[...jobs].map((key) => key.split(" ")[0]!)])];
  const tell = async () => {
    const held = names();
    await sign(db, held);
    const doing = [...jobs].map((key) => key.split(" ")[1]!);
    await hold(db, doing);
    await freeForgotten(db, held, doing);
    await freeJobsOfTheDead(db);
  };
  const pulse = setInterval(() => void tell().catch((error: unknown) => log.warn({ err: error }, "the jobs’ sign of life failed")), beat);
  pulse.unref();
  return {
    events,
    tell,
    async doing({ job }, work) {
      const key = `${job.locked_by} ${job.id}`;
      jobs.add(key);
      try {
        return await work();
      } finally {
        jobs.delete(key);
      }
    },
    over: () => running.clear(),
    async end() {
      clearInterval(pulse);
      await db
        .deleteFrom("workers")
        .where("id", "in", [...running, ""])
        .execute();
    },
  };
}

async function sign(db: Db, ids: readonly string[]): Promise<void> {
  for (const id of ids)
    await db
      .insertInto("workers")
      .values({ id, started_at: sql`now()`, heartbeat_at: sql`now()` })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ heartbeat_at: sql`now()` }))
      .execute();
}

/** graphile-worker takes a lock of four hours for forgotten, whoever holds it: what takes longer renews it. */
async function hold(db: Db, doing: readonly string[]): Promise<void> {
  if (doing.length === 0) return;
  await sql`update graphile_worker._private_jobs set locked_at = now()
    where id = any(${doing}::bigint[]) and locked_by is not null`.execute(db);
}

/** Jobs that this process locked and is not doing. Younger locks may be on their way from the database to us. */
async function freeForgotten(db: Db, names: readonly string[], doing: readonly string[]): Promise<void> {
  await sql`with freed as (update graphile_worker._private_jobs set locked_at = null, locked_by = null
      where locked_by = any(${names}::text[]) and locked_at < now() - ${silence} and not (id = any(${doing}::bigint[]))
      returning job_queue_id)
    update graphile_worker._private_job_queues set locked_at = null, locked_by = null
      where id in (select job_queue_id from freed) and locked_by = any(${names}::text[])`.execute(db);
}

/** Jobs locked by a process that gives no sign of life would otherwise be held for four hours. */
export async function freeJobsOfTheDead(db: Db): Promise<void> {
  const { rows } = await sql<{ id: string }>`select distinct jobs.locked_by as id from graphile_worker._private_jobs as jobs
    left join workers on workers.id = jobs.locked_by
    where jobs.locked_at < now() - ${silence} and (workers.id is null or workers.heartbeat_at < now() - ${silence})`.execute(db);
  const dead = rows.map(({ id }) => id);
  if (dead.length > 0) await sql`select graphile_worker.force_unlock_workers(${dead}::text[])`.execute(db);
  await sql`delete from workers where heartbeat_at < now() - interval '1 day'`.execute(db);
}
