import { type ArchiveTold, type Importer, type Source, importerOf, nothingTold, openSource } from "../intake/index.ts";
import { draftBySlug, saveSource } from "../editorial/index.ts";
import { type Platform, inTransaction } from "../platform/index.ts";
import { messageOf, slugOf } from "../values/index.ts";
import type { Out } from "./out.ts";

type Archive = { source: Source; importer: Importer };

/** The export of another system, if what lies at these paths is one. */
export async function archiveIn(paths: readonly string[]): Promise<Archive | undefined> {
  const source = await openSource(paths);
  const importer = await importerOf(source);
  if (importer) return { source, importer };
  await source.close();
  return undefined;
}

/**
 * Reads an archive of any length and makes drafts of its posts: all of them, or none where something is broken. What is here
 * already, by its address, is passed over, so that an import can be made again. Without `platform` it only tells.
 */
export async function importArchive({ source, importer }: Archive, platform: Platform | undefined, out: Out): Promise<number> {
  const told = nothingTold();
  const sums = new Map<string, number>();
  const pictures = new Set<string>();
  const add = (what: string) => sums.set(what, (sums.get(what) ?? 0) + 1);
  const read = async (keep?: (article: Parameters<typeof saveSource>[2]) => Promise<boolean>) => {
    for await (const post of importer.read(source, told)) {
      if (keep && !(await keep(post.source))) {
        add("here already, and left as they are");
        continue;
      }
      add(post.kind === "page" ? "pages" : post.status === "published" ? "published posts" : `posts that are ${post.status}`);
      for (const { src } of post.pictures) pictures.add(src);
      for (const problem of post.problems) out.line(`${post.name}: ${problem}`);
    }
  };
  try {
    if (!platform) await read();
    else
      await inTransaction(platform, (tx) => {
        const made = new Set<string>();
        return read(async (article) => {
          const slug = article.slug ?? slugOf(article.headline);
          // two of one export that would have one address are two articles, and the second gets another
          if (made.has(slug)) return Boolean(await saveSource(platform, tx, withoutSlug(article)));
          if (await draftBySlug(tx, slug)) return false;
          made.add(slug);
          return Boolean(await saveSource(platform, tx, { ...article, slug }));
        });
      });
  } catch (error) {
    out.problem(`${messageOf(error)} Nothing was imported.`);
    return 1;
  } finally {
    await source.close();
  }
  tell(out, { path: source.name, system: importer.system, sums, told, pictures: pictures.size, isDry: !platform });
  return 0;
}

const withoutSlug = ({ slug: _, ...source }: Parameters<typeof saveSource>[2]) => source;

type Sums = { path: string; system: string; sums: Map<string, number>; told: ArchiveTold; pictures: number; isDry: boolean };

function tell(out: Out, { path, system, sums, told, pictures, isDry }: Sums): void {
  out.line(`${path}: an export of ${system}.${isDry ? " Nothing is saved." : " What follows is at the desk as drafts."}`);
  for (const [what, count] of sums) out.line(`  ${count} ${what}`);
  for (const [what, count] of told.leftOut) out.line(`  left out: ${count} ${what}`);
  for (const [name, { count, example }] of told.unknown)
    out.line(`  ${name} is not known (${count} times); the words in it were kept: ${example.slice(0, 100)}`);
  if (pictures > 0) out.line(`  ${pictures} pictures lie at the old site; their figures name them, and nothing was fetched`);
}
