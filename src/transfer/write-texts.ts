import { copyFile, link, mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import type pg from "pg";
import {
  type PictureView,
  articleById,
  draftAsRead,
  draftById,
  housePageById,
  housePages,
  picturesById,
  picturesNamedIn,
} from "../editorial/index.ts";
import { carriedSound } from "../narration/index.ts";
import { type Db, type Platform, checksumOf, yieldEvery } from "../platform/index.ts";
import { firstOf, slugOf } from "../values/index.ts";
import type { Writing } from "./export-all.ts";
import { decidedOf, jsonOf, markdownOf, markdownOfPage } from "./texts.ts";

/**
 * Every article that is not in the bin and every page of the house as Markdown with its pictures beside it, and as JSON with the
 * whole document. What is public is written as readers have it; what is not, as it stands at the desk. Of the same moment as the
 * client's tables.
 */
export async function writeTexts(writing: Writing): Promise<void> {
  const { client, platform } = writing;
  const { rows } = await client.query<{ snapshot: string }>("select pg_export_snapshot() as snapshot");
  await platform.db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      await sql`set transaction snapshot ${sql.lit(firstOf(rows).snapshot)}`.execute(tx);
      const reading = { ...platform, db: tx };
      await writeArticles(writing, reading);
      for (const { id } of await housePages(tx)) await writePage(writing, tx, id);
    });
}

async function writeArticles(writing: Writing, platform: Platform): Promise<void> {
  const breathe = yieldEvery();
  const taken = new Set<string>();
  let count = 0;
  for await (const ids of idsOfArticles(writing.client)) {
    await writing.report(`article ${count + 1}`);
    for (const id of ids) {
      await writeArticle(writing, platform, { id, taken });
      await breathe();
    }
    count += ids.length;
  }
}

async function* idsOfArticles(client: pg.ClientBase): AsyncGenerator<string[]> {
  await client.query("declare articles_out cursor for select id from articles where binned_at is null order by id");
  for (;;) {
    const { rows } = await client.query<{ id: string }>("fetch 50 from articles_out");
    if (rows.length === 0) break;
    yield rows.map(({ id }) => id);
  }
  await client.query("close articles_out");
}

type Turn = { id: string; taken: Set<string> };

async function writeArticle(writing: Writing, platform: Platform, { id, taken }: Turn): Promise<void> {
  const { db } = platform;
  const live = await articleById(db, id);
  const article = live ?? (await draftAsRead(platform, await draftById(db, id)));
  const pictures = [...Object.values(article.pictures), ...(article.lead ? [article.lead.picture] : [])];
  // what is public keeps its address while its draft, or another's, has that name already
  const at = `articles/${taken.has(article.slug) ? `${article.slug}-${id.slice(-12)}` : article.slug}`;
  taken.add(article.slug);
  const names = await layPictures(writing, at, pictures);
  const carried = await decidedOf(db, article);
  await writing.list.text(writing.folder, `${at}/${article.slug}.md`, markdownOf(article, carried, names));
  const json = { ...article, ...carried, isPublic: live !== undefined, files: Object.fromEntries(names) };
  await writing.list.text(writing.folder, `${at}/${article.slug}.json`, jsonOf(json));
  const sound = await carriedSound(platform, article);
  if (sound) await writing.list.text(writing.folder, `${at}/${sound.name}`, sound.bytes);
}

async function writePage(writing: Writing, db: Db, id: string): Promise<void> {
  const page = await housePageById(db, id);
  const at = `pages/${page.slug}`;
  const names = await layPictures(writing, at, Object.values(await picturesById(db, picturesNamedIn(page.body))));
  await writing.list.text(writing.folder, `${at}/${page.slug}.md`, markdownOfPage(page, names));
  await writing.list.text(writing.folder, `${at}/${page.slug}.json`, jsonOf({ ...page, files: Object.fromEntries(names) }));
}

/** Lays the originals beside a text, each once, under names that no two have; answers with those, by the pictures' ids. */
async function layPictures({ folder, list }: Writing, at: string, pictures: readonly PictureView[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  await mkdir(join(folder, at), { recursive: true, mode: 0o700 });
  for (const { id, name, storageKey } of pictures) {
    const from = join(folder, "files", storageKey);
    if (names.has(id) || !(await stat(from).catch(() => undefined))) continue;
    const file = freeName(name, storageKey, new Set(names.values()));
    const to = join(folder, at, file);
    // the same file under another name, where the disk knows such a thing
    await link(from, to).catch(() => copyFile(from, to));
    await list.add({ path: `${at}/${file}`, bytes: (await stat(to)).size, sha256: await checksumOf(to) });
    names.set(id, file);
  }
  return names;
}

function freeName(name: string, storageKey: string, taken: ReadonlySet<string>): string {
  const [stem, ending] = [slugOf(name.replace(/\.\w+$/, "")), /\.\w+$/.exec(storageKey)?.[0] ?? ""];
  let file = `${stem}${ending}`;
  for (let count = 2; taken.has(file); count += 1) file = `${stem}-${count}${ending}`;
  return file;
}
