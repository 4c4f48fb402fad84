import { type Db, type Platform, enqueue, inTransaction } from "../platform/index.ts";
import { instantOf, isId } from "../values/index.ts";

/** `page`: the page that it is a picture of; none of the PDF itself. */
type FacsimileFile = { key: string; name: string; bytes?: number; sha256?: string; facsimileId: string; page?: number };

/** Every kept file of old issues: the PDFs, and the pictures of their pages. */
export async function facsimileFiles(db: Db): Promise<FacsimileFile[]> {
  const pdfs = await db.selectFrom("facsimiles").select(["id", "name", "storage_key", "bytes", "sha256"]).execute();
  const pages = await db.selectFrom("facsimile_pages").select(["facsimile_id", "page", "picture_key", "small_key"]).execute();
  const named = new Map(pdfs.map(({ id, name }) => [id, name]));
  return [
    ...pdfs.flatMap(({ id, name, storage_key: key, bytes, sha256 }) => (key ? [{ key, name, bytes, sha256, facsimileId: id }] : [])),
    ...pages.flatMap(({ facsimile_id: facsimileId, page, picture_key, small_key }) =>
      [picture_key, small_key].flatMap((key) => (key ? [{ key, name: named.get(facsimileId) ?? "", facsimileId, page }] : [])),
    ),
  ];
}

/** Asks for the pictures of a page anew. */
export async function drawPageAgain(platform: Platform, { facsimileId, page }: { facsimileId: string; page: number }): Promise<void> {
  await inTransaction(platform, async (tx) => {
    await tx.deleteFrom("facsimile_pages").where("facsimile_id", "=", facsimileId).where("page", "=", page).execute();
    await enqueue(tx, "make-facsimile", { facsimileId }, { queue: "facsimiles" });
  });
}

/** Milliseconds that a file may wait for the row that names it; by then who put it has written, or has died. */
const patience = 86_400_000;

/** Files of old issues that are not here any more, or never were: left by a process that died between the file and its row. */
export async function unnamedFacsimileFiles({ db, storage, clock }: Platform): Promise<string[]> {
  const rows = await db.selectFrom("facsimiles").select("id").execute();
  const named = new Set(rows.map(({ id }) => id));
  const before = clock.now().valueOf() - patience;
  const found: string[] = [];
  for await (const key of storage.list("facsimiles/")) {
    const id = key.slice("facsimiles/".length).split(/[./]/)[0] ?? "";
    if (isId(id) && !named.has(id) && instantOf(id) < before) found.push(key);
  }
  return found;
}
