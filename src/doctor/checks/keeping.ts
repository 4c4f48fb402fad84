import { sql } from "kysely";
import { findPublication } from "../../editorial/index.ts";
import { appsClosed, staffOf } from "../../people/index.ts";
import { bucketAt, newestBackup, newestInBucket } from "../../platform/index.ts";
import { firstOf } from "../../values/index.ts";
import { type Check, orWell, warning, well, wrong } from "../finding.ts";
import { noneIfMissing } from "../world.ts";

export const sealKey: Check = {
  about: "sealedKeys",
  look: async (patient) => {
    const { closed, all } = await appsClosed(patient);
    return orWell(
      (m) => m.keys.well(all),
      [
        closed > 0 &&
          wrong(
            (m) => m.keys.closed({ closed, all }),
            (m) => m.keys.setBack,
          ),
      ],
    );
  },
};

export const backup: Check = {
  about: "backup",
  look: async ({ settings, clock }, world) => {
    const { backupDir, backupBucket, backupRecipients, dataDir } = settings;
    const bucket = backupBucket && bucketAt(backupBucket, backupRecipients);
    if (!backupDir && !bucket)
      return [
        wrong(
          (m) => m.backup.none,
          (m) => m.backup.set,
        ),
      ];
    const newest = [backupDir ? await newestBackup(backupDir) : undefined, bucket && (await newestInBucket(bucket))];
    const places = [backupDir, bucket?.said];
    const [own, other] = await Promise.all([world.disk(dataDir), world.disk(backupDir ?? dataDir).catch(noneIfMissing)]);
    if (!other)
      return [
        wrong(
          (m) => m.backup.noFolder(backupDir ?? ""),
          (m) => m.backup.seeDisk,
        ),
      ];
    const hours = newest.map((at) => at && Math.floor((clock.now().valueOf() - at.valueOf()) / 3_600_000));
    return orWell(
      (m) => m.backup.newest(Math.min(...hours.filter((age) => age !== undefined))),
      [
        ...places.map((place, at) => place !== undefined && ageIn(place, hours[at])),
        backupDir !== undefined &&
          own.device === other.device &&
          warning(
            (m) => m.backup.sameDisk(backupDir),
            (m) => m.backup.otherDisk,
          ),
        bucket?.recipients.length === 0 &&
          warning(
            (m) => m.backup.open(bucket.said),
            (m) => m.backup.seal,
          ),
      ],
    );
  },
};

function ageIn(place: string, hours: number | undefined) {
  if (hours === undefined)
    return wrong(
      (m) => m.backup.noneIn(place),
      (m) => m.backup.makeNow,
    );
  if (hours <= 36) return undefined;
  return wrong(
    (m) => m.backup.old({ place, hours }),
    (m) => m.backup.why,
  );
}

export const magazine: Check = {
  about: "magazine",
  look: async ({ db, clock, settings: { demo } }) => {
    const publication = await findPublication(db);
    if (!publication)
      return [
        warning(
          (m) => m.magazine.none,
          (m) => m.magazine.begin,
        ),
      ];
    const staff = await staffOf(db, clock.now());
    const invented = staff.filter(({ email }) => email.endsWith(".example"));
    return orWell(
      (m) => m.magazine.well(publication.title),
      [
        demo &&
          wrong(
            (m) => m.magazine.demo,
            (m) => m.magazine.replace,
          ),
        !demo &&
          invented.length > 0 &&
          wrong(
            (m) => m.magazine.invented({ staff: invented.length, email: invented[0]?.email ?? "" }),
            (m) => m.magazine.takeRoles,
          ),
        staff.length === 0 && warning((m) => m.magazine.nobody, "masthead staff add you@your.magazine --role publisher"),
      ],
    );
  },
};

export const jobs: Check = {
  about: "jobs",
  look: async ({ db }) => {
    const { rows } = await sql<{ late: number | null; failed: number }>`select
      extract(epoch from now() - min(run_at) filter (where locked_at is null and attempts < max_attempts and run_at <= now()))::float8 as late,
      count(*) filter (where attempts >= max_attempts and locked_at is null)::int as failed from graphile_worker._private_jobs`.execute(db);
    const { late, failed } = firstOf(rows);
    return orWell(
      (m) => m.jobs.well,
      [
        (late ?? 0) > 900 &&
          wrong(
            (m) => m.jobs.late(Math.round((late ?? 0) / 60)),
            (m) => m.jobs.worker,
          ),
        failed > 0 &&
          warning(
            (m) => m.jobs.failed(failed),
            (m) => m.jobs.tryAgain,
          ),
      ],
    );
  },
};

export const watch: Check = {
  about: "monitoring",
  look: async ({ settings: { metrics } }) => [
    metrics.token || metrics.port !== undefined
      ? well((m) => m.monitoring.well)
      : warning(
          (m) => m.monitoring.nobody,
          (m) => m.monitoring.set,
        ),
  ],
};
