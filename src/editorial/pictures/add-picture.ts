import { createHash } from "node:crypto";
import { type Platform, type Tx, announce, inTransaction, inTurn, sharp } from "../../platform/index.ts";
import { must, namedId, newId } from "../../values/index.ts";
import { dropUnsaved } from "./drop-unsaved.ts";
import { creditOf, pictureWords } from "./picture-words.ts";
import { refuse } from "../refusals.ts";

type NewPicture = { bytes: Buffer; name: string; alt: string; caption?: string; credit?: string; by?: string | undefined };

const maxBytes = 40_000_000;
const maxPixels = 100_000_000;
const extensions: Record<string, string> = { jpeg: "jpg", png: "png", webp: "webp", avif: "avif", heif: "avif", gif: "gif", tiff: "tif" };

/**
 * Checks the file by reading it, keeps the original under its hash and asks for its sizes. The same bytes are one picture.
 * What the file says of itself fills caption and credit where they are empty. A picture that was here keeps its words;
 * empty ones are filled. Answers with the picture's id. Refuses "picture-unreadable", "picture-too-large".
 */
export async function addPicture(platform: Platform, picture: NewPicture): Promise<string> {
  return (await putPicture(platform, picture)).id;
}

/** The same; `isNew` says whether these bytes were no picture yet. */
export async function putPicture(platform: Platform, picture: NewPicture): Promise<{ id: string; isNew: boolean }> {
  const [put] = await putPictures(platform, [picture]);
  return must(put, "the picture");
}

/** Several that were sent together: all of them or, where one is refused, none. */
export async function putPictures(platform: Platform, pictures: readonly NewPicture[]): Promise<{ id: string; isNew: boolean }[]> {
  const stored: StoredPicture[] = [];
  try {
    // one after the other: each is decoded whole
    for (const picture of pictures) stored.push(await storePicture(platform, picture));
    // in one order for all, so that two who send the same ones do not wait for each other
    const inOrder = stored.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
    return await inTransaction(platform, async (tx) => {
      const put = [];
      for (const one of inOrder) put.push(await writePicture(tx, one));
      return put;
    });
  } catch (error) {
    const keys = stored.map(({ storage_key }) => storage_key);
    await dropUnsaved(platform, keys).catch(() => undefined);
    throw error;
  }
}

/** A picture whose file is in storage and that is not written down yet. */
export type StoredPicture = Awaited<ReturnType<typeof storePicture>>;

/**
 * The first half of `putPicture`, which reads and puts the file and therefore stands outside of any transaction; where
 * `writePicture` does not follow, the file is to be dropped (dropUnsaved). Refuses as `addPicture`.
 */
export async function storePicture(platform: Platform, picture: NewPicture) {
  const facts = await oneByOne(() => readPicture(picture));
  const sha256 = createHash("sha256").update(picture.bytes).digest("hex");
  const key = `pictures/${sha256}.${facts.extension}`;
  await platform.storage.put(key, picture.bytes, facts.mediaType);
  return {
    id: namedId("picture", sha256),
    sha256,
    storage_key: key,
    name: picture.name,
    media_type: facts.mediaType,
    width: facts.width,
    height: facts.height,
    alt: picture.alt,
    caption: picture.caption || facts.words.description,
    credit: picture.credit || creditOf(facts.words),
    tone: facts.tone,
    added_at: platform.clock.now(),
    added_by: picture.by ?? null,
  };
}

export async function writePicture(tx: Tx, stored: StoredPicture): Promise<{ id: string; isNew: boolean }> {
  // the id that these bytes have may be that of a picture which has another file by now
  const taken = await tx.selectFrom("pictures").select("sha256").where("id", "=", stored.id).executeTakeFirst();
  const id = taken && taken.sha256 !== stored.sha256 ? newId(stored.added_at) : stored.id;
  const added = await tx
    .insertInto("pictures")
    .values({ ...stored, id })
    .onConflict((conflict) => conflict.column("sha256").doNothing())
    .executeTakeFirst();
  const isNew = Boolean(added.numInsertedOrUpdatedRows);
  if (isNew) {
    await announce(tx, "picture-added", { pictureId: id });
    return { id, isNew };
  }
  await fillWords(tx, stored);
  const known = await tx.selectFrom("pictures").select(["id", "added_by"]).where("sha256", "=", stored.sha256).executeTakeFirstOrThrow();
  if (stored.added_by && stored.added_by !== known.added_by)
    await tx
      .insertInto("picture_bringers")
      .values({ picture_id: known.id, person_id: stored.added_by, brought_at: stored.added_at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return { id: known.id, isNew };
}

/** What is known of it stands; what is empty is filled. */
const fillWords = (tx: Tx, { sha256, alt, caption, credit }: { sha256: string; alt: string; caption: string; credit: string }) =>
  tx
    .updateTable("pictures")
    .set((set) => ({
      alt: set.fn.coalesce(set.fn<string>("nullif", ["alt", set.val("")]), set.val(alt)),
      caption: set.fn.coalesce(set.fn<string>("nullif", ["caption", set.val("")]), set.val(caption)),
      credit: set.fn.coalesce(set.fn<string>("nullif", ["credit", set.val("")]), set.val(credit)),
    }))
    .where("sha256", "=", sha256)
    .execute();

/** One after the other: a small file may hold a hundred megapixels. */
const oneByOne = inTurn();

async function readPicture({ bytes, name }: NewPicture) {
  if (bytes.length > maxBytes) throw refuse("picture-too-large", (m) => m.desk.refused.pictures.tooLarge(name));
  try {
    const image = sharp(bytes, { limitInputPixels: maxPixels, failOn: "error" }).autoOrient();
    const { format, exif, iptc } = await image.metadata();
    const extension = extensions[format];
    if (!extension) throw new Error(`format ${format}`);
    // The whole file is decoded here: a truncated one must fail now, not at the printer's.
    const { info } = await image.clone().toBuffer({ resolveWithObject: true });
    const tone = await toneOf(bytes);
    return {
      extension,
      mediaType: `image/${format === "heif" ? "avif" : format}`,
      width: info.width,
      height: info.height,
      tone,
      words: pictureWords({ exif, iptc }),
    };
  } catch {
    throw refuse("picture-unreadable", (m) => m.desk.refused.pictures.unreadable(name));
  }
}

async function toneOf(bytes: Buffer): Promise<string> {
  const { data } = await sharp(bytes)
    .resize(1, 1, { fit: "fill" })
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return `#${[0, 1, 2].map((i) => (data[i] ?? 0).toString(16).padStart(2, "0")).join("")}`;
}
