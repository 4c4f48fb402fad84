import { intakeSays } from "../../messages/index.ts";
import { deleteArticleBrought, deletePageBrought, deletePictureBrought, deleteTermsBrought, isWorkedOn } from "../../editorial/index.ts";
import { type JobContext, type Platform, type Tx, inTransaction } from "../../platform/index.ts";
import { codeOf } from "../../values/index.ts";
import { type Tally, change, importById } from "./imports.ts";
import { type Item, itemsOfImport, standsNow } from "./make-item.ts";

/** Another row names it, for good: the database says so. */
const isNamed = (error: unknown): boolean => codeOf(error) === "23503";

/**
 * Job: takes back all that an import made, but what somebody has edited since, has put into an issue or sent in a letter: that
 * stays, and is listed with the reason. Then the pictures, people, sections and topics that came with it and that nothing names.
 */
export async function takeArchiveBack(
  platform: Platform,
  { importId }: { importId: string },
  { signal, report }: Pick<JobContext, "signal" | "report">,
): Promise<void> {
  const run = await importById(platform.db, importId);
  if (run.state !== "taking back") return;
  const tally: Tally = { ...run.tally, stayed: 0 };
  for (let after = ""; ;) {
    signal.throwIfAborted();
    const items = await itemsOfImport(platform.db, importId, after);
    if (items.length === 0) break;
    for (const item of items) {
      const why = await takeItem(platform, item);
      tally[why ? "stayed" : "gone"] += 1;
      if (why) await sayStays(platform, item, why);
    }
    after = items.at(-1)?.id ?? after;
    report(`${tally.gone} taken back`);
    // somebody stopped it
    if ((await importById(platform.db, importId)).state !== "taking back") return keepTally(platform, importId, tally);
  }
  await takePictures(platform, importId);
  await takeTerms(platform, importId);
  await platform.db.deleteFrom("import_addresses").where("import_id", "=", importId).where("item_id", "is", null).execute();
  await change(platform, platform.db, importId, { state: "taken back", tally: JSON.stringify(tally) });
}

const keepTally = (platform: Platform, id: string, tally: Tally) => change(platform, platform.db, id, { tally: JSON.stringify(tally) });

/** Undefined where it is gone; else why it stays. */
async function takeItem(platform: Platform, item: Item): Promise<string | undefined> {
  try {
    return await inTransaction(platform, async (tx) => {
      const why = await whyItStays(tx, item);
      if (why) return why;
      if (item.articleId) await deleteArticleBrought(tx, item.articleId);
      if (item.pageId) await deletePageBrought(tx, item.pageId);
      await tx.deleteFrom("import_items").where("id", "=", item.id).execute();
      return undefined;
    });
  } catch (error) {
    if (isNamed(error)) return intakeSays.isNamed;
    throw error;
  }
}

async function whyItStays(tx: Tx, item: Item): Promise<string | undefined> {
  const now = await standsNow(tx, item);
  if (now && now.version !== item.version) return intakeSays.editedSince;
  return item.articleId && now && (await isWorkedOn(tx, item.articleId)) ? intakeSays.workedOn : undefined;
}

const sayStays = ({ db }: Platform, { id, importId }: Item, why: string) =>
  db
    .updateTable("import_items")
    .set({ problems: JSON.stringify([intakeSays.notTakenBack({ why })]), told_in: importId })
    .where("id", "=", id)
    .execute();

async function takePictures(platform: Platform, importId: string): Promise<void> {
  const rows = await platform.db
    .selectFrom("import_pictures")
    .select(["archive", "src", "picture_id", "is_new"])
    .where("import_id", "=", importId)
    .execute();
  for (const { archive, src, picture_id, is_new } of rows) {
    try {
      await inTransaction(platform, async (tx) => {
        const isGone = !picture_id || !is_new || (await deletePictureBrought(tx, picture_id));
        if (isGone) await tx.deleteFrom("import_pictures").where("archive", "=", archive).where("src", "=", src).execute();
      });
    } catch (error) {
      if (!isNamed(error)) throw error;
    }
  }
}

async function takeTerms(platform: Platform, importId: string): Promise<void> {
  await inTransaction(platform, async (tx) => {
    const rows = await tx.selectFrom("import_terms").selectAll().where("import_id", "=", importId).execute();
    await deleteTermsBrought(tx, {
      contributors: rows.flatMap(({ contributor_id }) => contributor_id ?? []),
      sections: rows.flatMap(({ section_id }) => section_id ?? []),
      topics: rows.flatMap(({ topic_id }) => topic_id ?? []),
    });
  });
}
