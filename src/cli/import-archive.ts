import { createReadStream, readSync, openSync, closeSync } from "node:fs";
import { basename } from "node:path";
import { type ArchiveTold, draftBySlug, isWordPress, readWordPress, saveSource } from "../editorial/index.ts";
import { type Platform, inTransaction } from "../platform/index.ts";
import { messageOf, slugOf } from "../values/index.ts";
import type { Out } from "./out.ts";

/** The archives that are read: each known by how its file begins, and read as often as it must be, a part at a time. */
const importers = [{ system: "WordPress", is: isWordPress, posts: readWordPress }];

type Archive = { path: string; importer: (typeof importers)[number] };

/** The export of another system, if this file is one. */
export function archiveIn(path: string): Archive | undefined {
  const file = openSync(path, "r");
  try {
    const head = Buffer.alloc(4000);
    const text = head.toString("utf8", 0, readSync(file, head, 0, head.length, 0));
    const importer = importers.find(({ is }) => is(text));
    return importer && { path, importer };
  } finally {
    closeSync(file);
  }
}

/**
 * Reads an archive of any length and makes drafts of its posts: all of them, or none where something is broken. What is here
 * already, by its address, is passed over, so that an import can be made again. Without `platform` it only tells.
 */
export async function importArchive({ path, importer }: Archive, platform: Platform | undefined, out: Out): Promise<number> {
  const told: ArchiveTold = { leftOut: new Map(), unknown: new Map() };
  const sums = new Map<string, number>();
  const pictures = new Set<string>();
  const add = (what: string) => sums.set(what, (sums.get(what) ?? 0) + 1);
  const read = async (keep?: (source: Parameters<typeof saveSource>[2]) => Promise<boolean>) => {
    for await (const post of importer.posts(() => partsOf(path), told)) {
      if (keep && !(await keep(post.source))) {
        add("here already, and left as they are");
        continue;
      }
      add(post.kind === "page" ? "pages" : post.status === "publish" ? "published posts" : `posts that are ${post.status}`);
      for (const src of post.pictures) pictures.add(src);
      for (const problem of post.problems) out.line(`${post.name}: ${problem}`);
    }
  };
  try {
    if (!platform) await read();
    else
      await inTransaction(platform, (tx) => {
        const made = new Set<string>();
        return read(async (source) => {
          const slug = source.slug ?? slugOf(source.headline);
          // two of one export that would have one address are two articles, and the second gets another
          if (made.has(slug)) return Boolean(await saveSource(platform, tx, withoutSlug(source)));
          if (await draftBySlug(tx, slug)) return false;
          made.add(slug);
          return Boolean(await saveSource(platform, tx, { ...source, slug }));
        });
      });
  } catch (error) {
    out.problem(`${basename(path)}, an export of ${importer.system}: ${messageOf(error)}. Nothing was imported.`);
    return 1;
  }
  tell(out, { path, system: importer.system, sums, told, pictures: pictures.size, isDry: !platform });
  return 0;
}

const withoutSlug = ({ slug: _, ...source }: Parameters<typeof saveSource>[2]) => source;

async function* partsOf(path: string): AsyncGenerator<string> {
  for await (const part of createReadStream(path, { encoding: "utf8", highWaterMark: 1 << 20 })) yield String(part);
}

type Sums = { path: string; system: string; sums: Map<string, number>; told: ArchiveTold; pictures: number; isDry: boolean };

function tell(out: Out, { path, system, sums, told, pictures, isDry }: Sums): void {
  out.line(`${path}: an export of ${system}.${isDry ? " Nothing is saved." : " What follows is at the desk as drafts."}`);
  for (const [what, count] of sums) out.line(`  ${count} ${what}`);
  for (const [what, count] of told.leftOut) out.line(`  left out: ${count} ${what}`);
  for (const [name, example] of told.unknown)
    out.line(`  the shortcode ${name} is not known; the words in it were kept: ${example.slice(0, 100)}`);
  if (pictures > 0) out.line(`  ${pictures} pictures lie at the old site; their figures name them, and nothing was fetched`);
}
