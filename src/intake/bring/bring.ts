import { type JobContext, type Platform, isDatabaseUnavailable } from "../../platform/index.ts";
import { Refusal } from "../../values/index.ts";
import { pictureHostsOf } from "../importers.ts";
import { kindHere } from "../plan.ts";
import { pictureBringer } from "../pictures/bring-pictures.ts";
import { type ReadPost, postsOf } from "../reading/read-apart.ts";
import { comingIn } from "../reading/report.ts";
import { openSource } from "../source/source.ts";
import { allocate } from "./allocate.ts";
import { type ImportView, type Tally, archiveOf, change, importById } from "./imports.ts";
import { type Item, itemsOf, makeItem, sayFailed, sayKept, standsNow } from "./make-item.ts";

type Context = Pick<JobContext, "signal" | "report">;

/**
 * Job: makes articles and pages of an archive, one after the other, each in a transaction of its own. Begun again after it was
 * stopped or killed it goes on where it was: what is here as it is there is passed over.
 */
export async function bringArchive(platform: Platform, { importId }: { importId: string }, context: Context): Promise<void> {
  const run = await importById(platform.db, importId);
  if (run.state !== "running") return;
  try {
    await allocate(platform, run, context.signal);
    const tally = await bringAll(platform, run, context);
    if (tally) await change(platform, platform.db, importId, { state: "done", tally: JSON.stringify(tally) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await change(platform, platform.db, importId, { state: "failed", problem: error.detail });
  }
}

/** Answers with what became of what was here before; undefined where somebody stopped it. */
async function bringAll(platform: Platform, run: ImportView, { signal, report }: Context): Promise<Tally | undefined> {
  const archive = archiveOf(run);
  const source = await openSource(run.files);
  const way = { importId: run.id, archive, site: run.site, hosts: pictureHostsOf(run.system), fetch: run.choices.fetch, source, signal };
  const bringing: Bringing = {
    platform,
    run,
    tally: { here: 0, changed: 0, edited: 0, gone: 0, stayed: 0 },
    pictures: pictureBringer(platform, way),
  };
  const all = run.report ? comingIn(run.report, run.choices) : 0;
  let done = 0;
  try {
    for await (const posts of postsOf(run.files, signal)) {
      const items = await itemsOf(
        platform.db,
        archive,
        posts.map(({ key }) => key),
      );
      for (const post of posts) {
        signal.throwIfAborted();
        const item = items.get(post.key);
        // of a kind that the publisher lets come in, it stays what it was when it came first
        if (item && kindHere(post, run.choices) !== undefined) await bringOne(bringing, { ...post, kind: item.kind }, item);
        done += 1;
        if (done % 10 === 0 && (await isStopped(platform, run.id))) return undefined;
        report(`${done} of ${Math.max(all, done)} articles`);
      }
    }
    return bringing.tally;
  } finally {
    await source.close();
  }
}

const isStopped = async ({ db }: Platform, id: string): Promise<boolean> =>
  (await db.selectFrom("imports").select("state").where("id", "=", id).executeTakeFirst())?.state !== "running";

type Bringing = { platform: Platform; run: ImportView; tally: Tally; pictures: ReturnType<typeof pictureBringer> };

async function bringOne({ platform, run, tally, pictures }: Bringing, post: ReadPost, item: Item): Promise<void> {
  const [isHere, isSame] = [item.state === "made" || item.state === "kept", item.digest === post.digest];
  const isOfThis = item.importId === run.id;
  if (isHere && isSame && item.missingPictures === 0) {
    if (!isOfThis) tally.here += 1;
    return;
  }
  const now = await standsNow(platform.db, item);
  // whoever saved it since, or took it away, has the last word
  if (isHere && (now?.version !== item.version || now?.isBinned)) {
    if (isSame) return void (isOfThis ? undefined : (tally.here += 1));
    tally.edited += 1;
    return sayKept(platform.db, item, post, run.id);
  }
  const had = await pictures(post.pictures);
  const missing = new Set(post.pictures.map(({ src }) => src)).size - had.size;
  if (isHere && isSame && missing >= item.missingPictures) return void (isOfThis ? undefined : (tally.here += 1));
  try {
    await makeItem(platform, { run, post, item, pictures: had });
    if (isHere && !isSame) tally.changed += 1;
  } catch (error) {
    if (isDatabaseUnavailable(error)) throw error;
    platform.log.warn({ err: error, item: item.key }, "an article of an archive could not be made");
    await sayFailed(platform.db, item, error, run.id);
  }
}
