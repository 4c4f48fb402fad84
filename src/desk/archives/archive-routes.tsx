import { rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import {
  beginImport,
  beginSite,
  decideImport,
  importById,
  imports,
  itemsToLookAfter,
  missingPictures,
  runImport,
  stopImport,
  takeImportBack,
} from "../../intake/index.ts";
import { field, idIn, readForm, receiveFiles, sentForm } from "../../http/index.ts";
import { messagesIn, says } from "../../messages/index.ts";
import type { Platform } from "../../platform/index.ts";
import { newId } from "../../values/index.ts";
import { askFirst } from "../ask-first.tsx";
import { nothingShown } from "../forms.tsx";
import { deskPage } from "../frame.tsx";
import { listQueryOf } from "../lists.tsx";
import { doneAt, notice, saved } from "../notices.ts";
import { refuse } from "../refusals.ts";
import { rerenderOnRefusal } from "../rerender-on-refusal.ts";
import { type Route, see, words } from "../route.ts";
import { decidedIn } from "./archive-form.ts";
import { ArchivePage } from "./archive-page.tsx";
import { ArchivesPage } from "./archives-page.tsx";

const uploaded = notice("archive-uploaded", ({ archives }) => archives.uploaded);
const asking = notice("archive-site-asked", ({ archives }) => archives.asking);
const started = notice("archive-started", ({ archives }) => archives.started);
const stopped = notice("archive-stopped", ({ archives }) => archives.stopped);
const takingBack = notice("archive-taking-back", ({ archives }) => archives.takingBack);

/** Bytes of all files of one export together. */
const mostBytes = 4_000_000_000;
const site = z.object({ address: field.line, user: field.line, password: field.line });
const pressed = z.object({ then: field.oneOf(["keep", "start"], "keep") });

/** Archives of another system: brought here, looked through, decided about, and what became of them. */
export function archiveRoutes(route: Route, platform: Platform): void {
  beginning(route, platform);
  const { db } = platform;
  route("get", "/archives/:id", words, async (c, visit) => {
    const [run, asked] = [await importById(db, idIn(c)), listQueryOf(c.req.url)];
    const items = await itemsToLookAfter(db, run.id, asked);
    const missing = run.pictures.missing > 0 ? await missingPictures(db, run.id, { limit: 100 }) : [];
    return deskPage(<ArchivePage visit={visit} run={run} items={items} missing={missing} asked={asked} />);
  });
  route("post", "/archives/:id", words, async (c) => {
    const run = await importById(db, idIn(c));
    const form = await readForm(c.req.raw, 3_000_000);
    const { then } = form.parse(pressed);
    await decideImport(platform, run.id, decidedIn(form, run));
    if (then === "start") await runImport(platform, run.id);
    return see(doneAt(`/desk/archives/${run.id}`, then === "start" ? started : saved));
  });
  route("post", "/archives/:id/going-on", words, async (c) => {
    const id = idIn(c);
    await runImport(platform, id);
    return see(doneAt(`/desk/archives/${id}`, started));
  });
  route("post", "/archives/:id/stop", words, async (c) => {
    const id = idIn(c);
    await stopImport(platform, id);
    return see(doneAt(`/desk/archives/${id}`, stopped));
  });
  askFirst(route, "/archives/:id/taking-back", {
    roles: words,
    ask: async (c, visit) => {
      const m = messagesIn(visit.language).desk.archives;
      const { id, name, counts } = await importById(db, idIn(c));
      return {
        title: m.takeBackTitle(name),
        back: { href: `/desk/archives/${id}`, label: m.back },
        says: m.takeBackSays(counts.made + counts.kept),
        button: m.takeBack,
      };
    },
    work: async (c) => {
      const id = idIn(c);
      await takeImportBack(platform, id);
      return see(doneAt(`/desk/archives/${id}`, takingBack));
    },
  });
}

/** The list, and the two ways in which one begins: files that are sent, and a site that is asked. */
function beginning(route: Route, platform: Platform): void {
  const { db } = platform;
  route("get", "/archives", words, async (_c, visit) =>
    deskPage(<ArchivesPage visit={visit} imports={await imports(db)} shown={nothingShown} />),
  );
  route("post", "/archives", words, async (c, visit) => {
    const id = await broughtHere(platform, c.req.raw, visit.person.id);
    return see(doneAt(`/desk/archives/${id}`, uploaded));
  });
  route("post", "/archives/site", words, async (c, visit) =>
    rerenderOnRefusal(
      visit.language,
      () => sentForm(c.req.raw),
      ["address", "user"],
      async () => {
        const { address, user, password } = (await readForm(c.req.raw)).parse(site);
        const login = user || password ? { user, password } : undefined;
        return see(doneAt(`/desk/archives/${await beginSite(platform, { address, login, by: visit.person.id })}`, asking));
      },
      async (shown) => deskPage(<ArchivesPage visit={visit} imports={await imports(db)} shown={shown} />, 422),
    ),
  );
}

/** The files onto the disk, beside the magazine's own; of what breaks off nothing stays. */
async function broughtHere(platform: Platform, request: Request, by: string): Promise<string> {
  const id = newId(platform.clock.now());
  const folder = join(platform.settings.dataDir, "imports", id);
  try {
    const files = await receiveFiles(platform, request, { folder, mostBytes });
    if (files.length === 0)
      throw refuse(
        "archive-unsent",
        says((m) => m.desk.archives.unsent),
      );
    const name = files
      .map((file) => file.name)
      .join(", ")
      .slice(0, 300);
    return await beginImport(platform, { id, name, files: files.map(({ path }) => path), by });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
