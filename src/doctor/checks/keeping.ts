import { sql } from "kysely";
import { findPublication } from "../../editorial/index.ts";
import { appsClosed, staffOf } from "../../people/index.ts";
import { bucketAt, newestBackup, newestInBucket } from "../../platform/index.ts";
import { firstOf } from "../../values/index.ts";
import { type Check, orWell, warning, well, wrong } from "../finding.ts";
import { noneIfMissing } from "../world.ts";

export const sealKey: Check = {
  about: "Sealed keys",
  look: async (patient) => {
    const { closed, all } = await appsClosed(patient);
    return orWell(`Of the keys of ${all} authenticator apps all can be opened.`, [
      closed > 0 &&
        wrong(
          `Of the keys of ${all} authenticator apps ${closed} can be opened by no key that is here: their codes count no more.`,
          "Set SEAL_KEY, or letters.key in DATA_DIR, to what it was, or what it was as SEAL_KEY_BEFORE; else masthead staff reset EMAIL for each of them.",
        ),
    ]);
  },
};

export const backup: Check = {
  about: "Backup",
  look: async ({ settings, clock }, world) => {
    const { backupDir, backupBucket, backupRecipients, dataDir } = settings;
    const bucket = backupBucket && bucketAt(backupBucket, backupRecipients);
    if (!backupDir && !bucket)
      return [
        wrong("There is no backup.", "Set BACKUP_DIR to a folder on another disk, or BACKUP_URL to a bucket; one is made each night."),
      ];
    const newest = [backupDir ? await newestBackup(backupDir) : undefined, bucket && (await newestInBucket(bucket))];
    const places = [backupDir, bucket?.said];
    const [own, other] = await Promise.all([world.disk(dataDir), world.disk(backupDir ?? dataDir).catch(noneIfMissing)]);
    if (!other)
      return [
        wrong(
          `There is no folder ${backupDir}, so no backup in it.`,
          "See that its disk is there; masthead backup makes the folder and a backup now, or says why it cannot. Else name another in BACKUP_DIR.",
        ),
      ];
    const hours = newest.map((at) => at && Math.floor((clock.now().valueOf() - at.valueOf()) / 3_600_000));
    return orWell(`The newest was taken ${Math.min(...hours.filter((age) => age !== undefined))} hours ago.`, [
      ...places.map((place, at) => place !== undefined && ageIn(place, hours[at])),
      backupDir !== undefined &&
        own.device === other.device &&
        warning(
          `${backupDir} lies on the same disk as what it is a backup of.`,
          "Set BACKUP_DIR to another disk, or copy the folder away each day.",
        ),
      bucket?.recipients.length === 0 &&
        warning(
          `What lies in ${bucket.said} is open to whoever has the bucket: your readers’ addresses.`,
          "age-keygen -o backup.key, its public key as BACKUP_RECIPIENT, and the file kept elsewhere.",
        ),
    ]);
  },
};

function ageIn(place: string, hours: number | undefined) {
  if (hours === undefined) return wrong(`There is no backup in ${place} yet.`, "masthead backup makes one now.");
  if (hours <= 36) return undefined;
  return wrong(
    `The newest backup in ${place} is ${hours} hours old.`,
    "The desk’s page of jobs says why back-up failed; masthead backup makes one now.",
  );
}

export const magazine: Check = {
  about: "Magazine",
  look: async ({ db, clock, settings: { demo } }) => {
    const publication = await findPublication(db);
    if (!publication) return [warning("There is no magazine yet.", "Open the link that the start printed, or: masthead setup")];
    const staff = await staffOf(db, clock.now());
    const invented = staff.filter(({ email }) => email.endsWith(".example"));
    return orWell(`“${publication.title}” is a magazine of its own.`, [
      demo &&
        wrong(
          "This is the demo, with play money and readers that anybody may be.",
          "masthead setup --replace-demo --title “Your Magazine”, or start with another DATA_DIR and MASTHEAD_DEMO=0.",
        ),
      !demo &&
        invented.length > 0 &&
        wrong(`${invented.length} of the staff have an invented address (${invented[0]?.email}).`, "Take their roles at /desk/staff."),
      staff.length === 0 && warning("Nobody works at the desk yet.", "masthead staff add you@your.magazine --role publisher"),
    ]);
  },
};

export const jobs: Check = {
  about: "Jobs",
  look: async ({ db }) => {
    const { rows } = await sql<{ late: number | null; failed: number }>`select
      extract(epoch from now() - min(run_at) filter (where locked_at is null and attempts < max_attempts and run_at <= now()))::float8 as late,
      count(*) filter (where attempts >= max_attempts and locked_at is null)::int as failed from graphile_worker._private_jobs`.execute(db);
    const { late, failed } = firstOf(rows);
    return orWell("Jobs are done when they are due.", [
      (late ?? 0) > 900 &&
        wrong(
          `A job has been due for ${Math.round((late ?? 0) / 60)} minutes.`,
          "See that a worker runs: MASTHEAD_WORKER=inside, or masthead worker beside it.",
        ),
      failed > 0 && warning(`${failed} jobs have failed for good.`, "/desk/jobs names each with its reason, and tries it again."),
    ]);
  },
};

export const watch: Check = {
  about: "Monitoring",
  look: async ({ settings: { metrics } }) => [
    metrics.token || metrics.port !== undefined
      ? well("Measures are told to whoever may ask.")
      : warning(
          "Nobody is told when something stops.",
          "Set METRICS_TOKEN, and let Prometheus wake you by deploy/alerts.yaml; or have /readyz asked from outside.",
        ),
  ],
};
