import { basename } from "node:path";
import { intakeSays } from "../../messages/index.ts";
import { dropUnsaved, readManuscriptApart, storePicture, writePicture } from "../../editorial/index.ts";
import { type Platform, elapsed, inTransaction } from "../../platform/index.ts";
import { Refusal } from "../../values/index.ts";
import type { ArchivePicture } from "../archive-post.ts";
import type { Source } from "../source/source.ts";
import { NotFetched, politely } from "../old-site/ask.ts";
import { fetchPicture } from "./fetch-picture.ts";
import { lookedThrough } from "./looked-through.ts";

/** `fetch`: whether the old site may be asked. `source`: the files of the export, where pictures may lie. */
type PictureWay = {
  importId: string;
  archive: string;
  site: string;
  /** Where the old system keeps the pictures of all of its magazines. */
  hosts: readonly string[];
  fetch: boolean;
  source: Source;
  signal?: AbortSignal | undefined;
};

/** Milliseconds between two questions to the old site: five a second. */
const pause = 200;

/**
 * The pictures of an article, each once in the whole archive: from the export's own files, else from the old site. What was had
 * before is not asked for again; what could not be had is kept with the reason. Answers with ids by the pictures' names.
 */
export function pictureBringer(platform: Platform, way: PictureWay): (pictures: readonly ArchivePicture[]) => Promise<Map<string, string>> {
  const places = byEnd(way.source.names);
  const polite = politely(pause, elapsed);
  const bytesOf = async ({ name, src, within, others = [] }: ArchivePicture): Promise<Buffer> => {
    if (within !== undefined) return heldIn(way.source, within, name);
    const own = placeOf(places, src);
    if (own !== undefined) return way.source.bytes(own, 40_000_000);
    if (!way.fetch) throw new NotFetched(intakeSays.notInExport);
    let why: unknown;
    for (const address of [src, ...others].map((one) => withoutProxy(wholeAt(way.site, one)))) {
      await polite();
      try {
        const allowed = platform.settings.importHosts;
        const bytes = await fetchPicture(address, { site: way.site, hosts: way.hosts, allowed, signal: way.signal });
        return await lookedThrough(platform, bytes);
      } catch (error) {
        why ??= error;
      }
    }
    throw why;
  };
  return async (pictures) => {
    const held = await heldOf(platform, way.archive, pictures);
    const ids = new Map<string, string>();
    for (const picture of pictures) {
      const known = held.get(picture.src);
      const id = known ?? (await bringOne(platform, way, picture, bytesOf));
      if (id) ids.set(picture.name, id);
      if (id) held.set(picture.src, id);
    }
    return ids;
  };
}

/** A part of the source, or a picture that lies in a manuscript. */
async function heldIn(source: Source, within: string, name: string): Promise<Buffer> {
  const bytes = await source.bytes(within, 60_000_000);
  if (!/\.(?:docx|odt|x?html?|mht(?:ml)?)$/i.test(within)) return bytes;
  const { pictures = [] } = await readManuscriptApart(bytes, basename(within));
  const found = pictures.find((picture) => picture.name === name);
  if (!found) throw new NotFetched(intakeSays.notInFile({ name: within }));
  return Buffer.from(found.bytes);
}

async function heldOf({ db }: Platform, archive: string, pictures: readonly ArchivePicture[]): Promise<Map<string, string>> {
  if (pictures.length === 0) return new Map();
  const rows = await db
    .selectFrom("import_pictures")
    .select(["src", "picture_id"])
    .where("archive", "=", archive)
    .where("picture_id", "is not", null)
    .where(
      "src",
      "in",
      pictures.map(({ src }) => src),
    )
    .execute();
  return new Map(rows.flatMap(({ src, picture_id }) => (picture_id ? [[src, picture_id] as const] : [])));
}

async function bringOne(
  platform: Platform,
  { importId, archive, signal }: PictureWay,
  picture: ArchivePicture,
  bytesOf: (picture: ArchivePicture) => Promise<Buffer>,
): Promise<string | undefined> {
  const row = { archive, src: picture.src.slice(0, 2000), import_id: importId, tried_at: platform.clock.now() };
  try {
    const bytes = await bytesOf(picture);
    const { name, alt, caption = "", credit = "" } = picture;
    const stored = await storePicture(platform, { bytes, name, alt, caption: caption.replace(/<[^>]*>/g, ""), credit });
    try {
      return await inTransaction(platform, async (tx) => {
        const { id, isNew } = await writePicture(tx, stored);
        const had = { ...row, picture_id: id, is_new: isNew, problem: "" };
        await tx
          .insertInto("import_pictures")
          .values(had)
          .onConflict((on) => on.columns(["archive", "src"]).doUpdateSet(had))
          .execute();
        return id;
      });
    } catch (error) {
      await dropUnsaved(platform, [stored.storage_key]).catch(() => undefined);
      throw error;
    }
  } catch (error) {
    if (signal?.aborted || !(error instanceof NotFetched || error instanceof Refusal)) throw error;
    const problem = error instanceof Refusal ? error.detail : error.message;
    const missing = { ...row, problem };
    await platform.db
      .insertInto("import_pictures")
      .values(missing)
      .onConflict((on) => on.columns(["archive", "src"]).doUpdateSet({ problem, tried_at: row.tried_at }))
      .execute();
    return undefined;
  }
}

/** Exports that do not say where they are from name pictures by their paths there. */
const wholeAt = (site: string, src: string): string => (src.startsWith("/") && URL.canParse(src, site) ? new URL(src, site).href : src);

/** A service that sends pictures smaller (Jetpack's) has the address of the original in its own. */
const withoutProxy = (address: string): string => address.replace(/^https?:\/\/i\d\.wp\.com\/([^?]*).*$/i, "https://$1");

const picturesEnd = /\.(?:jpe?g|png|webp|avif|gif|tiff?)$/i;

/** Pictures that lie in the export, by every end of their path: “a.jpg”, “05/a.jpg”, “2019/05/a.jpg” … */
function byEnd(names: readonly string[]): Map<string, string | null> {
  const places = new Map<string, string | null>();
  for (const name of names.filter((one) => picturesEnd.test(one))) {
    const parts = name.toLowerCase().split("/");
    for (let from = Math.max(0, parts.length - 4); from < parts.length; from += 1) {
      const end = parts.slice(from).join("/");
      // two of one name are told apart by their folders, or not at all
      places.set(end, places.has(end) ? null : name);
    }
  }
  return places;
}

function placeOf(places: ReadonlyMap<string, string | null>, src: string): string | undefined {
  const path = decoded(src.replace(/[?#].*$/, "").replace(/^https?:\/\/[^/]*/i, "")).toLowerCase();
  const parts = path.split("/").filter((part) => part && part !== "." && part !== "..");
  for (let from = Math.max(0, parts.length - 4); from < parts.length; from += 1) {
    const found = places.get(parts.slice(from).join("/"));
    if (found) return found;
  }
  return undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
