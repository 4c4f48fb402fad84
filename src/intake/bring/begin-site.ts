import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Platform } from "../../platform/index.ts";
import { newId, recordOf } from "../../values/index.ts";
import { refuse } from "../refusals.ts";
import type { SiteLogin } from "../wordpress/site/ask-api.ts";
import { collectSite } from "../wordpress/site/collect.ts";
import { emptySite, keepSiteFile, siteFileIn } from "../wordpress/site/site-file.ts";
import { beginImport } from "./imports.ts";

/** What begins with a point is no part of an archive. */
const loginName = ".login";

/** “old.example” as an address, without a stroke at its end. Refuses "site-address" for what is none. */
function siteAddress(typed: string): string {
  const whole = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  const url = typed.trim() && URL.canParse(whole) ? new URL(whole) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || !/[.:]|^localhost$/.test(url.host))
    throw refuse("site-address", (m) => m.desk.intake.noSite({ name: typed.slice(0, 200) }), {
      address: (m) => m.desk.intake.writeSite,
    });
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

type Named = { address: string; login?: SiteLogin | undefined };

/**
 * Writes down that a WordPress site is to be asked for its archive. The login of a member lies beside what comes, for nobody else to
 * read, until all is here. Answers with the import's id. Refuses "site-address".
 */
export async function beginSite(platform: Platform, { address, login, by }: Named & { by?: string | undefined }): Promise<string> {
  const site = siteAddress(address);
  const id = newId(platform.clock.now());
  const folder = join(platform.settings.dataDir, "imports", id);
  await namedFolder(folder, { site, login });
  return beginImport(platform, { id, name: site.replace(/^https?:\/\//, ""), files: [folder], by, system: "WordPress", site });
}

async function namedFolder(folder: string, { site, login }: { site: string; login?: SiteLogin | undefined }): Promise<void> {
  await mkdir(folder, { recursive: true });
  await keepSiteFile(folder, emptySite(site));
  if (login) await writeFile(join(folder, loginName), JSON.stringify(login), { mode: 0o600 });
}

type Asking = { signal: AbortSignal; onPage?: (says: string) => Promise<boolean> };

/**
 * Asks the site of a folder for what is not there yet; of a folder that is no site’s, nothing. Answers false where it was stopped.
 * Refuses as `collectSite` does.
 */
export async function askSite({ settings }: Platform, folder: string, { signal, onPage }: Asking): Promise<boolean> {
  const said = await siteFileIn(folder).catch(() => undefined);
  if (!said || said.isWhole) return true;
  const login = await loginIn(folder);
  const isWhole = await collectSite(folder, { site: said.site, allowed: settings.importHosts, login, signal, ...(onPage && { onPage }) });
  if (isWhole) await rm(join(folder, loginName), { force: true });
  return isWhole;
}

/**
 * The folder of a site that is brought at the machine: what was broken off is gone on with, what was whole is asked anew. Refuses
 * as `collectSite` does.
 */
export async function siteFolder(platform: Platform, { address, login }: Named, onPage: (says: string) => void): Promise<string> {
  const site = siteAddress(address);
  const folder = join(platform.settings.dataDir, "imports", new URL(site).host.replace(/[^\w.-]/g, "-"));
  const said = await siteFileIn(folder);
  if (!said || said.isWhole || said.site !== site) {
    await rm(folder, { recursive: true, force: true });
    await namedFolder(folder, { site, login });
  }
  await askSite(platform, folder, { signal: new AbortController().signal, onPage: async (says) => (onPage(says), true) });
  return folder;
}

async function loginIn(folder: string): Promise<SiteLogin | undefined> {
  const path = join(folder, loginName);
  if (!existsSync(path)) return undefined;
  const { user, password } = recordOf(JSON.parse(await readFile(path, "utf8")));
  return typeof user === "string" && typeof password === "string" ? { user, password } : undefined;
}
