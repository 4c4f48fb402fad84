import type { JobContext, Platform } from "../../platform/index.ts";
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { intakeSays } from "../../messages/index.ts";
import { Refusal, firstOf } from "../../values/index.ts";
import { lookAt } from "../reading/read-apart.ts";
import { askSite } from "./begin-site.ts";
import { change, importById } from "./imports.ts";

/**
 * Job: looks through an archive that lies here, and keeps what it would make. One that is a site’s address is asked of the site
 * first, page by page.
 */
export async function lookAtArchive(platform: Platform, { importId }: { importId: string }, { signal, report }: JobContext): Promise<void> {
  const { state, files } = await importById(platform.db, importId);
  if (state !== "looking") return;
  const isGoingOn = async () => (await importById(platform.db, importId)).state === "looking";
  try {
    const onPage = async (says: string) => (report(says), isGoingOn());
    if (!(await askSite(platform, firstOf(files), { signal, onPage }))) return;
    const found = await lookAt(files, {
      signal,
      onFar: ({ done, read, of }) => report(`${done} articles read, ${of > 0 ? Math.round((read / of) * 100) : 0} %`),
    });
    if (!(await isGoingOn())) return;
    await change(platform, platform.db, importId, {
      state: "ready",
      system: found.system,
      site: found.report.site,
      report: JSON.stringify(found.report),
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const isKept = error.code === "site-unreachable";
    await change(platform, platform.db, importId, {
      state: "failed",
      problem: intakeSays.nothingImported({ why: error.detail }),
      ...(!isKept && { system: "" }),
    });
    if (!isKept) await dropBrought(platform, importId, files);
  }
}

/** What was brought to the desk and is nothing is not kept. */
async function dropBrought({ settings }: Platform, importId: string, files: readonly string[]): Promise<void> {
  const own = join(settings.dataDir, "imports", importId);
  if ([firstOf(files), dirname(firstOf(files))].includes(own)) await rm(own, { recursive: true, force: true });
}
