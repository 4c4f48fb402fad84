import type { JobContext, Platform } from "../../platform/index.ts";
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Refusal, firstOf } from "../../values/index.ts";
import { lookAt } from "../reading/read-apart.ts";
import { change, importById } from "./imports.ts";

/** Job: looks through an archive that lies here, and keeps what it would make. */
export async function lookAtArchive(platform: Platform, { importId }: { importId: string }, { signal, report }: JobContext): Promise<void> {
  const { state, files } = await importById(platform.db, importId);
  if (state !== "looking") return;
  try {
    const found = await lookAt(files, {
      signal,
      onFar: ({ done, read, of }) => report(`${done} articles read, ${of > 0 ? Math.round((read / of) * 100) : 0} %`),
    });
    await change(platform, platform.db, importId, {
      state: "ready",
      system: found.system,
      site: found.report.site,
      report: JSON.stringify(found.report),
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await change(platform, platform.db, importId, { state: "failed", problem: `${error.detail} Nothing was imported.` });
    // what was brought to the desk and is nothing is not kept
    const folder = dirname(firstOf(files));
    if (folder === join(platform.settings.dataDir, "imports", importId)) await rm(folder, { recursive: true, force: true });
  }
}
