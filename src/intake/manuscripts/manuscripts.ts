import { createHash } from "node:crypto";
import { basename } from "node:path";
import { type Imported, readManuscript } from "../../editorial/index.ts";
import { intakeSays } from "../../messages/index.ts";
import { Refusal, slugOf } from "../../values/index.ts";
import { type ArchivePicture, type ArchivePost, type Importer, countLeftOut, tellUnknown } from "../archive-post.ts";
import { leftBehind } from "../body-of.ts";
import { nodesOf } from "../html-of.ts";
import type { Source } from "../source/source.ts";
import { savedFrom } from "./saved-from.ts";

const isText = (name: string): boolean => /\.(?:docx|odt|x?html?|mht(?:ml)?)$/i.test(name);
const isPage = (name: string): boolean => /\.x?html?$/i.test(name);
/** What is read otherwise: an issue of ours, a folder of Markdown, a packed document itself. */
const isOther = (name: string): boolean =>
  /(?:^|\/)issue\.yaml$|\.(?:md|markdown|mdx|txt)$|^\[Content_Types\]\.xml$|^mimetype$/i.test(name);
const mostBytes = 60_000_000;

/** Texts as they were written or saved one by one, in a folder, a zip or several files: Word, OpenDocument, pages of a browser. */
export const manuscripts: Importer = {
  system: "Manuscripts",
  is: (source) => source.kind !== "file" && !source.names.some(isOther) && textsOf(source).length > 0,
  siteOf: async (source) => {
    for (const name of textsOf(source).slice(0, 50)) {
      const { site } = await savedIn(source, name);
      if (site) return site;
    }
    return undefined;
  },
  async *read(source, told) {
    const inside = source.names.filter((name) => isText(name) && isBeside(name, source)).length;
    if (inside > 0) countLeftOut(told, intakeSays.savedParts, inside);
    for (const name of textsOf(source)) {
      try {
        yield await postOf(source, name);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        tellUnknown(told, intakeSays.noArticle, error.detail);
      }
    }
  },
};

const textsOf = (source: Source): string[] => source.names.filter((name) => isText(name) && !isBeside(name, source));

/** Whether it lies in the folder that a browser saved beside a page: “The Weir_files/frame.html” beside “The Weir.html”. */
function isBeside(name: string, { names }: Source): boolean {
  const folders = name.split("/").slice(0, -1);
  return folders.some((folder, at) => {
    const above = folders
      .slice(0, at)
      .map((one) => `${one}/`)
      .join("");
    return names.some((page) => {
      const stem = /^(.+)\.x?html?$/i.exec(page.startsWith(above) ? page.slice(above.length) : "")?.[1];
      return stem !== undefined && !stem.includes("/") && /^[_-]\w+$/.test(folder.slice(stem.length)) && folder.startsWith(stem);
    });
  });
}

async function postOf(source: Source, name: string): Promise<ArchivePost> {
  const bytes = await source.bytes(name, mostBytes);
  const imported = await readManuscript(bytes, basename(name));
  const { headline, byline } = imported.source;
  const called = headline || basename(name).replace(/\.\w+$/, "");
  const { address } = await savedIn(source, name);
  const problems = problemsOf(imported);
  return {
    key: `${source.name}/${name}#${slugOf(called)}`.slice(0, 500),
    name: called,
    kind: "post",
    status: "draft",
    addresses: address ? [address] : [],
    authors: byline.map((one) => ({ key: slugOf(one), name: one })),
    sections: [],
    topics: [],
    pictures: await picturesOf(source, name, imported),
    source: { ...imported.source, headline: called },
    problems: [...problems, ...leftBehind(isPage(name) ? nodesOf(bytes.toString()) : [], [called, imported.source, problems])],
  };
}

async function savedIn(source: Source, name: string): Promise<{ site?: string; address?: string }> {
  return isPage(name) ? savedFrom((await source.bytes(name, mostBytes)).subarray(0, 300_000).toString("latin1")) : {};
}

/** What of it is unsure, and every word that stood round it or was said of it. */
function problemsOf({ asks, leftOut, tracked = [] }: Imported): string[] {
  const around = leftOut.other.join(" · ");
  const comments = tracked.filter(({ kind }) => kind === "comment").map(({ author, words }) => `${author}: “${words}”`);
  const changes = tracked.filter(({ kind }) => kind !== "comment").length;
  return [
    ...asks.filter(({ isElsewhere }) => !isElsewhere).map(({ question }) => question),
    ...(around ? [intakeSays.roundArticle({ words: around })] : []),
    ...(comments.length > 0 ? [intakeSays.commentsOut({ words: comments.join("; ") })] : []),
    ...(changes > 0 ? [intakeSays.changesTaken({ n: String(changes) })] : []),
  ];
}

/** Pictures in the file itself, beside it, and those that lie somewhere on the web. */
async function picturesOf(source: Source, name: string, { pictures = [], elsewhere = [] }: Imported): Promise<ArchivePicture[]> {
  const held = pictures.map(({ name: own, alt, caption, credit, bytes }) => ({
    name: own,
    src: `${name}#${digestOf(bytes)}`,
    within: name,
    alt,
    caption,
    credit,
  }));
  const others = elsewhere.map(async ({ name: own, src, alt }): Promise<ArchivePicture> => {
    const part = partAt(source, name, src);
    return part === undefined
      ? { name: own, src, alt }
      : { name: own, src: `${part}#${digestOf(await source.bytes(part))}`, within: part, alt };
  });
  return [...held, ...(await Promise.all(others))];
}

/** Of bytes, so that two of one name in two folders are two. */
const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex").slice(0, 24);

/** The part that a page shows from its own folder, however the browser wrote its address. */
function partAt({ has }: Source, page: string, src: string): string | undefined {
  const ways = decoded(src.replace(/[?#].*$/, ""))
    .replace(/^https?:\/\/[^/]*/i, "")
    .split("/")
    .filter((part) => part && part !== "." && part !== "..");
  const above = page.split("/").slice(0, -1);
  for (let from = 0; from < ways.length; from += 1) {
    const part = [...above, ...ways.slice(from)].join("/");
    if (has(part)) return part;
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
