import { type Platform, type Tx, announce, inTransaction, madeOf, sharp } from "../../platform/index.ts";
import { issueChanged } from "../issues/edit-issue.ts";
import { refuse } from "../refusals.ts";
import type { Focus } from "../views.ts";
import { storePicture, type StoredPicture, writePicture } from "./add-picture.ts";
import { dropUnsaved } from "./drop-unsaved.ts";
import { usesOfPicture } from "./uses-of.ts";

/** What is said of a picture, and where one looks first (hundredths of width and height; null: nobody has said). */
type PictureSaid = { alt: string; caption: string; credit: string; rights: string; focus: Focus | null };

/** Keeps it; what figures say of their own stays. Pages that cut the picture show it otherwise at once, and the cards drawn of it are drawn again. */
export async function describePicture(tx: Tx, id: string, { focus, ...said }: PictureSaid): Promise<void> {
  const before = await lockedPicture(tx, id);
  const place = { focus_x: focus?.x ?? null, focus_y: focus?.y ?? null };
  await tx
    .updateTable("pictures")
    .set({ ...said, ...place })
    .where("id", "=", id)
    .execute();
  if (before.focus_x !== place.focus_x || before.focus_y !== place.focus_y) await tellPlaces(tx, id);
}

type Replacing = { id: string; bytes: Buffer; name: string };

/**
 * Another file in the picture's place, everywhere it stands; its words stay, and what was cut from it is cut from the new one.
 * Refuses "picture-missing", "picture-known" (the new file is another picture already), and as `addPicture`.
 */
export async function replacePicture(platform: Platform, { id, bytes, name }: Replacing): Promise<void> {
  const stored = await storePicture(platform, { bytes, name, alt: "" });
  const cuts = await platform.db.selectFrom("pictures").select(["id", "cut", "name"]).where("cut_from", "=", id).execute();
  const parts: { id: string; stored: StoredPicture }[] = [];
  try {
    for (const cut of cuts)
      parts.push({
        id: cut.id,
        stored: await storePicture(platform, { bytes: await partOf(bytes, cutOf(cut.cut)), name: cut.name, alt: "" }),
      });
    await inTransaction(platform, async (tx) => {
      await lockedPicture(tx, id);
      for (const one of [{ id, stored }, ...parts]) await putInPlace(tx, one);
    });
  } catch (error) {
    await dropUnsaved(
      platform,
      [stored, ...parts.map((part) => part.stored)].map(({ storage_key }) => storage_key),
    );
    throw error;
  }
}

async function putInPlace(tx: Tx, { id, stored }: { id: string; stored: StoredPicture }): Promise<void> {
  const { sha256, storage_key, name, media_type, width, height, tone } = stored;
  const known = await tx.selectFrom("pictures").select(["id", "name"]).where("sha256", "=", sha256).executeTakeFirst();
  if (known && known.id !== id) throw refuse("picture-known", (m) => m.desk.refused.pictures.known(known.name));
  if (known) return;
  await tx
    .updateTable("pictures")
    .set({ sha256, storage_key, name, media_type, width, height, tone, sizes: "[]" })
    .where("id", "=", id)
    .execute();
  await announce(tx, "picture-added", { pictureId: id });
  await tellPlaces(tx, id);
}

/** What was made of what shows the picture is looked at again; what shows the same as before is left alone. */
async function tellPlaces(tx: Tx, id: string): Promise<void> {
  const uses = await usesOfPicture(tx, id);
  for (const { what, id: issueId } of uses) if (what === "cover") await issueChanged(tx, issueId);
  const articles = uses.flatMap((use) => (use.what === "article" || use.what === "lead" ? [use.id] : []));
  if (articles.length === 0) return;
  const published = await tx
    .selectFrom("article_publications")
    .select("article_id as id")
    .where("article_id", "in", articles)
    .where("withdrawn_at", "is", null)
    .where("replaced_at", "is", null)
    .execute();
  for (const { id: articleId } of published) await announce(tx, "article-published", { articleId });
}

/** Left, top, width and height, in thousandths of the whole. */
type Cut = { left: number; top: number; width: number; height: number };

const cutOf = (said: string | null): Cut => {
  const [left = 0, top = 0, width = 1000, height = 1000] = (said ?? "").split(" ").map(Number);
  return { left, top, width, height };
};

/**
 * A part of the picture as a picture of its own, for one use of it: it keeps the words and the focal point, and the whole stays
 * as it is. The same part is one picture. A cut of a cut is a cut of the whole. Answers with its id. Refuses "picture-missing",
 * "cut-invalid".
 */
