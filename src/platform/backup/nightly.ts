import type { Platform } from "../platform.ts";
import { backUp } from "./back-up.ts";
import { backUpToBucket, bucketAt } from "./bucket-backup.ts";

/** The nightly job: into the folder, into the bucket, or both; without either there is nothing to do. One that fails keeps the other. */
export async function backUpNightly(platform: Platform): Promise<void> {
  const { backupDir, backupBucket, backupRecipients, backupKeep } = platform.settings;
  const failures: unknown[] = [];
  const attempt = (work: () => Promise<unknown>) => work().catch((error: unknown) => void failures.push(error));
  if (backupDir) await attempt(() => backUp(platform, backupDir, { keep: backupKeep.last, months: backupKeep.months }));
  if (backupBucket) await attempt(() => backUpToBucket(platform, bucketAt(backupBucket, backupRecipients), backupKeep));
  if (failures.length > 0) throw failures[0];
}
