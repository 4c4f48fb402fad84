import { draftById } from "../../editorial/index.ts";
import { addReading, mostReadingBytes, nudgeReading, planOfDraft, readingTimings, takeBackReading } from "../../narration/index.ts";
import { sendFile, idIn } from "../../http/index.ts";
import type { Platform } from "../../platform/index.ts";
import { missing, refuse } from "../refusals.ts";
import { type Ctx, type Route, editing } from "../route.ts";
import { reading, startsIn } from "./narration-form.ts";
import { articleActions } from "./script-routes.tsx";
import { doneAt, notice } from "../notices.ts";

const recordingMade = notice("reading", (desk) => desk.narration.making);

/** An article read by a person: uploaded, its times set by ear, taken back. */
export function readingRoutes(route: Route, platform: Platform): void {
  const { db, storage } = platform;
  const action = articleActions(route, platform);
  const back = (c: Ctx) => doneAt(`/desk/articles/${idIn(c)}/speech`, recordingMade);
  action(
    "/articles/:id/speech/reading",
    async (c, visit, form) => {
      const file = await form.file(platform, "file");
      if (!file) throw refuse("file-missing", (m) => m.desk.narration.chooseRecording);
      await addReading(platform, {
        articleId: idIn(c),
        bytes: file.bytes,
        ...form.parse(reading),
        by: visit.person.id,
      });
      return back(c);
    },
    mostReadingBytes,
  );
  action("/articles/:id/speech/reading/removal", async (c, visit) => {
    await takeBackReading(platform, { articleId: idIn(c), by: visit.person.id });
    return back(c);
  });
  action("/articles/:id/speech/starts", async (c, visit, form) => {
    const plan = await planOfDraft(platform, await draftById(db, idIn(c)));
    const order = plan.reading ? (await readingTimings(plan, plan.reading)).map(({ id }) => id) : [];
    const starts = startsIn(form, order);
    await nudgeReading(platform, { articleId: idIn(c), starts, by: visit.person.id }, order);
    return back(c);
  });
  route("get", "/articles/:id/speech/reading", editing, async (c) => {
    const { reading } = await planOfDraft(platform, await draftById(db, idIn(c)));
    const sent =
      reading &&
      (await sendFile(storage, c.req.raw, {
        key: reading.storageKey,
        mediaType: reading.mediaType,
        etag: reading.id,
        cacheControl: "private, no-cache",
      }));
    return sent ?? missing();
  });
}