export async function cutPicture(platform: Platform, { id, cut, by }: { id: string; cut: Cut; by?: string }): Promise<string> {
  if (cut.left < 0 || cut.top < 0 || cut.width < 50 || cut.height < 50 || cut.left + cut.width > 1000 || cut.top + cut.height > 1000)
    throw refuse("cut-invalid", (m) => m.desk.refused.pictures.badCut);
  const whole = await platform.db.selectFrom("pictures").selectAll().where("id", "=", id).executeTakeFirst();
  if (!whole) throw missingPicture();
  if (whole.cut_from && whole.cut) return cutPicture(platform, { id: whole.cut_from, cut: partWithin(whole.cut, cut), ...(by && { by }) });
  const original = await platform.storage.get(whole.storage_key);
  if (!original) throw new Error(`the file ${whole.storage_key} is not in storage; upload the picture again`);
  const { name, alt, caption, credit, rights } = whole;
  const stored = await storePicture(platform, {
    bytes: await madeOf(whole.storage_key, () => partOf(original, cut)),
    name: `part of ${name}`,
    alt,
    caption,
    credit,
    by,
  });
  try {
    return await inTransaction(platform, async (tx) => {
      const made = await writePicture(tx, stored);
      if (made.isNew)
        await tx
          .updateTable("pictures")
          .set({ cut_from: id, cut: [cut.left, cut.top, cut.width, cut.height].join(" "), rights, ...focusWithin(whole, cut) })
          .where("id", "=", made.id)
          .execute();
      return made.id;
    });
  } catch (error) {
    await dropUnsaved(platform, [stored.storage_key]);
    throw error;
  }
}

/** A part of a part, as a part of the whole: it is cut from that, and cut anew with it. */
function partWithin(held: string, cut: Cut): Cut {
  const [left = 0, top = 0, width = 1000, height = 1000] = held.split(" ").map(Number);
  const at = (from: number, size: number, share: number) => from + Math.round((size * share) / 1000);
  return {
    left: at(left, width, cut.left),
    top: at(top, height, cut.top),
    width: Math.floor((width * cut.width) / 1000),
    height: Math.floor((height * cut.height) / 1000),
  };
}

/** The focal point as it lies in the part; none where it is cut away. */
function focusWithin({ focus_x, focus_y }: { focus_x: number | null; focus_y: number | null }, cut: Cut) {
  if (focus_x === null || focus_y === null) return {};
  const [x, y] = [(1000 * (10 * focus_x - cut.left)) / cut.width, (1000 * (10 * focus_y - cut.top)) / cut.height].map((at) =>
    Math.round(at / 10),
  );
  const lies = [x, y].every((at) => at !== undefined && at >= 0 && at <= 100);
  return lies ? { focus_x: x ?? null, focus_y: y ?? null } : {};
}

async function partOf(bytes: Buffer, cut: Cut): Promise<Buffer> {
  const image = sharp(bytes, { limitInputPixels: 100_000_000 }).autoOrient();
  const { autoOrient, format } = await image.metadata();
  const { width, height } = autoOrient;
  const region = {
    left: Math.floor((width * cut.left) / 1000),
    top: Math.floor((height * cut.top) / 1000),
    width: Math.max(1, Math.floor((width * cut.width) / 1000)),
    height: Math.max(1, Math.floor((height * cut.height) / 1000)),
  };
  const part = image.extract(region).keepIccProfile();
  return (format === "jpeg" ? part.jpeg({ quality: 95, chromaSubsampling: "4:4:4" }) : part.png()).toBuffer();
}

/** Where nothing shows it; `elsewhere`: what other rooms know to show it. Refuses "picture-used", with every place named, and "picture-missing". Its files go with the night's sweep. */
export async function deletePicture(tx: Tx, id: string, elsewhere: readonly { title: string }[]): Promise<void> {
  await lockedPicture(tx, id);
  const uses: { title: string; binned?: boolean }[] = [...(await usesOfPicture(tx, id)), ...elsewhere];
  if (uses.length > 0)
    throw refuse("picture-used", ({ desk: { pictures, refused } }) =>
      refused.pictures.used({
        uses: uses.length,
        places: uses.map(({ title, binned }) => (binned ? pictures.inBin(title) : title)).join(", "),
      }),
    );
  await tx.deleteFrom("pictures").where("id", "=", id).execute();
}

async function lockedPicture(tx: Tx, id: string) {
  const row = await tx.selectFrom("pictures").select(["id", "focus_x", "focus_y"]).where("id", "=", id).forUpdate().executeTakeFirst();
  if (!row) throw missingPicture();
  return row;
}

const missingPicture = () => refuse("picture-missing", (m) => m.desk.refused.pictures.missing);
