import { join } from "node:path";
import { beginSteps } from "../editorial/index.ts";
import { staffToKeep } from "../people/index.ts";
import { type Platform, type Tx, backUp, demoSince, emptyDatabase, enqueue, whileJobsRest } from "../platform/index.ts";
import { beginMagazine, type Beginning } from "./begin-magazine.ts";
import { refuse } from "./refusals.ts";

/** Where the backup goes that is made first: to the others, or beside the demo’s data. */
export const backupBefore = ({ settings }: Pick<Platform, "settings">): string =>
  settings.backupDir ?? join(settings.dataDir, "before-own-magazine");

/** Everything of the demo as it is now; answers with the folder. */
export async function backUpDemo(platform: Platform): Promise<string> {
  const folder = backupBefore(platform);
  return join(folder, (await backUp(platform, folder)).name);
}

/** Does in one transaction what has the demo replaced, as soon as nothing else is at work. Refuses "setup-busy" where that does not come. */
export const inPlaceOfDemo = <T>(platform: Platform, work: (tx: Tx) => Promise<T>): Promise<T> =>
  whileJobsRest(platform, { work, busy: () => refuse("setup-busy", (m) => m.refusals.setup.busy) });

/**
 * The demo goes, with every row, job and file of it, and one’s own magazine begins: in one transaction, but for the files, which a job
 * of that transaction deletes. Staff who came after the demo was made stay; who was invented with it goes. Refuses "setup-done" where
 * there is no demo. Answers with how many stayed.
 */
export async function replaceDemo(platform: Platform, tx: Tx, beginning: Beginning): Promise<number> {
  const since = await demoSince(tx);
  if (!since) throw refuse("setup-done", (m) => m.refusals.setup.done);
  const keepStaff = await staffToKeep(tx, since);
  await emptyDatabase(tx);
  await beginSteps(tx);
  const kept = await keepStaff(tx);
  await beginMagazine(platform, tx, beginning);
  const keys: string[] = [];
  for await (const key of platform.storage.list("")) keys.push(key);
  await enqueue(tx, "drop-files-of-demo", { keys }, { key: "drop-files-of-demo" });
  return kept;
}
