import { existsSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Platform, daysAgo } from "../../platform/index.ts";
import { isId } from "../../values/index.ts";

/** What still reads its files, or is about to. */
const underWay = ["looking", "running", "taking back"];

/**
 * Job: files of archives with which nothing was done for as long as they are kept, and those that no import names. Of a site that was
 * asked at the machine the folder is called as its host; how old it is, it says itself.
 */
export async function forgetArchives(platform: Platform): Promise<void> {
  const { db, settings } = platform;
  const [folder, before] = [join(settings.dataDir, "imports"), daysAgo(platform, settings.keep.archives)];
  if (!existsSync(folder)) return;
  for (const name of await readdir(folder)) {
    const row = isId(name)
      ? await db.selectFrom("imports").select(["state", "changed_at"]).where("id", "=", name).executeTakeFirst()
      : undefined;
    if (row && underWay.includes(row.state)) continue;
    const last = row?.changed_at ?? (await stat(join(folder, name))).mtime;
    if (last < before) await rm(join(folder, name), { recursive: true, force: true });
  }
}
