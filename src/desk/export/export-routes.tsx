import { z } from "zod";
import { field, idIn, readForm, sendFile } from "../../http/index.ts";
import { peopleById } from "../../people/index.ts";
import { type Platform, jobsOfSubjects } from "../../platform/index.ts";
import { askForExport, endExport, exportUnder, keptExports } from "../../transfer/index.ts";
import { publicationOf } from "../../editorial/index.ts";
import { slugOf } from "../../values/index.ts";
import { deskPage } from "../frame.tsx";
import { doneAt, notice } from "../notices.ts";
import { missing } from "../refusals.ts";
import { type Ctx, type Route, publisher, see } from "../route.ts";
import { ExportPage, OneExportPage } from "./export-pages.tsx";

const ended = notice("export-ended", (desk) => desk.transfer.ended);

const wanted = z.object({ editions: field.tick });

/** The whole magazine as one file: asked for, looked at under its secret address, and ended. The publisher's alone. */
export function exportRoutes(route: Route, platform: Platform): void {
  route("get", "/export", publisher, async (_c, visit) => {
    const exports = await keptExports(platform);
    const names = await peopleById(platform.db, [...new Set(exports.map(({ askedBy }) => askedBy))]);
    return deskPage(<ExportPage visit={visit} exports={exports} names={names} now={platform.clock.now()} />);
  });
  route("post", "/export", publisher, async (c, visit) => {
    const { editions } = (await readForm(c.req.raw)).parse(wanted);
    return see(`/desk/export/${await askForExport(platform, { by: visit.person.id, withEditions: editions })}`);
  });
  route("post", "/export/:id/ending", publisher, async (c) => {
    if (!(await endExport(platform, idIn(c)))) missing();
    return see(doneAt("/desk/export", ended));
  });
  route("get", "/export/:secret", publisher, async (c, visit) => {
    const kept = await keptUnder(platform, c);
    const [job] = kept.finishedAt ? [] : await jobsOfSubjects(platform.db, [kept.id]);
    return deskPage(<OneExportPage visit={visit} kept={kept} progress={job?.says ?? ""} />);
  });
  route("get", "/export/:secret/file", publisher, async (c) => {
    const { storageKey, finishedAt, id, bytes } = await keptUnder(platform, c);
    if (!storageKey || !finishedAt) missing();
    const { title } = await publicationOf(platform.db);
    const downloadAs = `${slugOf(title)}-${finishedAt.toISOString().slice(0, 10)}.zip`;
    const file = { key: storageKey, mediaType: "application/zip", etag: id, cacheControl: "private, no-store", ...(bytes && { bytes }) };
    return (await sendFile(platform.storage, c.req.raw, { ...file, downloadAs })) ?? missing();
  });
}

const keptUnder = async (platform: Platform, c: Ctx) => (await exportUnder(platform, c.req.param("secret") ?? "")) ?? missing();
