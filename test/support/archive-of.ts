import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { zipSync } from "fflate";
import { type Body, toMarkdown } from "../../src/document/index.ts";
import { type ArchivePost, type Importer, nothingTold } from "../../src/intake/archive-post.ts";
import { openSource } from "../../src/intake/source/source.ts";

type Files = Record<string, string | Uint8Array>;

/** What a reader makes of these files: one of them by itself, several as the folder or, `zipped`, as the zip that they are. */
export async function archiveOf(importer: Importer, files: Files, { zipped = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "masthead-archive-"));
  const inside = join(folder, "export");
  try {
    const bytes = Object.entries(files).map(([name, one]) => [name, typeof one === "string" ? Buffer.from(one) : one] as const);
    for (const [name, one] of bytes) {
      mkdirSync(dirname(join(inside, name)), { recursive: true });
      writeFileSync(join(inside, name), one);
    }
    if (zipped) writeFileSync(join(folder, "export.zip"), zipSync(Object.fromEntries(bytes)));
    const [only, ...more] = Object.keys(files);
    const path = zipped ? join(folder, "export.zip") : more.length === 0 ? join(inside, only ?? "") : inside;
    const [told, source] = [nothingTold(), await openSource([path])];
    const posts: ArchivePost[] = [];
    try {
      const isOurs = await importer.is(source);
      if (isOurs) for await (const post of importer.read(source, told)) posts.push(post);
      return { isOurs, posts, told };
    } finally {
      await source.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A body as the Markdown that it is edited in. */
export const markdownOf = (body: Body | undefined): string =>
  body
    ? toMarkdown({ headline: "", byline: [], body, other: {} })
        .replace(/^---[\s\S]*?---\n/, "")
        .trim()
    : "";

/** The words w1x, w2x … that stand in a text, in their order of number, each as often as it does. */
export const markedWords = (text: string): string[] =>
  (text.match(/w\d+x/g) ?? []).sort((a, b) => Number(a.slice(1, -1)) - Number(b.slice(1, -1)));

/** Every word that a reader of an archive made of it or told, as one text without ids. The example of what nobody knew tells one of many, and no text. */
export const everyWordOf = ({ posts, told }: Awaited<ReturnType<typeof archiveOf>>): string =>
  JSON.stringify([posts, [...told.leftOut], [...told.unknown.keys()]], (name, value: unknown) =>
    name === "id" || name === "picture" || name === "src" ? undefined : value,
  );
