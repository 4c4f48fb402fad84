import { sql } from "kysely";
import { newestBackup } from "../backup/backup-folder.ts";
import { bucketAt, newestInBucket } from "../backup/bucket-backup.ts";
import type { Platform } from "../platform.ts";
import { type Reading, everyMinutes, oncePerLook } from "./metrics.ts";

const jobs = { name: "masthead_jobs", says: "Jobs that are not done, by kind and state.", labels: ["task", "state"] } as const;
const age = { name: "masthead_jobs_oldest_seconds", says: "How long the oldest job of a kind has been due.", labels: ["task"] } as const;
const lag = { name: "masthead_jobs_lag_seconds", says: "How long the oldest job that nobody does yet has been due.", labels: [] } as const;
const letters = { name: "masthead_letters", says: "Letters that are not sent yet.", labels: ["state"] } as const;
const oldest = {
  name: "masthead_letters_oldest_seconds",
  says: "How long ago the oldest letter not sent was written.",
  labels: [],
} as const;
const backup = {
  name: "masthead_backup_age_seconds",
  says: "How old the newest backup is, in BACKUP_DIR or BACKUP_URL; where there is none yet, the magazine.",
  labels: [],
} as const;

const one = (value: unknown): Reading<never>[] => [{ labels: {}, value: Number(value ?? 0) }];

/** What the database holds of jobs and letters, and how old the newest backup is: the same from every process that is asked. */
export function watchDatabase({ metrics, db, clock, settings }: Platform): void {
  const jobsNow = oncePerLook(() => jobsByKind(db));
  metrics.gauge(jobs, async (look) =>
    (await jobsNow(look)).map(({ task, state, count }) => ({ labels: { task, state }, value: Number(count) })),
  );
  metrics.gauge(age, async (look) => {
    const due = (await jobsNow(look)).filter(({ state }) => state === "due");
    return due.map(({ task, seconds }) => ({ labels: { task }, value: Number(seconds) }));
  });
  metrics.gauge(lag, async (look) => {
    const due = (await jobsNow(look)).filter(({ state }) => state === "due");
    return one(Math.max(0, ...due.map(({ seconds }) => Number(seconds))));
  });
  metrics.gauge(letters, async () => {
    const { rows } = await sql<{ waiting: number; failing: number }>`select count(*) filter (where failure is null) as waiting,
      count(*) filter (where failure is not null) as failing from letters where sent_at is null`.execute(db);
    return (["waiting", "failing"] as const).map((state) => ({ labels: { state }, value: Number(rows[0]?.[state] ?? 0) }));
  });
  metrics.gauge(oldest, async () => {
    const row = await db
      .selectFrom("letters")
      .select((of) => of.fn.min("written_at").as("at"))
      .where("sent_at", "is", null)
      .executeTakeFirst();
    return one(row?.at ? Math.max(0, (clock.now().valueOf() - row.at.valueOf()) / 1000) : 0);
  });
  const inBucket = everyMinutes(10, clock, async () =>
    settings.backupBucket ? newestInBucket(bucketAt(settings.backupBucket, settings.backupRecipients)) : undefined,
  );
  metrics.gauge(backup, async () => {
    const { backupDir, backupBucket } = settings;
    const places = [...(backupDir ? [() => newestBackup(backupDir)] : []), ...(backupBucket ? [inBucket] : [])];
    const times = await Promise.all(places.map(async (newest) => (await newest()) ?? begunAt(db)));
    // of two places the one that is behind
    const [behind] = times.sort((a, b) => a.valueOf() - b.valueOf());
    return behind ? one((clock.now().valueOf() - behind.valueOf()) / 1000) : [];
  });
}

/** When the database was first brought up: a place that has no backup yet, or lost all of them, is so old. */
async function begunAt(db: Platform["db"]): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`select min(applied_at) as at from migrations`.execute(db);
  return rows[0]?.at ?? new Date(0);
}

type Row = { task: string; state: string; count: number; seconds: number };

/** By the database's clock, as jobs run by it. */
async function jobsByKind(db: Platform["db"]): Promise<Row[]> {
  const { rows } = await sql<Row>`select tasks.identifier as task,
      case when locked_at is not null then 'running' when attempts >= max_attempts then 'failed' when run_at > now() then 'later' else 'due' end as state,
      count(*) as count, greatest(0, extract(epoch from now() - min(run_at)))::float8 as seconds
    from graphile_worker._private_jobs as jobs join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
    group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}
